import type { BusinessFacts } from '../../../business-info/index.js';

/** Whom a voice speaks for and to, in the user's own words. */
export function describeSpeaker(business: BusinessFacts): string {
  const { business_name: name, business_description: description, industry, target_audience: readers } = business;
  return [
    ...statedVoice(business),
    ...(name === null ? [] : [sentence('It speaks for', name)]),
    ...(industry === null ? [] : [sentence('Industry', industry)]),
    sentence('What the business does', description),
    ...(readers === null ? [] : [sentence('It speaks to', readers)]),
  ].join(' ');
}

/** How the user says that the business wants to sound; nothing when that was not said. */
export function statedVoice({ brand_voice: voice }: BusinessFacts): string[] {
  return voice === null ? [] : [sentence('Voice as stated', voice)];
}

/** A text that people wrote may end in any mark. */
function sentence(label: string, text: string): string {
  return `${label}: ${/[.!?\u2026\u3002]$/u.test(text) ? text : `${text}.`}`;
}

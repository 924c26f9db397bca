import { ABSENT } from '../absence-reasons.js';
import type { FieldRecorder } from '../field-recorder.js';
import type { CorePersona } from '../persona-document.js';
import { analysisTextAt, type PersonaSource } from '../persona-source.js';
import { describeSpeaker } from './speaker.js';
import { describeVoice } from './voice-description.js';

const PUBLISHER = '/crawl_result/content/brand_info/company_name';

/** Name and description of the voice; who it is and what it believes needs a model or the user. */
export function buildIdentity(recorder: FieldRecorder, at: string): CorePersona['identity'] {
  return {
    persona_name: nameOf(recorder, `${at}/persona_name`),
    archetype: recorder.absent(`${at}/archetype`, ABSENT.needsModel),
    core_belief: recorder.absent(`${at}/core_belief`, ABSENT.needsModel),
    brand_voice_description: voiceOf(recorder, `${at}/brand_voice_description`),
  };
}

/** After the business as the user calls it, else after the site. */
function nameOf(recorder: FieldRecorder, at: string): string | null {
  const business = recorder.source.business?.business_name ?? null;
  const name = business ?? siteNameOf(recorder.source);
  if (name === null) return recorder.absent(at, ABSENT.noName);
  const method = business === null ? 'site_name@1' : 'business_name@1';
  return recorder.value(at, `Voice of ${name}`, { origin: 'derived', method });
}

/** Measured facts, or where there are none what the user says of the business. */
function voiceOf(recorder: FieldRecorder, at: string): string | null {
  const { source } = recorder;
  if (source.unmeasured !== null && source.business !== null)
    return recorder.value(at, describeSpeaker(source.business), { origin: 'derived', method: 'stated_business@1' });
  return recorder.value(at, describeVoice(source), {
    origin: 'heuristic',
    method: 'voice_description@1',
    shownBy: '/writing_style/voice',
  });
}

/** The publisher as the home page states it, else the host without `www.`; null without a website. */
function siteNameOf(source: PersonaSource): string | null {
  const { website_url: url = null } = source.analysis;
  const host = url === null ? undefined : URL.parse(url)?.host.replace(/^www\./, '');
  return analysisTextAt(source, PUBLISHER) ?? host ?? url;
}

import type { OnboardingFacts } from '../onboarding-facts.js';
import { absent, firstKnown, isKnown, type Sourced, STATED } from './sourced.js';
import { analysisSource, preferencesSource } from './user-documents.js';

/** Text of the analysis or, when it does not know, of the style sections stated with the research preferences. */
export function statedOrMeasured(facts: OnboardingFacts, pointer: string): Sourced<string | null> {
  return firstKnown(analysisSource(facts).text(pointer), preferencesSource(facts).text(pointer));
}

/** As `statedOrMeasured`, for a list of texts. */
export function listStatedOrMeasured(facts: OnboardingFacts, pointer: string): Sourced<string[]> {
  return firstKnown(analysisSource(facts).texts(pointer), preferencesSource(facts).texts(pointer));
}

/** What the user said in so many words. */
export function statedOnly<T>(value: T): Sourced<T> {
  if (isKnown(value)) return { value, meta: STATED };
  return { value, meta: absent(null, 'stated@1', 'not_stated: the user did not say').meta };
}

/** Address of the website: where the crawl arrived, or what the user stated with an analysis of their own. */
export function websiteAddress({ analysis }: OnboardingFacts): Sourced<string | null> {
  if (analysis === null) return absent(null, 'website_analysis@1', 'no_analysis: no website has been analysed');
  const isCrawled = analysis.style_fingerprint !== null;
  return {
    value: analysis.website_url,
    meta: isCrawled ? { ...STATED, origin: 'measured', method: 'crawl_start_page@1' } : STATED,
  };
}

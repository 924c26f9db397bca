import type { BusinessFacts } from '../../../business-info/index.js';
import type { OnboardingFacts } from '../onboarding-facts.js';
import { absent, firstKnown, isKnown, preferStated, type Sourced, STATED } from './sourced.js';
import { analysisSource, preferencesSource } from './user-documents.js';

/** Text of the analysis or, when it does not know, of the style sections stated with the research preferences. */
export function statedOrMeasured(facts: OnboardingFacts, pointer: string): Sourced<string | null> {
  return firstKnown(analysisSource(facts).text(pointer), preferencesSource(facts).text(pointer));
}

/** As `statedOrMeasured`, for a list of texts. */
export function listStatedOrMeasured(facts: OnboardingFacts, pointer: string): Sourced<string[]> {
  return firstKnown(analysisSource(facts).texts(pointer), preferencesSource(facts).texts(pointer));
}

/** Method of what the user said of the business. */
export const BUSINESS_INFO = 'business_info@1';

/** What the user said of the business. */
export function ofBusiness({ business }: OnboardingFacts, field: keyof BusinessFacts): Sourced<string | null> {
  const value = business?.[field] ?? null;
  if (value !== null) return { value, meta: { ...STATED, method: BUSINESS_INFO }, from: 'business' };
  const reason = business === null ? 'no_business_info: the user did not describe a business' : NOT_SAID;
  return absent(null, BUSINESS_INFO, reason);
}

const NOT_SAID = 'not_stated: the user did not say';

/** The industry: as stated, whatever with, else as the analysis found it. */
export function industryOf(facts: OnboardingFacts): Sourced<string | null> {
  const at = '/target_audience/industry_focus';
  return preferStated(analysisSource(facts).text(at), preferencesSource(facts).text(at), ofBusiness(facts, 'industry'));
}

/** Groups of readers: as stated, whatever with, else as the analysis found them. */
export function audienceOf(facts: OnboardingFacts): Sourced<string[]> {
  const at = '/target_audience/demographics';
  const said = asList(ofBusiness(facts, 'target_audience'));
  return preferStated(analysisSource(facts).texts(at), preferencesSource(facts).texts(at), said);
}

/** A list of the text, or an empty one. */
export function asList({ value, ...known }: Sourced<string | null>): Sourced<string[]> {
  return { ...known, value: value === null ? [] : [value] };
}

/** What the user said in so many words. */
export function statedOnly<T>(value: T): Sourced<T> {
  if (isKnown(value)) return { value, meta: STATED };
  return { value, meta: absent(null, 'stated@1', NOT_SAID).meta };
}

/** Address of the website: where the crawl arrived, or what the user stated with an analysis of their own. */
export function websiteAddress({ analysis }: OnboardingFacts): Sourced<string | null> {
  if (analysis === null) return absent(null, 'website_analysis@1', 'no_analysis: no website has been analysed');
  if (analysis.website_url === null) return absent(null, 'website_analysis@1', 'no_website: the user has none');
  const isCrawled = analysis.style_fingerprint !== null;
  return {
    value: analysis.website_url,
    meta: isCrawled ? { ...STATED, origin: 'measured', method: 'crawl_start_page@1' } : STATED,
  };
}

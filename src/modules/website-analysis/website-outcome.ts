import type { FieldProblem } from '../../common/errors/index.js';
import { secretProblem } from '../../common/documents/index.js';
import { STYLE_SECTIONS } from './analysis-document.js';
import { mergeStatedSections } from './stated-sections.js';
import { isSameSite, isWebAddress } from './website-address.js';

/** What step 2 is completed with. Null members say nothing. */
export interface WebsiteStepPayload {
  readonly website?: string | null;
  readonly website_url?: string | null;
  /** Sections as the client shows them; what differs from ours becomes the user's. */
  readonly analysis?: Readonly<Record<string, unknown>> | null;
}

/** Warning of an analysis of which the client stated everything. */
export const STATED_ONLY = 'Stated by the user; nothing was read';

/** What step 2 needs, for those who gave nothing. */
export const WEBSITE_OR_BUSINESS =
  'must be given, as an http or https address; without a website, describe the business in data.businessData';

/** What step 2 would be about with a payload. */
export interface WebsiteOutcome {
  /** The address stated, else the one analysed last; empty when there is none. */
  readonly address: string;
  /** Whether `address` is an http or https address. */
  readonly isAddress: boolean;
  /** Whether the newest analysis is of this site, or of text without a website when there is no address. */
  readonly isAnalysed: boolean;
  /** Whether the payload states sections of an analysis. */
  readonly isStated: boolean;
  /** A secret in the sections that would be stored; null when there is none. */
  readonly secret: FieldProblem | null;
}

/** The address that a payload names; null when it names none. */
export function namedAddress({ website, website_url: url }: WebsiteStepPayload): string | null {
  return [website, url].find((address) => typeof address === 'string' && address.trim() !== '') ?? null;
}

/** Judges a payload of step 2 beside the newest analysis, null when there is none; nothing is changed. */
export function websiteOutcome(
  payload: WebsiteStepPayload,
  analysis: { readonly website_url: string | null } | null,
): WebsiteOutcome {
  const address = namedAddress(payload) ?? analysis?.website_url ?? '';
  const sections = Object.fromEntries(STYLE_SECTIONS.map((name) => [name, payload.analysis?.[name]]));
  return {
    address,
    isAddress: isWebAddress(address),
    isAnalysed: analysis !== null && (address === '' || isSameSite(analysis.website_url, address)),
    isStated: mergeStatedSections({}, {}, sections).changed.length > 0,
    secret: secretProblem(sections, 'data.analysis.'),
  };
}

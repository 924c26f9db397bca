import type { FieldProblem } from '../../common/errors/index.js';
import { secretProblem } from '../../common/documents/index.js';
import { STYLE_SECTIONS } from './analysis-document.js';
import { mergeStatedSections } from './stated-sections.js';
import { isSameSite, isWebAddress } from './website-address.js';

/** What step 2 is completed with. */
export interface WebsiteStepPayload {
  readonly website?: string;
  readonly website_url?: string;
  /** Sections as the client shows them; what differs from ours becomes the user's. */
  readonly analysis?: Readonly<Record<string, unknown>>;
}

/** Warning of an analysis of which the client stated everything. */
export const STATED_ONLY = 'Stated by the user; the website was not read';

/** What step 2 would be about with a payload. */
export interface WebsiteOutcome {
  /** The address stated, else the one analysed last; empty when there is none. */
  readonly address: string;
  /** Whether `address` is an http or https address. */
  readonly isAddress: boolean;
  /** Whether the newest analysis is of this site. */
  readonly isAnalysed: boolean;
  /** Whether the payload states sections of an analysis. */
  readonly isStated: boolean;
  /** A secret in the sections that would be stored; null when there is none. */
  readonly secret: FieldProblem | null;
}

/** Judges a payload of step 2 beside the address analysed last, null when there is none; nothing is changed. */
export function websiteOutcome(payload: WebsiteStepPayload, analysedUrl: string | null): WebsiteOutcome {
  const address = payload.website ?? payload.website_url ?? analysedUrl ?? '';
  const sections = Object.fromEntries(STYLE_SECTIONS.map((name) => [name, payload.analysis?.[name]]));
  return {
    address,
    isAddress: isWebAddress(address),
    isAnalysed: analysedUrl !== null && isSameSite(analysedUrl, address),
    isStated: mergeStatedSections({}, {}, sections).changed.length > 0,
    secret: secretProblem(sections, 'data.analysis.'),
  };
}

import { titleOf } from './answer-parts.js';
import type { CompetitorSource, FoundSite, SourceName, SourceOutcome } from './competitor-source.js';

/** An address that the user or the user's own site names. */
export interface GivenSite {
  readonly url: string;
  /** What the site is called there; empty when it is not. */
  readonly text: string;
}

/** Names the sites that are at hand, without asking anybody. */
export class GivenSource implements CompetitorSource {
  /** `missing` says why there are none, for people. */
  constructor(
    readonly name: Extract<SourceName, 'seeds' | 'own_links'>,
    private readonly given: readonly GivenSite[],
    private readonly missing: string,
  ) {}

  find(): Promise<SourceOutcome> {
    const outcome: SourceOutcome =
      this.given.length > 0
        ? { status: 'used', sites: this.given.map(siteOf) }
        : { status: 'not_used', reason: 'not_given', detail: this.missing, retryAt: null };
    return Promise.resolve(outcome);
  }
}

function siteOf({ url, text }: GivenSite): FoundSite {
  return {
    url,
    title: titleOf(text),
    summary: null,
    highlights: [],
    score: null,
    published_date: null,
    author: null,
    favicon: null,
    image: null,
  };
}

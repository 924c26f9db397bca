import { type Evidence, MAX_QUOTE_LENGTH } from '../../../../common/provenance/index.js';
import { quoteFinder } from '../../../../llm/index.js';
import { round } from '../figures.js';
import type { PersonaSource } from '../persona-source.js';
import { dataSufficiency } from '../readiness.js';
import type { Claim } from './claim.js';
import { contradictionsOf } from './contradictions.js';
import { unquotedFigures } from './figures-in.js';
import type { PageText } from './page-text.js';

/** A claim that the text of the site supports. */
export interface SupportedClaim {
  readonly isSupported: true;
  readonly text: string;
  /** 0 to 1. */
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
  /** Measured facts that the claim contradicts. */
  readonly contradictions: readonly string[];
}

/** A claim that is not used, and why. */
export interface DroppedClaim {
  readonly isSupported: false;
  readonly reason: string;
}

/** Judges claims against the stored text and the measures of one site. */
export class ClaimJudge {
  private readonly pages: readonly { page: PageText; find: ReturnType<typeof quoteFinder> }[];
  /** 0 to 100: how much the text tells that claims rest on. */
  private readonly sufficiency: number;

  constructor(
    readonly source: PersonaSource,
    pages: readonly PageText[],
  ) {
    this.pages = pages.map((page) => ({ page, find: quoteFinder(page.text) }));
    const { words, pages: measured } = source.fingerprint.basis;
    this.sufficiency =
      source.unmeasured === null ? dataSufficiency(words, measured) : dataSufficiency(wordsOf(pages), pages.length);
  }

  /**
   * A claim stands when at least one of its quotes occurs in the text and every figure in it is quoted. Its confidence
   * is data sufficiency / 100 x the share of its quotes that occur x occurring / (occurring + 1), halved for each
   * measured fact that it contradicts.
   */
  judge({ text, quotes }: Claim): SupportedClaim | DroppedClaim {
    const evidence = quotes.flatMap((quote) => this.evidenceOf(quote));
    if (evidence.length === 0) return dropped('ungrounded: no quote of the model occurs in the text of the site');
    const figures = unquotedFigures(
      text,
      evidence.flatMap(({ quote }) => (quote === null ? [] : [quote])),
    );
    if (figures.length > 0) return dropped(`invented_figure: no quote states ${figures.join(', ')}`);
    const { fingerprint } = this.source;
    const contradictions = contradictionsOf(text, fingerprint);
    const found = evidence.length;
    const agreement = (found / quotes.length) * (found / (found + 1)) * 0.5 ** contradictions.length;
    const confidence = round((this.sufficiency / 100) * agreement, 2);
    return { isSupported: true, text: text.trim(), confidence, evidence, contradictions };
  }

  private evidenceOf(quote: string): Evidence[] {
    for (const { page, find } of this.pages) {
      const span = find(quote);
      if (span === null) continue;
      return [
        {
          page_url: page.url,
          locator: `chars:${span.start}-${span.end}`,
          quote: page.text.slice(span.start, span.end).slice(0, MAX_QUOTE_LENGTH).toWellFormed(),
          content_hash: page.contentHash,
        },
      ];
    }
    return [];
  }
}

function dropped(reason: string): DroppedClaim {
  return { isSupported: false, reason };
}

function wordsOf(pages: readonly PageText[]): number {
  return pages.flatMap(({ text }) => text.match(/[\p{L}\p{N}]+/gu) ?? []).length;
}

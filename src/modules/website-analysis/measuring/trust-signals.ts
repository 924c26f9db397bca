import { type Evidence, MAX_QUOTE_LENGTH } from '../../../common/provenance/index.js';
import type { ExtractedPage } from '../extract/index.js';
import type { describeStyle } from '../style/index.js';

type StyleDocument = ReturnType<typeof describeStyle>;

const POINTER = '/brand_analysis/trust_signals';
const METHOD = 'trust_signals@1';
const MAX_SIGNALS = 20;

/** A page with the hash of its HTML. */
interface HashedPage {
  readonly content_hash: string;
}

/** States the trust signals that stand on the pages, each kind with the same words once, with the place of each. */
export function withTrustSignals(
  style: StyleDocument,
  extracted: readonly ExtractedPage[],
  pages: readonly HashedPage[],
): StyleDocument {
  const found = new Map<string, Evidence>();
  for (const [index, { url, trust_signals: signals }] of extracted.entries()) {
    for (const { kind, locator, quote } of signals) {
      const signal = quote === '' ? kind.replaceAll('_', ' ') : `${kind.replaceAll('_', ' ')}: ${quote}`;
      const hash = pages[index]?.content_hash ?? '';
      const evidence = { page_url: url, locator, quote: quote.slice(0, MAX_QUOTE_LENGTH), content_hash: hash };
      if (found.size < MAX_SIGNALS && !found.has(signal)) found.set(signal, evidence);
    }
  }
  const warnings =
    found.size === 0 ? ['none_found: no page that was read shows a trust signal that the rules know'] : [];
  return {
    ...style,
    brand_analysis: { ...style.brand_analysis, trust_signals: [...found.keys()] },
    _meta: {
      ...style._meta,
      [POINTER]: { origin: 'measured', method: METHOD, confidence: null, evidence: [...found.values()], warnings },
    },
  };
}

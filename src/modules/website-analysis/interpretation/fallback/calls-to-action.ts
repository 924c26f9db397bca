import { MAX_QUOTE_LENGTH } from '../../../../common/provenance/index.js';
import { type ObservedPage, pageConfidence } from './observed-page.js';
import type { RuleFinding } from './rule-finding.js';

const MOST_EVIDENCE = 3;

/** Share of pages with a call to action up to which the focus on conversion is low, and from which it is high. */
const LOW_BELOW = 0.25;
const HIGH_FROM = 0.75;

interface Call {
  readonly page: ObservedPage;
  readonly text: string;
  readonly locator: string;
}

/**
 * The call to action that stands on most pages, as it is written there; and the focus on conversion by the share of
 * pages with any call: under 25% low, from 75% high. Calls are recognised in English only, so other sites get neither.
 */
export function callFindings(pages: readonly ObservedPage[], language: string | null): readonly RuleFinding[] {
  if (language !== 'eng' || pages.length === 0) return [];
  const calls = pages.flatMap(callsOf);
  const calling = pages.filter((page) => page.calls_to_action.length > 0).length;
  const [first] = mostFrequent(calls);
  const found: RuleFinding[] =
    first === undefined
      ? []
      : [
          {
            pointer: '/content_type/call_to_action',
            value: first.text,
            method: 'most_frequent_call@1',
            confidence: pageConfidence(mostFrequent(calls).length, pages.length),
            evidence: evidenceOf(mostFrequent(calls)),
          },
        ];
  return [
    ...found,
    {
      pointer: '/content_type/conversion_focus',
      value: focusOf(calling / pages.length),
      method: 'pages_with_calls@1',
      confidence: pageConfidence(pages.length, pages.length),
      evidence: evidenceOf(calls),
    },
  ];
}

/** The calls of a page, each text once. */
function callsOf(page: ObservedPage): readonly Call[] {
  const byText = new Map<string, Call>();
  for (const { text, locator } of page.calls_to_action) {
    if (!byText.has(text.toLowerCase())) byText.set(text.toLowerCase(), { page, text, locator });
  }
  return [...byText.values()];
}

/** The occurrences of the call on most pages; of several, the one that comes first. */
function mostFrequent(calls: readonly Call[]): readonly Call[] {
  const groups = [...Map.groupBy(calls, ({ text }) => text.toLowerCase()).values()];
  return groups.reduce<readonly Call[]>((best, group) => (group.length > best.length ? group : best), []);
}

function focusOf(share: number): 'low' | 'medium' | 'high' {
  if (share < LOW_BELOW) return 'low';
  return share < HIGH_FROM ? 'medium' : 'high';
}

function evidenceOf(calls: readonly Call[]): RuleFinding['evidence'] {
  return calls.slice(0, MOST_EVIDENCE).map(({ page, text, locator }) => ({
    page_url: page.url,
    locator,
    quote: text.slice(0, MAX_QUOTE_LENGTH),
    content_hash: page.content_hash,
  }));
}

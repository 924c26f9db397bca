import type { PageType } from '../../crawl/index.js';
import { type ObservedPage, pageConfidence } from './observed-page.js';
import type { RuleFinding } from './rule-finding.js';

const METHOD = 'page_types@1';

/** Pages that every site has; they say nothing about the kind of its content. */
const EVERYWHERE: ReadonlySet<PageType> = new Set(['home', 'about', 'contact', 'other']);

/** Pages of a type from which it is one of the site's kinds of content. */
const LEAST_PAGES = 2;

const MOST_EVIDENCE = 3;

/**
 * Kinds of content by the types of pages (by address and structured data): the one with most pages, at least two, is the
 * primary type, the others with at least two are secondary ones.
 */
export function pageTypeFindings(pages: readonly ObservedPage[]): readonly RuleFinding[] {
  const typed = pages.filter(({ page_type: type }) => !EVERYWHERE.has(type));
  const byType = Map.groupBy(typed, ({ page_type: type }) => type);
  const types = [...byType.values()]
    .filter((group) => group.length >= LEAST_PAGES)
    .sort((one, other) => other.length - one.length);
  const [primary, ...others] = types;
  if (primary === undefined) return [];
  const [name] = namesOf([primary]);
  if (name === undefined) return [];
  return [
    finding('/content_type/primary_type', name, primary, typed.length),
    finding('/recommended_settings/content_type', name, primary, typed.length),
    ...(others.length === 0
      ? []
      : [finding('/content_type/secondary_types', namesOf(others), others.flat(), typed.length)]),
  ];
}

function namesOf(groups: readonly (readonly ObservedPage[])[]): string[] {
  return groups.flatMap(([first]) => first?.page_type ?? []);
}

function finding(
  pointer: string,
  value: string | readonly string[],
  showing: readonly ObservedPage[],
  typed: number,
): RuleFinding {
  return {
    pointer,
    value,
    method: METHOD,
    confidence: pageConfidence(showing.length, typed),
    evidence: showing
      .slice(0, MOST_EVIDENCE)
      .map(({ url, content_hash: hash }) => ({ page_url: url, locator: 'url', quote: null, content_hash: hash })),
  };
}

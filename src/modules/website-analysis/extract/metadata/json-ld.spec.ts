import { describe, expect, it } from '@jest/globals';
import { parseHtml } from '../parse/parse-html.js';
import { firstText, jsonLdOf, textsOf, typesOf } from './json-ld.js';

const page = (...blocks: string[]) =>
  parseHtml(blocks.map((block) => `<script type="application/ld+json">${block}</script>`).join('')).$;

describe('jsonLdOf', () => {
  it('finds nested objects and those of a graph', () => {
    const { nodes, warnings } = jsonLdOf(
      page(
        '{"@graph":[{"@type":"WebSite","name":"Site"},{"@type":["Article","https://schema.org/HowTo"],"author":{"@type":"Person","name":"We"}}]}',
      ),
    );
    expect(nodes.flatMap(typesOf)).toEqual(['WebSite', 'Article', 'HowTo', 'Person']);
    expect(firstText(nodes, /^Article$/, 'author')).toBe('We');
    expect(warnings).toEqual([]);
  });

  it('skips a block that is not JSON, with a warning, and reads the next one', () => {
    const { nodes, warnings } = jsonLdOf(page('{oops', '<!-- {"@type":"Blog"} -->'));
    expect(nodes.flatMap(typesOf)).toEqual(['Blog']);
    expect(warnings).toEqual(['JSON-LD block 1 is not valid JSON (SyntaxError); it was skipped.']);
  });

  it('survives values nested 50,000 levels deep', () => {
    const { nodes } = jsonLdOf(page(`${'['.repeat(50_000)}{"@type":"Thing"}${']'.repeat(50_000)}`));
    expect(nodes.length).toBeLessThanOrEqual(1);
  });
});

describe('textsOf', () => {
  it('reads strings, lists and named objects and ignores the rest', () => {
    expect(textsOf({ a: ['x ', { name: 'y' }, 3, null] }, 'a')).toEqual(['x', 'y']);
    expect(textsOf({}, 'a')).toEqual([]);
  });
});

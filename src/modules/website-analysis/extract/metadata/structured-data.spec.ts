import { describe, expect, it } from '@jest/globals';
import { parseHtml } from '../parse/parse-html.js';
import { jsonLdOf } from './json-ld.js';
import { structuredDataOf } from './structured-data.js';

function structuredData(html: string) {
  const { $ } = parseHtml(html);
  return structuredDataOf($, jsonLdOf($));
}
const block = (source: string) => `<script type="application/ld+json">${source}</script>`;

describe('structuredDataOf', () => {
  it('counts blocks and quotes those that are no JSON or name no context', () => {
    const found = structuredData(
      block(
        '{"@context":"https://schema.org/","@graph":[{"@type":"Article","headline":"H","image":[],"author":null}]}',
      ) +
        block('{"@type":') +
        block('{"@type":"Thing"}') +
        '<div itemscope></div>',
    );
    expect(found).toEqual({
      blocks: 3,
      malformed: [{ locator: 'script:nth-of-type(2)', quote: '{"@type":' }],
      without_context: [{ locator: 'script:nth-of-type(3)', quote: '{"@type":"Thing"}' }],
      microdata_items: 1,
      items: [
        { types: ['Article'], properties: ['headline'] },
        { types: ['Thing'], properties: [] },
      ],
    });
  });

  it.each([
    '"https://schema.org"',
    '"http://schema.org/"',
    '["https://schema.org",{}]',
    '{"@vocab":"https://schema.org/"}',
  ])('takes %s for schema.org', (context) => {
    expect(structuredData(block(`{"@context":${context}}`)).without_context).toEqual([]);
  });

  it('takes another address for another context', () => {
    expect(structuredData(block('{"@context":"https://schema.org.example/"}')).without_context.length).toBe(1);
  });
});

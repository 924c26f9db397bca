import { describe, expect, it } from '@jest/globals';
import { measureText, type MeasuredPage } from '../text/index.js';
import { evidenceFinder } from './evidence.js';

const page = (text: string): MeasuredPage => ({ url: 'https://example.com/a', text, contentHash: 'c0ffee' });

describe('evidenceFinder', () => {
  it('quotes the page literally, with its place and hash', () => {
    const pages = [page('We build tools for teams that ship. Our reports were written by engineers.')];
    expect(evidenceFinder(measureText(pages), pages)('passive')).toEqual([
      {
        page_url: 'https://example.com/a',
        locator: 'chars:36-74',
        quote: 'Our reports were written by engineers.',
        content_hash: 'c0ffee',
      },
    ]);
  });

  it('cuts a long quote between words and keeps it literal', () => {
    const text = `We build ${'remarkably useful tools and '.repeat(20)}reports.`;
    const pages = [page(text)];
    const [evidence] = evidenceFinder(measureText(pages), pages)('long_sentence');
    expect(evidence?.quote?.length).toBeGreaterThan(200);
    expect(evidence?.quote?.length).toBeLessThanOrEqual(240);
    expect(text).toContain(`${evidence?.quote ?? ''} `);
    expect(evidence?.locator).toBe(`chars:0-${evidence?.quote?.length ?? 0}`);
  });

  it('has no evidence from a page that is not given', () => {
    const measures = measureText([page('Our reports were written by engineers who care a lot.')]);
    expect(evidenceFinder(measures, [])('passive')).toEqual([]);
  });
});

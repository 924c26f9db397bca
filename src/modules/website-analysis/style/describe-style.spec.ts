import { describe, expect, it } from '@jest/globals';
import { measureText, type MeasuredPage } from '../text/index.js';
import { describeStyle } from './describe-style.js';
import type { StyleDocument } from './style-document.js';

const paragraph =
  `We're a small team that builds tools for people who ship software. You don't need a big budget to get started.
Sign up today and see your first report in minutes. Why wait? Because it costs you money, and we think that's a waste.
However, no report is perfect. If you find a mistake, tell us and we'll fix it within a day.`.replaceAll('\n', ' ');

function site(paragraphs: number): MeasuredPage[] {
  return ['a', 'b', 'c'].map((name) => ({
    url: `https://example.com/${name}`,
    text: `Page ${name}\n\n${Array.from({ length: paragraphs }, () => paragraph).join('\n\n')}`,
    contentHash: `hash-${name}`,
  }));
}

function describeSite(pages: MeasuredPage[]): StyleDocument {
  return describeStyle(measureText(pages), pages);
}

/** JSON pointers of all leaves; arrays are leaves. */
function leaves(value: unknown, pointer = ''): [string, unknown][] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [[pointer, value]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${pointer}/${key}`));
}

describe('describeStyle', () => {
  const pages = site(8);
  const document = describeSite(pages);
  const { _meta: meta, ...content } = document;

  it('labels what was measured', () => {
    expect(document.writing_style).toMatchObject({
      tone: 'conversational, cautious',
      voice: 'active, first person plural and second person',
      complexity: 'simple',
      engagement_level: 'high',
    });
    expect(document.content_characteristics.readability_score).toMatch(/^\d+\.\d Flesch reading ease$/);
    expect(document.target_audience.expertise_level).toBe('beginner');
    expect(document.recommended_settings.writing_tone).toBe(document.writing_style.tone);
    expect(document.style_patterns.patterns.transition_phrases).toEqual(['however']);
    expect(document.style_patterns.style_consistency).toBe('high: mean sentence length varies by 0% between 3 pages');
    expect(document.content_strategy_insights.avg_content_length).toBe(document.metrics.words_per_page);
  });

  it('has a meta entry for every field and no others', () => {
    expect(Object.keys(meta).sort()).toEqual(
      leaves(content)
        .map(([pointer]) => pointer)
        .sort(),
    );
  });

  it('gives a reason for every null, empty text and empty list', () => {
    const empty = leaves(content).filter(
      ([, value]) => value === null || value === '' || (Array.isArray(value) && value.length === 0),
    );
    expect(empty.length).toBeGreaterThan(30);
    for (const [pointer] of empty) expect([pointer, meta[pointer]?.warnings[0]]).toEqual([pointer, expect.any(String)]);
  });

  it('leaves to a model what only a model can tell', () => {
    expect(document.brand_analysis.brand_values).toEqual([]);
    expect(document.target_audience.geographic_focus).toBe('');
    for (const pointer of [
      '/brand_analysis/brand_values',
      '/target_audience/geographic_focus',
      '/content_type/primary_type',
      '/content_strategy_insights/strengths',
      '/recommended_settings/creativity_level',
    ]) {
      expect(meta[pointer]).toMatchObject({ origin: 'default', method: 'needs_llm', confidence: null });
      expect(meta[pointer]?.warnings[0]).toMatch(/^needs_llm: /);
    }
  });

  it('calls bands heuristic, figures measured and sentences about figures derived', () => {
    expect(meta['/writing_style/complexity']?.origin).toBe('heuristic');
    expect(meta['/metrics/flesch_reading_ease']?.origin).toBe('measured');
    expect(meta['/content_characteristics/readability_score']?.origin).toBe('derived');
    expect(meta['/style_guidelines/guidelines/structure_guidelines']?.origin).toBe('heuristic');
  });

  it('quotes only what stands in the page it names', () => {
    const quotes = Object.values(meta).flatMap(({ evidence }) => evidence);
    expect(quotes.length).toBeGreaterThan(10);
    for (const { page_url, quote, content_hash, locator } of quotes) {
      const source = pages.find(({ url }) => url === page_url);
      const [, start, end] = /^chars:(\d+)-(\d+)$/.exec(locator) ?? [];
      expect(source?.text.slice(Number(start), Number(end))).toBe(quote);
      expect(source?.contentHash).toBe(content_hash);
    }
  });

  it('is more confident about more text', () => {
    const pointer = '/content_characteristics/sentence_structure';
    const short = describeSite(site(1))._meta[pointer]?.confidence ?? 0;
    const long = describeSite(site(20))._meta[pointer]?.confidence ?? 0;
    expect(short).toBeGreaterThan(0);
    expect(long).toBeGreaterThan(short);
    expect(long).toBeLessThan(1);
  });

  it('quotes a figure in every guideline', () => {
    const written = leaves(document.style_guidelines).flatMap(([, value]) =>
      Array.isArray(value) ? value.map(String) : [],
    );
    expect(written.length).toBeGreaterThan(8);
    for (const guideline of written) expect(guideline).toMatch(/\d/);
    expect(document.style_guidelines.avoid_elements).toContain(
      `Semicolons: none in ${document.metrics.words} words of the site.`,
    );
  });

  it('writes no guideline and no label from a handful of words', () => {
    const few = describeSite([
      { url: 'https://example.com', text: 'We ship software for you and your whole team.', contentHash: '' },
    ]);
    expect(few.style_guidelines.guidelines.tone_recommendations).toEqual([]);
    expect(few.writing_style.complexity).toBeNull();
    expect(few._meta['/writing_style/complexity']?.warnings).toEqual([
      'not_computable: needs at least 100 words of running text; there are 9',
    ]);
    expect(few._meta['/metrics/sentence_length_mean']?.confidence).toBe(0);
  });

  it('describes a site in another language by LIX and says why the rest is missing', () => {
    const text = 'Wir helfen kleinen Teams, ihre Software schneller auszuliefern. Das geht ganz einfach. '.repeat(10);
    const german = describeSite([{ url: 'https://example.de', text, contentHash: '' }]);
    expect(german.content_characteristics.readability_score).toMatch(/^\d+\.\d LIX$/);
    expect(german._meta['/content_characteristics/readability_score']?.method).toBe('lix@1');
    expect(german.writing_style.complexity).toBe('moderate');
    expect(german.writing_style.tone).toBeNull();
    expect(german.content_characteristics.vocabulary_level).toBeNull();
  });

  it('is the same document every time', () => {
    expect(JSON.stringify(describeSite(pages))).toBe(JSON.stringify(document));
  });
});

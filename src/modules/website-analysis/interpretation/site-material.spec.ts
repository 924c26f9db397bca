import { describe, expect, it } from '@jest/globals';
import { BRAND_INTERPRETATION } from './brand-interpretation.task.js';
import { BRAND_QUESTIONS } from './questions/brand-questions.js';
import { READING_NAMES, READINGS } from './questions/readings.js';
import { STYLE_QUESTIONS } from './questions/style-questions.js';
import { STYLE_INTERPRETATION } from './style-interpretation.task.js';
import { measuredSite, PAGES } from './testing/site-of.js';
import { factsForModels } from './rules/facts-for-models.js';
import { pagesForModels } from './rules/pages-for-models.js';

describe('what a model is told about a site', () => {
  const known = measuredSite();
  const facts = factsForModels(known.sections);
  const material = { facts, pages: pagesForModels(PAGES) };

  it('has the measures and labels as facts, and leaves out what was not measured', () => {
    expect(facts).toMatchObject({
      labels: { complexity: 'simple', expertise_level: 'beginner' },
      figures: { words: known.sections.metrics?.words, language: 'eng' },
      keyphrases: expect.arrayContaining([{ phrase: expect.any(String), count: expect.any(Number) }]),
    });
    expect(factsForModels({})).toEqual({ labels: {}, figures: {}, keyphrases: [] });
  });

  it('has the beginnings of the first pages with text', () => {
    const pages = Array.from({ length: 20 }, (_, index) => ({
      url: `https://example.com/${index}`,
      text: index === 1 ? ' ' : 'word '.repeat(5000),
      contentHash: '',
    }));
    const given = pagesForModels(pages);
    expect(given.map(({ url }) => new URL(url).pathname)).toEqual([
      '/0',
      ...Array.from({ length: 11 }, (_, i) => `/${i + 2}`),
    ]);
    expect(Math.max(...given.map(({ text }) => text.length))).toBe(6000);
  });

  it.each([STYLE_INTERPRETATION, BRAND_INTERPRETATION])('keeps page text out of the instructions of $id', (task) => {
    const { instructions, materials } = task.prompt(material);
    expect(instructions).not.toContain('tools for people who ship software');
    expect(materials).toEqual(PAGES.map(({ url, text }) => ({ label: `page ${url}`, text })));
  });

  it('asks about the brand in a question of its own', () => {
    const { instructions } = STYLE_INTERPRETATION.prompt(material);
    for (const name of Object.keys(BRAND_QUESTIONS)) expect(instructions).not.toContain(`- ${name} `);
    expect(BRAND_INTERPRETATION.schema.safeParse({ claims: [] }).success).toBe(true);
  });

  it('accepts an answer that leaves things out, and refuses questions and labels that were not asked', () => {
    const { schema } = STYLE_INTERPRETATION;
    expect(schema.safeParse({ claims: [] }).success).toBe(true);
    expect(schema.safeParse({ readings: { complexity: null }, claims: [] }).success).toBe(true);
    const claim = { question: 'tone', statement: 'warm', quote: 'We are a team' };
    expect(schema.safeParse({ claims: [claim] }).success).toBe(true);
    expect(schema.safeParse({ claims: [{ ...claim, question: 'api_key' }] }).success).toBe(false);
    expect(schema.safeParse({ readings: { complexity: { label: 'huge', quote: 'x' } }, claims: [] }).success).toBe(
      false,
    );
  });

  it('asks for no field twice, and only for fields of an analysis', () => {
    const readings = READING_NAMES.flatMap((name) => READINGS[name].pointer ?? []);
    const asked = [...Object.values(STYLE_QUESTIONS), ...Object.values(BRAND_QUESTIONS)].map(({ pointer }) => pointer);
    const all = [...asked, ...readings];
    expect(new Set(all).size).toBe(all.length);
    for (const pointer of all) expect([pointer, known.meta[pointer]]).toEqual([pointer, expect.anything()]);
  });

  it('asks for every field that only a model can tell', () => {
    const open = Object.entries(known.meta).filter(([, { method }]) => method === 'needs_llm');
    const all = new Set<string>([
      ...Object.values(STYLE_QUESTIONS).map(({ pointer }) => pointer),
      ...Object.values(BRAND_QUESTIONS).map(({ pointer }) => pointer),
      ...READING_NAMES.flatMap((name) => READINGS[name].pointer ?? []),
    ]);
    // The trust signals are read from the pages themselves.
    expect(open.map(([pointer]) => pointer).filter((pointer) => !all.has(pointer))).toEqual([
      '/brand_analysis/trust_signals',
    ]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { STYLE_QUESTIONS } from '../questions/style-questions.js';
import { answered, measuredSite, PAGES, unanswered } from '../testing/site-of.js';
import { interpretAnswer } from './interpret-answer.js';

const STYLE = { questions: STYLE_QUESTIONS, hasReadings: true };
const QUOTE = 'no report is perfect';
const claim = (question: string, statement: string, quote = QUOTE) => ({ question, statement, quote });

describe('interpretAnswer', () => {
  const measured = measuredSite();

  it('fills what nobody measured, with origin, method, confidence and evidence', () => {
    const outcome = answered({
      claims: [claim('brand_personality', 'a frank craftsman'), claim('pain_points', 'reports that come late')],
      readings: { educational_value: { label: 'medium', quote: QUOTE } },
    });
    const { known, task } = interpretAnswer(measured, STYLE, outcome, PAGES);
    expect(known.sections.writing_style?.brand_personality).toBe('a frank craftsman');
    expect(known.sections.target_audience?.pain_points).toEqual(['reports that come late']);
    expect(known.sections.content_type?.educational_value).toBe('medium');
    expect(known.meta['/writing_style/brand_personality']).toMatchObject({
      origin: 'llm',
      method: 'llm:style-interpretation@1',
      evidence: [{ page_url: PAGES[0]?.url, quote: QUOTE, content_hash: PAGES[0]?.contentHash }],
      warnings: [],
    });
    expect(known.meta['/writing_style/brand_personality']?.confidence).toBeGreaterThan(0);
    expect(task).toMatchObject({ origin: 'llm', reason: null, claims: { given: 3, kept: 3, dropped: 0 } });
  });

  it('never replaces what was measured, and tells there that the model contradicts it', () => {
    const readings = { formality_level: { label: 'formal', quote: QUOTE } };
    const outcome = answered({ claims: [claim('tone', 'formal and stiff')], readings });
    const { known, task } = interpretAnswer(measured, STYLE, outcome, PAGES);
    expect(known.sections.writing_style).toEqual(measured.sections.writing_style);
    const pointer = '/writing_style/formality_level';
    expect(known.meta[pointer]).toMatchObject({ origin: 'heuristic', method: 'formality_bands@1' });
    expect(known.meta[pointer]?.warnings).toEqual([
      expect.stringMatching(
        /^contradiction: .* is formal; measured: neutral, formality_index [\d.]+, tone conversational/,
      ),
    ]);
    expect(task).toMatchObject({ compared: 2, contradicted: 2 });
  });

  it('trusts a model less that contradicts a measure, and least the value that does', () => {
    const read = (...claims: ReturnType<typeof claim>[]) => {
      const { meta } = interpretAnswer(measured, STYLE, answered({ claims }), PAGES).known;
      return (pointer: string) => meta[pointer]?.confidence ?? 0;
    };
    const plain = [claim('brand_personality', 'a frank craftsman'), claim('purpose', 'to help teams')];
    const agreeing = read(...plain);
    const contradicting = read(claim('brand_personality', 'a formal official'), claim('purpose', 'to help teams'));
    expect(contradicting('/content_type/purpose')).toBeLessThan(agreeing('/content_type/purpose'));
    expect(contradicting('/writing_style/brand_personality')).toBeLessThan(contradicting('/content_type/purpose'));
  });

  it('drops what has no quote, counts it, and says so where the value is missing', () => {
    const forged = 'Trusted by ten thousand companies worldwide';
    const outcome = answered({ claims: [claim('purpose', 'to sell', forged), claim('pain_points', 'slow reports')] });
    const { known, task } = interpretAnswer(measured, STYLE, outcome, PAGES);
    expect(known.sections.content_type?.purpose).toBeNull();
    expect(known.meta['/content_type/purpose']?.warnings).toEqual([
      expect.stringMatching(/^needs_llm: /),
      'claims_dropped: 1 of 1 could not be used (quote_not_found)',
    ]);
    expect(known.meta['/target_audience/motivations']?.warnings[1]).toMatch(/^not_claimed: /);
    expect(task.claims).toEqual({ given: 2, kept: 1, dropped: 1, dropped_by_reason: { quote_not_found: 1 } });
    expect(JSON.stringify(known)).not.toContain('ten thousand');
  });

  it('without an answer keeps every value and gives the reason', () => {
    const { known, task } = interpretAnswer(measured, STYLE, unanswered('no_key'), PAGES);
    expect(known.sections).toEqual(measured.sections);
    expect(known.meta['/content_type/purpose']).toMatchObject({ origin: 'default', method: 'needs_llm' });
    expect(known.meta['/content_type/purpose']?.warnings[1]).toMatch(/^no_key: .*POST \/api\/onboarding\/api-keys/);
    expect(task).toMatchObject({ origin: 'heuristic', reason: 'no_key', claims: { given: 0 } });
  });

  it('fills a label that could not be measured', () => {
    const text = 'Wir helfen kleinen Teams, ihre Software schneller auszuliefern. Das geht ganz einfach. '.repeat(10);
    const pages = [{ url: 'https://example.de/', text, contentHash: 'h' }];
    const readings = { formality_level: { label: 'informal', quote: 'Das geht ganz einfach.' } };
    const { known } = interpretAnswer(measuredSite(pages), STYLE, answered({ claims: [], readings }), pages);
    expect(known.sections.writing_style?.formality_level).toBe('informal');
    expect(known.meta['/writing_style/formality_level']).toMatchObject({
      origin: 'llm',
      method: 'llm:style-interpretation@1',
    });
  });
});

import { describe, expect, it } from '@jest/globals';
import { STYLE_QUESTIONS } from '../questions/style-questions.js';
import { answered, measuredSite, PAGES, unanswered } from '../testing/site-of.js';
import { interpretAnswer } from './interpret-answer.js';
import { isInterpretedAlike, reuseInterpretation } from './reuse-interpretation.js';

const STYLE = { questions: STYLE_QUESTIONS, hasReadings: true };
const QUOTE = 'no report is perfect';
const OUTCOME = answered({
  claims: [
    { question: 'brand_personality', statement: 'a formal official', quote: QUOTE },
    { question: 'best_practices', statement: 'name the price of waiting', quote: QUOTE },
    { question: 'purpose', statement: 'to sell', quote: 'a sentence that nobody wrote' },
  ],
  readings: { formality_level: { label: 'formal', quote: QUOTE } },
});

describe('reuseInterpretation', () => {
  const measured = measuredSite();
  const { known: earlier, task } = interpretAnswer(measured, STYLE, OUTCOME, PAGES);

  it('gives what interpreting the same answer again would give, byte for byte', () => {
    expect(JSON.stringify(reuseInterpretation(measured, earlier))).toBe(JSON.stringify(earlier));
  });

  it('takes nothing from a section that the user stated meanwhile', () => {
    const stated = { origin: 'user', method: 'stated@1', confidence: null, evidence: [], warnings: [] } as const;
    const meta = Object.fromEntries(Object.entries(earlier.meta).filter(([at]) => !at.startsWith('/writing_style')));
    const { sections } = reuseInterpretation(measured, { ...earlier, meta: { ...meta, '/writing_style': stated } });
    expect(sections.writing_style).toEqual(measured.sections.writing_style);
    expect(sections.style_guidelines?.best_practices).toEqual(['name the price of waiting']);
  });

  it('is for the same basis only, and only when every task was answered', () => {
    const interpretation = { basis_hash: 'b', tasks: [task], message: '' };
    expect(isInterpretedAlike(interpretation, 'b')).toBe(true);
    expect(isInterpretedAlike(interpretation, 'c')).toBe(false);
    expect(isInterpretedAlike(undefined, 'b')).toBe(false);
    const failed = interpretAnswer(measured, STYLE, unanswered('unsafe'), PAGES).task;
    expect(isInterpretedAlike({ ...interpretation, tasks: [task, failed] }, 'b')).toBe(false);
  });
});

import { describe, expect, it } from '@jest/globals';
import { STYLE_QUESTIONS } from '../questions/style-questions.js';
import type { SiteAnswer } from '../site-answer.js';
import { measuredSite, PAGES } from '../testing/site-of.js';
import { type Comparison, compareWithMeasures } from './contradictions.js';
import { verifyAnswer } from './verify-claims.js';

const QUOTE = 'no report is perfect';
const MEASURED = measuredSite();

function compare(answer: SiteAnswer, known = MEASURED): Comparison {
  return compareWithMeasures(verifyAnswer(answer, STYLE_QUESTIONS, PAGES), STYLE_QUESTIONS, known);
}

const tone = (statement: string): SiteAnswer => ({ claims: [{ question: 'tone', statement, quote: QUOTE }] });

describe('compareWithMeasures', () => {
  it('measures the pages of this test as conversational, active and simple', () => {
    expect(MEASURED.sections.writing_style).toMatchObject({
      tone: expect.stringMatching(/^conversational/),
      voice: expect.stringMatching(/^active/),
      formality_level: 'neutral',
      complexity: 'simple',
    });
  });

  it.each([
    ['formality_level', 'formal'],
    ['complexity', 'complex'],
    ['engagement_level', 'low'],
    ['expertise_level', 'expert'],
    ['sentence_length', 'long'],
    ['grammatical_voice', 'often passive'],
    ['person', 'first_singular'],
    ['person', 'impersonal'],
  ])('finds that %s cannot be %s', (name, label) => {
    const { compared, contradictions } = compare({ readings: { [name]: { label, quote: QUOTE } }, claims: [] });
    expect(compared).toBe(1);
    expect(contradictions).toMatchObject([
      { about: name, name, warning: expect.stringMatching(/^contradiction: .*\d/) },
    ]);
  });

  it.each([
    ['formality_level', 'informal'],
    ['formality_level', 'neutral'],
    ['sentence_length', 'short'],
    ['person', 'second'],
  ])('lets %s be %s, which the measure says or borders on', (name, label) => {
    const comparison = compare({ readings: { [name]: { label, quote: QUOTE } }, claims: [] });
    expect(comparison).toEqual({ compared: 1, contradictions: [] });
  });

  it('does not compare what nobody measured', () => {
    const reading = { label: 'high', quote: QUOTE };
    expect(compare({ readings: { educational_value: reading }, claims: [] }).compared).toBe(0);
    const unmeasured = { sections: {}, meta: {} };
    expect(compare({ readings: { formality_level: reading }, claims: [] }, unmeasured).compared).toBe(0);
  });

  it.each([
    ['Formal and distant', 'formality_level'],
    ['long, winding sentences', 'sentence_length'],
    ['dense academic prose', 'complexity'],
    ['mostly in the passive voice', 'grammatical_voice'],
    ['impersonal reporting', 'person'],
  ])('hears what the statement %j says about the writing', (statement, name) => {
    expect(compare(tone(statement)).contradictions).toMatchObject([{ about: 'tone', name }]);
  });

  it.each(['not formal', 'never too formal', 'avoids long sentences', 'without dense prose', 'rather than formal'])(
    'hears that %j denies it',
    (statement) => {
      expect(compare(tone(statement)).contradictions).toEqual([]);
    },
  );

  it('listens only where a statement describes how the site writes', () => {
    const claims = [{ question: 'pain_points', statement: 'formal letters take too long', quote: QUOTE }];
    expect(compare({ claims }).compared).toBe(0);
  });
});

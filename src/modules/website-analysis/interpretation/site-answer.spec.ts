import { describe, expect, it } from '@jest/globals';
import { readAnswer } from '../../../llm/index.js';
import { STYLE_INTERPRETATION } from './style-interpretation.task.js';

const CLAIM = { question: 'tone', statement: 'warm', quote: 'We are a small team' };
const READING = { label: 'formal', quote: 'We are a small team' };
const text = (answer: object): string => JSON.stringify(answer);
const GUARD = { instructions: STYLE_INTERPRETATION.prompt({ facts: {}, pages: [] }).instructions, fence: 'DATA-1' };

const ANSWERS: readonly (readonly [string, string])[] = [
  ['in a fence with chatter', `Here it is:\n\`\`\`json\n${text({ claims: [CLAIM] })}\n\`\`\``],
  ['cut off in the second claim', text({ claims: [CLAIM, CLAIM] }).slice(0, -20)],
  ['with a question that was not asked', text({ claims: [CLAIM, { ...CLAIM, question: 'api_key' }] })],
  ['with a claim without a quote', text({ claims: [{ question: 'tone', statement: 'cold' }, CLAIM] })],
  ['with a label that is none', text({ readings: { complexity: { ...READING, label: 'huge' } }, claims: [CLAIM] })],
  ['with a reading that is a text', text({ readings: { complexity: 'simple' }, claims: [CLAIM] })],
  ['with members that were not asked for', text({ claims: [{ ...CLAIM, note: 'x' }], tool: 'delete' })],
  ['with one claim instead of a list', text({ claims: CLAIM })],
  [
    'with the instructions as a statement',
    text({ claims: [CLAIM, { ...CLAIM, statement: GUARD.instructions.slice(0, 300) }] }),
  ],
  ['with a key as a statement', text({ claims: [CLAIM, { ...CLAIM, statement: 'sk-proj-0123456789abcdefghij' }] })],
];

describe('an answer about a site', () => {
  it.each(ANSWERS)('that comes %s gives its valid claim', (_, answer) => {
    const reading = readAnswer(answer, STYLE_INTERPRETATION.schema, GUARD);
    const value = reading.ok ? reading.value : reading.salvage()?.value;
    expect(value?.claims[0]).toMatchObject(CLAIM);
    expect(JSON.stringify(value)).not.toMatch(/sk-proj|api_key|delete|You read pages/);
  });

  it('may call a label otherwise', () => {
    const readings = { formality_level: { ...READING, label: 'Casual' }, person: { ...READING, label: 'we' } };
    const reading = readAnswer(text({ readings, claims: [] }), STYLE_INTERPRETATION.schema, GUARD);
    expect(reading).toMatchObject({
      value: { readings: { formality_level: { label: 'informal' }, person: { label: 'first_plural' } } },
    });
  });

  it.each(['', 'I cannot help with that.', '{"tone": "warm"}'])('that is %j is none', (answer) => {
    const reading = readAnswer(answer, STYLE_INTERPRETATION.schema, GUARD);
    expect(reading.ok ? reading.value : reading.salvage()).toBeNull();
  });
});

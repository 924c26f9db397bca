import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type AnswerReading, readAnswer } from '../../src/llm/index.js';
import { GOOD, GUARD, HOSTILE_ANSWERS, STYLE_SCHEMA, type StyleAnswer } from './hostile-answers/index.js';

const read = (text: string): AnswerReading<StyleAnswer> => readAnswer(text, STYLE_SCHEMA, GUARD);

/** Told problems are few, short, and each has its pointer. */
function expectTellable(problems: readonly string[]): void {
  expect(problems.length).toBeGreaterThan(0);
  expect(problems.length).toBeLessThanOrEqual(13);
  for (const problem of problems) expect(problem).toMatch(/^(\/.{0,400}: .{3,240}|and \d+ more)$/s);
}

describe('readAnswer on hostile answers', () => {
  it('knows at least two hundred of them by name', () => {
    expect(HOSTILE_ANSWERS.length).toBeGreaterThanOrEqual(200);
    expect(new Set(HOSTILE_ANSWERS.map(({ name }) => name)).size).toBe(HOSTILE_ANSWERS.length);
  });

  it.each(HOSTILE_ANSWERS.map((answer) => [answer.name, answer] as const))('ends as expected: %s', (_, answer) => {
    const reading = read(answer.text);
    if (answer.end === 'read') {
      expect(reading).toEqual({ ok: true, value: answer.value, repairs: answer.repairs, dropped: [] });
      return;
    }
    if (reading.ok) throw new Error(`Read as ${JSON.stringify(reading)}`);
    expectTellable(reading.problems);
    const saved = reading.salvage();
    if (answer.end === 'invalid') expect(saved).toBeNull();
    else expect(saved).toMatchObject({ value: answer.value, dropped: answer.dropped });
  });

  it('pollutes no prototype', () => {
    for (const { text } of HOSTILE_ANSWERS) read(text);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect(Object.hasOwn(Object.prototype, 'isAdmin')).toBe(false);
  });
});

describe('readAnswer on anything', () => {
  const pieces = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    '"',
    "'",
    ':',
    ',',
    '\\',
    '/*',
    '*/',
    '//',
    '\n',
    'null',
    '0.5',
    'tone',
  );
  const noise = fc.array(fc.oneof(pieces, fc.string()), { maxLength: 60 }).map((parts) => parts.join(''));
  const broken = fc.tuple(fc.nat(500), fc.nat(40), noise).map(([at, cut, inserted]) => {
    const text = JSON.stringify(GOOD);
    return text.slice(0, at) + inserted + text.slice(at + cut);
  });
  const documents = fc.json({ maxDepth: 6 });

  it('comes to a document of the schema or to problems, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(noise, broken, documents, fc.string({ unit: 'binary' })), (text) => {
        const reading = read(text);
        const found = reading.ok ? reading : reading.salvage();
        if (!reading.ok) expectTellable(reading.problems);
        if (found !== null) expect(STYLE_SCHEMA.parse(found.value)).toEqual(found.value);
      }),
      { numRuns: 300 },
    );
  });

  it('reads what it read before as it is', () => {
    fc.assert(
      fc.property(broken, (text) => {
        const reading = read(text);
        const found = reading.ok ? reading : reading.salvage();
        if (found === null) return;
        const again = read(JSON.stringify(found.value));
        expect(again).toEqual({ ok: true, value: found.value, repairs: [], dropped: [] });
      }),
    );
  });
});

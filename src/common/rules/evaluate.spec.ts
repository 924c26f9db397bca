import { describe, expect, it } from '@jest/globals';
import { evaluate, isAcceptable, type Rule, ruleAtEach, ruleOn, ruleSetOf } from './index.js';

interface Cup {
  readonly sips: readonly number[];
}

const EMPTY: Rule<Cup> = {
  id: 'cup.empty',
  severity: 'error',
  path: 'cup.sips',
  message: 'Fill the cup.',
  when: ({ sips }) => sips.length === 0,
};
const MANY: Rule<Cup> = {
  id: 'cup.many',
  severity: 'info',
  path: 'cup.sips',
  message: ({ sips }) => `There are ${sips.length} sips; two are enough.`,
  when: ({ sips }) => sips.length > 2,
};
const LARGE = ruleAtEach<Cup>({
  id: 'cup.large_sip',
  severity: 'warning',
  path: 'cup.sips',
  message: 'Take a smaller sip.',
  places: ({ sips }) =>
    sips.flatMap((sip, index) => (sip > 5 ? [{ path: `cup.sips.${index}`, message: `${sip} is too much.` }] : [])),
});
const CUP = ruleSetOf('1', [EMPTY, MANY], [LARGE]);

describe('evaluate', () => {
  it('finds nothing when no rule is broken', () => {
    expect(evaluate(CUP, { sips: [1] })).toEqual([]);
  });

  it('tells id, severity, path and message of every broken rule, in the order of the rules', () => {
    expect(evaluate(CUP, { sips: [] })).toEqual([
      { id: 'cup.empty', severity: 'error', path: 'cup.sips', message: 'Fill the cup.' },
    ]);
    expect(evaluate(CUP, { sips: [9, 1, 7] })).toEqual([
      { id: 'cup.many', severity: 'info', path: 'cup.sips', message: 'There are 3 sips; two are enough.' },
      { id: 'cup.large_sip', severity: 'warning', path: 'cup.sips.0', message: '9 is too much.' },
      { id: 'cup.large_sip', severity: 'warning', path: 'cup.sips.2', message: '7 is too much.' },
    ]);
  });

  it('accepts everything but errors', () => {
    expect(isAcceptable(evaluate(CUP, { sips: [9, 9, 9] }))).toBe(true);
    expect(isAcceptable(evaluate(CUP, { sips: [] }))).toBe(false);
  });
});

describe('ruleSetOf', () => {
  it('counts a rule once and refuses two rules of one id', () => {
    expect(ruleSetOf('1', [EMPTY], [EMPTY, MANY]).rules).toEqual([EMPTY, MANY]);
    expect(() => ruleSetOf('1', [EMPTY], [{ ...MANY, id: EMPTY.id }])).toThrow('cup.empty');
  });
});

describe('ruleOn', () => {
  it('judges other facts through a view', () => {
    const table = ruleSetOf(
      '1',
      [EMPTY, MANY, LARGE].map((rule) => ruleOn(rule, ({ cup }: { readonly cup: Cup }) => cup)),
    );
    expect(evaluate(table, { cup: { sips: [9, 1, 1] } })).toEqual(evaluate(CUP, { sips: [9, 1, 1] }));
    expect(evaluate(table, { cup: { sips: [] } })).toEqual(evaluate(CUP, { sips: [] }));
  });
});

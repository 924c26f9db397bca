import { describe, expect, it } from '@jest/globals';
import { BREAKING_FACTS, stepFacts } from '../../../../../test/factories/step-facts.js';
import { evaluate, ruleSetOf } from '../../../../common/rules/index.js';
import { STEPS } from '../../rules/steps.js';
import { completionFindings, entryFindings, rulesOf } from './rule-sets.js';

const RULES = STEPS.flatMap(({ number }) => rulesOf(number).map((rule) => ({ step: number, rule })));

/** Rules that every step has stand in the fixtures once. */
const fixtureOf = (id: string): string => id.replace(/^step\d\.(order|payload)/, '$1');

describe('the rules', () => {
  it('have a breaking fixture each, and no fixture is left over', () => {
    const ids = new Set(RULES.map(({ rule }) => fixtureOf(rule.id)));
    expect(Object.keys(BREAKING_FACTS).sort()).toEqual([...ids].sort());
  });

  it.each(RULES.map(({ step, rule }) => [rule.id, step, rule] as const))(
    '%s of step %i is kept when all is in order and broken by its fixture, with a message that says what to do',
    (id, _step, rule) => {
      const alone = ruleSetOf('1', [rule]);
      expect(evaluate(alone, stepFacts())).toEqual([]);
      const findings = evaluate(alone, stepFacts(BREAKING_FACTS[fixtureOf(id)]));
      expect(findings.length).toBeGreaterThan(0);
      for (const finding of findings) {
        expect(finding).toMatchObject({ id, severity: rule.severity });
        expect(finding.message.length).toBeGreaterThan(9);
        expect(finding.message).not.toMatch(/undefined|null|NaN/);
      }
    },
  );

  it('are named after their step or their subject, and name their path', () => {
    for (const { rule } of RULES) {
      expect(rule.id).toMatch(/^(step[1-6]|cross|persona)\.[a-z_.]+$/);
      if (!rule.id.includes('.order.')) expect(rule.path).not.toBe('');
    }
  });
});

describe('entering a step', () => {
  it('needs the earlier required steps', () => {
    expect(entryFindings(stepFacts({ step: 4, openBefore: [2, 3] }))).toEqual([
      { id: 'step4.order.earlier_steps_open', severity: 'error', path: '', message: 'Finish step 2, 3 first.' },
    ]);
  });

  it('warns of too little text for a persona with the words found and needed, and refuses nothing for it', () => {
    expect(entryFindings(stepFacts({ step: 4, text: { ...stepFacts().text, words: 12, pages: 5 } }))).toEqual([
      expect.objectContaining({
        id: 'persona.own_text',
        severity: 'warning',
        message: 'Add text of your own: there are 12 of at least 100 words.',
      }),
    ]);
  });

  it('does not judge what the step itself would hold', () => {
    expect(entryFindings(stepFacts({ step: 1, keys: { providers: [], doubts: [] } }))).toEqual([]);
    expect(entryFindings(stepFacts({ step: 4, ...BREAKING_FACTS['step4.core_persona.missing'] }))).toEqual([]);
  });
});

describe('completing a step', () => {
  it('does not judge what a payload means that cannot be read', () => {
    const nothing = { hasResearch: false, contentTypes: [], competitors: [], repeated: [] };
    const problems = [{ path: 'data.research_depth', message: 'must be one of …' }];
    expect(completionFindings(stepFacts({ step: 3, problems, research: nothing })).map(({ id }) => id)).toEqual([
      'step3.research_depth.unknown',
    ]);
    expect(completionFindings(stepFacts({ step: 3, research: nothing })).map(({ id }) => id)).toEqual([
      'step3.research.missing',
    ]);
  });
});

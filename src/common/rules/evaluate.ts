import type { Finding, Place, Rule, RuleSet, Severity } from './rule.js';

/** Every broken rule at every place, in the order of the rules. */
export function evaluate<Facts>(ruleSet: RuleSet<Facts>, facts: Facts): Finding[] {
  return ruleSet.rules.flatMap((rule) =>
    rule.when(facts)
      ? placesOf(rule, facts).map(({ path, message }) => ({ id: rule.id, severity: rule.severity, path, message }))
      : [],
  );
}

/** Whether nothing in the findings refuses. */
export function isAcceptable(findings: readonly Finding[]): boolean {
  return findings.every(({ severity }) => severity !== 'error');
}

/** The findings of one severity. */
export function findingsOf(findings: readonly Finding[], severity: Severity): Finding[] {
  return findings.filter((finding) => finding.severity === severity);
}

function placesOf<Facts>(rule: Rule<Facts>, facts: Facts): readonly Place[] {
  if (rule.places !== undefined) return rule.places(facts);
  return [{ path: rule.path, message: typeof rule.message === 'string' ? rule.message : rule.message(facts) }];
}

import type { Rule, RuleSet } from './rule.js';

/** Puts rules together; a rule that stands in several lists counts once. Throws when two rules share an id. */
export function ruleSetOf<Facts>(version: string, ...lists: readonly (readonly Rule<Facts>[])[]): RuleSet<Facts> {
  const rules = [...new Set(lists.flat())];
  const ids = new Set<string>();
  for (const { id } of rules) {
    if (ids.has(id)) throw new Error(`Two rules are called ${id}`);
    ids.add(id);
  }
  return { version, rules };
}

type Places<Facts> = NonNullable<Rule<Facts>['places']>;

/** A rule that is broken at every place that `places` finds. */
export function ruleAtEach<Facts>(
  rule: Pick<Rule<Facts>, 'id' | 'severity' | 'path'> & { readonly places: Places<Facts>; readonly message: string },
): Rule<Facts> {
  return { ...rule, when: (facts) => rule.places(facts).length > 0 };
}

/** The same rule about other facts, which `view` turns into its own. */
export function ruleOn<Facts, Other>(rule: Rule<Facts>, view: (other: Other) => Facts): Rule<Other> {
  const { message, places, when } = rule;
  return {
    id: rule.id,
    severity: rule.severity,
    path: rule.path,
    message: typeof message === 'string' ? message : (other) => message(view(other)),
    when: (other) => when(view(other)),
    ...(places === undefined ? {} : { places: (other: Other) => places(view(other)) }),
  };
}

/** How much a broken rule matters: an error refuses, a warning goes on with a risk, an info only helps. */
export const SEVERITIES = ['error', 'warning', 'info'] as const;

/** One of SEVERITIES. */
export type Severity = (typeof SEVERITIES)[number];

/** A place where a rule is broken. */
export interface Place {
  /** Dotted path of the value, empty when no single value is at fault. */
  readonly path: string;
  /** What is wrong and what to do about it, for people. */
  readonly message: string;
}

/** A rule as data. */
export interface Rule<Facts> {
  /** Unique and stable, such as `step2.website.missing`: clients branch on it. */
  readonly id: string;
  readonly severity: Severity;
  /** Dotted path of the value that the rule is about. */
  readonly path: string;
  /** What is wrong and what to do about it; may use figures of the facts. */
  readonly message: string | ((facts: Facts) => string);
  /** True when the facts BREAK the rule. */
  readonly when: (facts: Facts) => boolean;
  /** Every place, of a rule that can be broken in several; they take the place of `path` and `message`. */
  readonly places?: (facts: Facts) => readonly Place[];
}

/** Rules that are judged together. */
export interface RuleSet<Facts> {
  /** Changes whenever a rule is added, removed or judges differently. */
  readonly version: string;
  readonly rules: readonly Rule<Facts>[];
}

/** A broken rule at one place. */
export interface Finding extends Place {
  readonly id: string;
  readonly severity: Severity;
}

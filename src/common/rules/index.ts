export { evaluate, findingsOf, isAcceptable } from './evaluate.js';
export { type Finding, type Place, type Rule, type RuleSet, SEVERITIES, type Severity } from './rule.js';
export { ruleAtEach, ruleOn, ruleSetOf } from './rule-set.js';

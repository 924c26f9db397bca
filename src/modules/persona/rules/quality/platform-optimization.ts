import { round } from '../figures.js';
import { saysSomething, type JsonObject } from '../json/json-object.js';
import { pointerTo, valueAt } from '../json/json-pointer.js';
import { isPlatformName, PLATFORM_CATALOGUE } from '../platforms/platform-catalogue.js';
import type { PlatformRules } from '../platforms/platform-rules.js';
import { PLATFORM_FIELDS } from './persona-fields.js';
import { isPositive, namesOf, noScore, type Score } from './score.js';

interface Checks {
  readonly passed: number;
  readonly total: number;
  readonly empty: readonly string[];
  readonly broken: readonly string[];
}

/**
 * Mean over the selected platforms of 100 x checks passed / checks: each platform field says something, and the rules of
 * the catalogue are kept. A check on a missing value fails; a selected platform without a persona counts 0.
 */
export function scorePlatformOptimization(personas: JsonObject, selected: readonly string[]): Score {
  if (selected.length === 0) return noScore('Needs a selected platform.');
  const results = selected.map((platform) => ({
    platform,
    ...check(
      valueAt(personas, pointerTo('', platform)),
      isPlatformName(platform) ? PLATFORM_CATALOGUE[platform] : null,
    ),
  }));
  const total = results.reduce((sum, { passed, total: checks }) => sum + passed / checks, 0);
  const shares = results.map(({ platform, passed, total: checks }) => `${platform} ${passed} of ${checks}`);
  return {
    value: round((100 * total) / selected.length, 1),
    explanation: `Fields with a value and rules of the platform catalogue kept: ${shares.join(', ')}.`,
    recommendations: results.flatMap(({ platform, empty, broken }) => [
      ...broken.map((rule) => `On ${platform}: ${rule}.`),
      ...(empty.length === 0 ? [] : [`State for ${platform}: ${namesOf(empty)}.`]),
    ]),
  };
}

function check(persona: unknown, rules: PlatformRules | null): Checks {
  const empty = PLATFORM_FIELDS.filter((pointer) => !saysSomething(valueAt(persona, pointer)));
  const ruleChecks = rules === null ? [] : ruleChecksOf(persona, rules);
  const total = PLATFORM_FIELDS.length + ruleChecks.length;
  const broken = ruleChecks.filter(({ passes }) => !passes).map(({ rule }) => rule);
  return { passed: total - empty.length - broken.length, total, empty, broken };
}

function ruleChecksOf(persona: unknown, rules: PlatformRules): { rule: string; passes: boolean }[] {
  const longest = valueAt(persona, '/sentence_metrics/max_sentence_length');
  const optimal = valueAt(persona, '/sentence_metrics/optimal_sentence_length');
  const limit = valueAt(persona, '/content_format_rules/character_limit');
  const { character_limit: accepted, recommended_words: words } = rules;
  return [
    {
      rule: 'give an optimal sentence length that is not above the longest',
      passes: isPositive(optimal) && isPositive(longest) && optimal <= longest,
    },
    ...(accepted === null
      ? []
      : [{ rule: `give a character limit of at most ${accepted}`, passes: isPositive(limit) && limit <= accepted }]),
    ...(words === null
      ? []
      : [
          {
            rule: `give a longest sentence of at most ${words.max} words`,
            passes: isPositive(longest) && longest <= words.max,
          },
        ]),
  ];
}

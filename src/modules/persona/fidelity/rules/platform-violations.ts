import { count } from '../../rules/figures.js';
import type { NumberRange, PlatformRules } from '../../rules/platforms/platform-rules.js';

/** A rule of the platform catalogue that the draft does not keep. */
export interface PlatformViolation {
  /** Member of the catalogue. */
  readonly rule: 'character_limit' | 'recommended_characters' | 'recommended_words' | 'hashtags' | 'link_placement';
  /** `error`: the platform refuses the text; `advice`: it is not what is recommended. */
  readonly severity: 'error' | 'advice';
  readonly actual: number;
  readonly message: string;
}

const HASHTAG = /(?<![\p{L}\p{N}_&/#])#[\p{L}\p{N}_]*\p{L}[\p{L}\p{N}_]*/gu;
const LINK = /\bhttps?:\/\/\S+|\bwww\.\S+/giu;

/** What a draft breaks on a platform. Characters are counted as code points, `words` as everywhere in the analysis. */
export function platformViolations(text: string, words: number, rules: PlatformRules): PlatformViolation[] {
  const characters = Array.from(text.trim()).length;
  return [
    ...tooLong(characters, rules),
    ...outside('recommended_characters', characters, 'characters', rules.recommended_characters, rules),
    ...outside('recommended_words', words, 'words', rules.recommended_words, rules),
    ...hashtags(text, rules),
    ...links(text, rules),
  ];
}

function tooLong(characters: number, { character_limit: limit, title }: PlatformRules): PlatformViolation[] {
  if (limit === null || characters <= limit) return [];
  const message = `${title} accepts ${count(limit)} characters; take ${count(characters - limit)} away.`;
  return [{ rule: 'character_limit', severity: 'error', actual: characters, message }];
}

function outside(
  rule: 'recommended_characters' | 'recommended_words',
  actual: number,
  unit: string,
  range: NumberRange | null,
  { title, text_kind: kind }: PlatformRules,
): PlatformViolation[] {
  if (range === null || (actual >= range.min && actual <= range.max)) return [];
  const message = `A ${kind} on ${title} should have ${count(range.min)} to ${count(range.max)} ${unit}; there are ${count(actual)}.`;
  return [{ rule, severity: 'advice', actual, message }];
}

function hashtags(text: string, { hashtags: rule, title }: PlatformRules): PlatformViolation[] {
  const actual = (text.match(HASHTAG) ?? []).length;
  if (rule === null) return [];
  if (rule.max !== null && actual > rule.max) {
    const message = `${title} accepts ${rule.max} hashtags; there are ${actual}.`;
    return [{ rule: 'hashtags', severity: 'error', actual, message }];
  }
  const { recommended } = rule;
  if (recommended === null || (actual >= recommended.min && actual <= recommended.max)) return [];
  const message = `${title}: ${recommended.min} to ${recommended.max} hashtags are recommended; there are ${actual}.`;
  return [{ rule: 'hashtags', severity: 'advice', actual, message }];
}

function links(text: string, { link_placement: placement, title }: PlatformRules): PlatformViolation[] {
  const actual = (text.match(LINK) ?? []).length;
  if (placement === null || placement.startsWith('in the text') || actual === 0) return [];
  const message = `${title}: links belong in the ${placement}, not in the text; there are ${actual}.`;
  return [{ rule: 'link_placement', severity: 'advice', actual, message }];
}

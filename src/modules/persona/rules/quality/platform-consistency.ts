import { round } from '../figures.js';
import { type JsonObject } from '../json/json-object.js';
import { pointerTo, valueAt } from '../json/json-pointer.js';
import { isPlatformName, PLATFORM_CATALOGUE } from '../platforms/platform-catalogue.js';
import { closeness, isPositive, noScore, type Score } from './score.js';

const AVERAGE = '/linguistic_fingerprint/sentence_metrics/average_sentence_length_words';

/**
 * How closely the selected platforms keep the sentence length of the core persona: the mean of 100 x smaller / larger of
 * the platform's optimal length and the core's average, which a platform of short texts caps at its recommended words.
 * A selected platform without a persona or a length counts 0.
 */
export function scorePlatformConsistency(
  core: JsonObject | null,
  personas: JsonObject,
  selected: readonly string[],
): Score {
  const average = valueAt(core, AVERAGE);
  if (!isPositive(average)) return noScore('Needs the average sentence length of the core persona.');
  if (selected.length === 0) return noScore('Needs a selected platform.');
  const agreements = selected.map((platform) => ({
    platform,
    agreement: closeness(
      valueAt(personas, `${pointerTo('', platform)}/sentence_metrics/optimal_sentence_length`),
      Math.min(average, wordsOf(platform)),
    ),
  }));
  const total = agreements.reduce((sum, { agreement }) => sum + agreement, 0);
  const without = agreements.filter(({ agreement }) => agreement === 0).map(({ platform }) => platform);
  const shares = agreements.map(({ platform, agreement }) => `${platform} ${round(100 * agreement, 0)}%`);
  return {
    value: round((100 * total) / selected.length, 1),
    explanation: `Sentence length of the platforms against ${round(average, 1)} words of the core: ${shares.join(', ')}.`,
    recommendations: without.length === 0 ? [] : [`State a sentence length for: ${without.join(', ')}.`],
  };
}

function wordsOf(platform: string): number {
  return isPlatformName(platform) ? (PLATFORM_CATALOGUE[platform].recommended_words?.max ?? Infinity) : Infinity;
}

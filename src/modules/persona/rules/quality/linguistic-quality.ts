import type { StyleFingerprint } from '../../../website-analysis/index.js';
import { percent, round } from '../figures.js';
import { textsOf, type JsonObject } from '../json/json-object.js';
import { valueAt } from '../json/json-pointer.js';
import { dataSufficiency } from '../readiness.js';
import { closeness, namesOf, noScore, type Score } from './score.js';

const AT = '/linguistic_fingerprint';

interface Comparison {
  readonly pointer: string;
  /** 0 to 1. */
  readonly agreement: number;
}

/**
 * 100 x mean agreement of the persona with the measured text x data sufficiency / 100. Figures agree by smaller /
 * larger, labels by equality, lists by the share of measured terms that they keep. A habit that was not measured, or that
 * the persona does not state, agrees 0: knowing less never raises the score.
 */
export function scoreLinguisticQuality(core: JsonObject | null, fingerprint: StyleFingerprint | null): Score {
  if (fingerprint === null) return noScore('Needs an analysis of your website to compare the persona with.');
  const habits = habitsOf(fingerprint);
  const comparisons = compare(core, habits);
  if (comparisons.length === 0) return noScore('No habit could be measured on the website.');
  const agreement = comparisons.reduce((sum, one) => sum + one.agreement, 0) / habits.length;
  const { words, pages } = fingerprint.basis;
  const sufficiency = dataSufficiency(words, pages);
  const apart = comparisons.filter((one) => one.agreement < 0.5).map(({ pointer }) => pointer);
  return {
    value: round(agreement * sufficiency, 1),
    explanation:
      `${comparisons.length} of ${habits.length} habits were measured, and all agree by ${percent(agreement)} with the persona; ` +
      `${words} words on ${pages} pages support them to ${sufficiency} of 100.`,
    recommendations:
      apart.length === 0 ? [] : [`Check against the text of the website, which differs: ${namesOf(apart)}.`],
  };
}

type Habit = [pointer: string, measured: unknown, agree: (stated: unknown, measured: unknown) => number];

function habitsOf({ sentence_metrics: sentences, lexical_features: lexicon }: StyleFingerprint): Habit[] {
  return [
    [
      `${AT}/sentence_metrics/average_sentence_length_words`,
      sentences.average_sentence_length_words,
      (stated, measured) => closeness(stated, measured),
    ],
    [`${AT}/sentence_metrics/active_to_passive_ratio`, sentences.active_to_passive_ratio, ratioAgreement],
    [`${AT}/sentence_metrics/preferred_sentence_type`, sentences.preferred_sentence_type, equality],
    [`${AT}/sentence_metrics/complexity_level`, sentences.complexity_level, equality],
    [`${AT}/lexical_features/vocabulary_level`, lexicon.vocabulary_level, equality],
    [`${AT}/lexical_features/go_to_words`, lexicon.go_to_words, keptShare],
    [`${AT}/lexical_features/go_to_phrases`, lexicon.go_to_phrases, keptShare],
  ];
}

function compare(core: JsonObject | null, habits: readonly Habit[]): Comparison[] {
  return habits
    .filter(([, measured]) => measured !== null && !(Array.isArray(measured) && measured.length === 0))
    .map(([pointer, measured, agree]) => ({ pointer, agreement: agree(valueAt(core, pointer), measured) }));
}

function equality(stated: unknown, measured: unknown): number {
  return stated === measured ? 1 : 0;
}

/** The share of the measured terms that the stated list holds. */
function keptShare(stated: unknown, measured: unknown): number {
  const kept = new Set(textsOf(stated));
  const terms = textsOf(measured);
  return terms.filter((term) => kept.has(term)).length / terms.length;
}

/** 1 minus the distance of two active shares such as `92:8`. */
function ratioAgreement(stated: unknown, measured: unknown): number {
  const [one, other] = [activeShare(stated), activeShare(measured)];
  return one === null || other === null ? 0 : 1 - Math.abs(one - other);
}

function activeShare(ratio: unknown): number | null {
  const [, active, passive] = typeof ratio === 'string' ? (/^(\d{1,3}):(\d{1,3})$/.exec(ratio) ?? []) : [];
  const sum = Number(active) + Number(passive);
  return sum > 0 ? Number(active) / sum : null;
}

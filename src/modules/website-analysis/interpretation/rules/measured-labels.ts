import { CUT_OFFS, labelFor, SENTENCE_LENGTH_BY_MEAN, VOICE_BY_PASSIVES } from '../../style/index.js';
import type { StyleMetrics } from '../../style/index.js';
import type { KnownSections } from '../../carried-sections.js';
import { READINGS, type ReadingName } from '../questions/readings.js';
import { valueAt } from './pointers.js';

/** What a measure says about a property, and the figure behind it. */
export interface MeasuredLabel {
  /** Labels that the measure rules out. */
  readonly excludes: readonly string[];
  /** The label and its figures, for people: `informal, formality_index 44.2`. */
  readonly shown: string;
}

/** The figures behind the labels of fields. */
const FIGURES = {
  formality_level: ['formality_index'],
  complexity: ['consensus_grade', 'lix'],
  engagement_level: ['second_person_rate'],
  expertise_level: ['consensus_grade'],
  educational_value: [],
  conversion_focus: [],
  creativity_level: [],
} as const satisfies Partial<Record<ReadingName, readonly (keyof StyleMetrics)[]>>;

/** Labels that lie so far from the measured one that both cannot be true; neighbours may differ in where they begin. */
const APART = 2;

/** What was measured about a property of the writing; null when nothing was. */
export function measuredLabel(name: ReadingName, known: KnownSections): MeasuredLabel | null {
  const { metrics } = known.sections;
  if (metrics === undefined) return null;
  switch (name) {
    case 'formality_level':
      return ofFormality(known, metrics);
    case 'sentence_length':
      return ofFigure(
        name,
        metrics.sentence_length_mean,
        (mean) => labelFor(SENTENCE_LENGTH_BY_MEAN, mean).label,
        'sentence_length_mean',
      );
    case 'grammatical_voice':
      return ofFigure(
        name,
        metrics.passive_share,
        (share) => labelFor(VOICE_BY_PASSIVES, share).label,
        'passive_share',
      );
    case 'person':
      return ofPersons(metrics);
    default:
      return ofField(name, known, metrics);
  }
}

function ofField(name: keyof typeof FIGURES, known: KnownSections, metrics: StyleMetrics): MeasuredLabel | null {
  const label = bandAt(known, READINGS[name].pointer);
  if (label === null) return null;
  const figures = FIGURES[name].map((metric) => `${metric} ${metrics[metric] ?? 'not measured'}`);
  return { excludes: farFrom(name, label), shown: [label, ...figures].join(', ') };
}

/** The index of formality does not see contractions and address of the reader; the rule for the tone does. */
function ofFormality(known: KnownSections, metrics: StyleMetrics): MeasuredLabel | null {
  const byIndex = ofField('formality_level', known, metrics);
  const tone = bandAt(known, '/writing_style/tone');
  if (byIndex === null || tone?.startsWith('conversational') !== true) return byIndex;
  return { excludes: [...new Set([...byIndex.excludes, 'formal'])], shown: `${byIndex.shown}, tone ${tone}` };
}

/** The label that a rule over measures gave for a field; null when none did. */
function bandAt({ sections, meta }: KnownSections, pointer: string): string | null {
  const label = valueAt(sections, pointer);
  return typeof label === 'string' && meta[pointer]?.origin === 'heuristic' ? label : null;
}

function ofFigure(
  name: ReadingName,
  figure: number | null,
  labelOf: (figure: number) => string,
  figureName: string,
): MeasuredLabel | null {
  if (figure === null) return null;
  const label = labelOf(figure);
  return { excludes: farFrom(name, label), shown: `${label}, ${figureName} ${figure}` };
}

function farFrom(name: ReadingName, label: string): readonly string[] {
  const labels: readonly string[] = READINGS[name].labels;
  const at = labels.indexOf(label);
  return at < 0 ? [] : labels.filter((_, index) => Math.abs(index - at) >= APART);
}

/** A person that is hardly used cannot be the one used most; text full of persons is not impersonal. */
function ofPersons(metrics: StyleMetrics): MeasuredLabel | null {
  const { first_person_rate: first, first_person_plural_rate: plural, second_person_rate: second } = metrics;
  const third = metrics.third_person_rate;
  if (first === null || plural === null || second === null || third === null) return null;
  const rates = { first_singular: first - plural, first_plural: plural, second, third };
  const rare = Object.entries(rates).filter(([, rate]) => rate < CUT_OFFS.impersonal);
  const isPersonal = Math.max(...Object.values(rates)) >= CUT_OFFS.namedPerson;
  const shown = Object.entries(rates).map(([person, rate]) => `${person} ${rate.toFixed(2)}`);
  return {
    excludes: [...rare.map(([person]) => person), ...(isPersonal ? ['impersonal'] : [])],
    shown: `per 100 words: ${shown.join(', ')}`,
  };
}

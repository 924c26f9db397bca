import type { KnownSections } from '../../carried-sections.js';
import type { Questions } from '../questions/question.js';
import { READING_NAMES, type ReadingName } from '../questions/readings.js';
import { type MeasuredLabel, measuredLabel } from './measured-labels.js';
import { statedLabels } from './statement-readings.js';
import type { Verification } from './verify-claims.js';

/** Something that a model said and that a measure rules out. */
export interface Contradiction {
  /** Name of the question or of the reading that it was said about. */
  readonly about: string;
  /** The measured property. */
  readonly name: ReadingName;
  /** For people, starting with `contradiction:`. */
  readonly warning: string;
}

/** How a model's words compare with the measures. */
export interface Comparison {
  /** Statements and readings for which there is a measure. */
  readonly compared: number;
  readonly contradictions: readonly Contradiction[];
}

/** Compares what was said with what was measured. */
export function compareWithMeasures(
  { claims, readings }: Verification,
  questions: Questions,
  known: KnownSections,
): Comparison {
  const measures = new Map(READING_NAMES.map((name) => [name, measuredLabel(name, known)]));
  const read = readings.map(({ name, label }) => ({ about: name, name, label }));
  const said = claims
    .filter(({ question }) => questions[question]?.describesWriting === true)
    .flatMap(({ question, statement }) => statedLabels(statement).map((stated) => ({ about: question, ...stated })));
  const compared = [...read, ...said].flatMap(({ about, name, label }) => {
    const measure = measures.get(name) ?? null;
    return measure === null ? [] : [{ about, name, label, measure }];
  });
  const contradictions = compared
    .filter(({ label, measure }) => measure.excludes.includes(label))
    .map(({ about, name, label, measure }) => ({ about, name, warning: warningOf(name, label, measure) }));
  return { compared: compared.length, contradictions };
}

function warningOf(name: ReadingName, label: string, { shown }: MeasuredLabel): string {
  return `contradiction: the model says ${name} is ${label}; measured: ${shown}`;
}

import { ABSENT } from '../absence-reasons.js';
import type { FieldRecorder } from '../field-recorder.js';
import { round } from '../figures.js';
import type { CorePersona } from '../persona-document.js';

/** Punctuation and paragraph habits, as measured. Lists and markup are not in the measured text. */
export function buildStylisticConstraints(recorder: FieldRecorder, at: string): CorePersona['stylistic_constraints'] {
  return {
    punctuation: {
      ellipses: markRate(recorder, `${at}/punctuation/ellipses`, 'ellipsis'),
      em_dash: markRate(recorder, `${at}/punctuation/em_dash`, 'dash'),
      exclamation_points: markRate(recorder, `${at}/punctuation/exclamation_points`, 'exclamation'),
    },
    formatting: {
      paragraphs: paragraphHabit(recorder, `${at}/formatting/paragraphs`),
      lists: recorder.absent(`${at}/formatting/lists`, ABSENT.notMeasured),
      markdown: recorder.absent(`${at}/formatting/markdown`, ABSENT.notMeasured),
    },
  };
}

/** The usual length of a paragraph; the same on every platform. */
export function paragraphHabit(recorder: FieldRecorder, pointer: string): string | null {
  const { median_words: median } = recorder.source.fingerprint.paragraphs;
  return recorder.value(pointer, median === null ? null : `median ${round(median, 1)} words per paragraph`, {
    origin: 'derived',
    method: 'paragraph_length_median@1',
    shownBy: '/metrics/paragraph_length_median',
    reasonAt: '/paragraphs/median_words',
  });
}

function markRate(recorder: FieldRecorder, pointer: string, mark: 'ellipsis' | 'dash' | 'exclamation'): string | null {
  const rates = recorder.source.fingerprint.punctuation_per_1000_words;
  return recorder.value(pointer, rates === null ? null : `${round(rates[mark], 1)} per 1,000 words`, {
    origin: 'derived',
    method: `${mark}_rate@1`,
    shownBy: `/metrics/${mark}_rate`,
    reasonAt: '/punctuation_per_1000_words',
  });
}

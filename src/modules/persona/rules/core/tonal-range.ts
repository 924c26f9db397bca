import { BUSINESS_STATED } from '../../../website-analysis/index.js';
import { ABSENT } from '../absence-reasons.js';
import type { FieldRecorder } from '../field-recorder.js';
import type { CorePersona } from '../persona-document.js';
import { analysisTextAt } from '../persona-source.js';

const TONE = '/writing_style/tone';

/** The tone of the site or the stated one, which is thereby a permissible one; further tones and limits need a model or the user. */
export function buildTonalRange(recorder: FieldRecorder, at: string): CorePersona['tonal_range'] {
  const tone = toneOf(recorder, `${at}/default_tone`);
  return {
    default_tone: tone,
    permissible_tones: recorder.list(`${at}/permissible_tones`, tone === null ? [] : [tone], {
      origin: 'derived',
      method: 'tone_in_use@1',
      shownBy: TONE,
    }),
    forbidden_tones: recorder.absentList(`${at}/forbidden_tones`, ABSENT.needsModel),
    emotional_range: recorder.absent(`${at}/emotional_range`, ABSENT.needsModel),
  };
}

/** The tone of the text; where there is none, how the user says that the business wants to sound. */
function toneOf(recorder: FieldRecorder, at: string): string | null {
  const stated = recorder.source.business?.brand_voice ?? null;
  if (stated !== null && analysisTextAt(recorder.source, TONE) === null)
    return recorder.value(at, stated, { origin: 'user', method: BUSINESS_STATED.method });
  return recorder.fromAnalysis(at, TONE, null, { origin: 'heuristic', method: 'tone_rule@1', shownBy: TONE });
}

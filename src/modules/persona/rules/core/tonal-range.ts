import { ABSENT } from '../absence-reasons.js';
import type { FieldRecorder } from '../field-recorder.js';
import type { CorePersona } from '../persona-document.js';

const TONE = '/writing_style/tone';

/** The tone of the site, which is thereby a permissible one; further tones and limits need a model or the user. */
export function buildTonalRange(recorder: FieldRecorder, at: string): CorePersona['tonal_range'] {
  const tone = recorder.fromAnalysis(`${at}/default_tone`, TONE, null, {
    origin: 'heuristic',
    method: 'tone_rule@1',
    shownBy: TONE,
  });
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

import type { Narrative } from '../../questions/narrative-task.js';
import { CORE } from '../core/build-core-persona.js';
import { textsOf } from '../json/json-object.js';
import { valueAt } from '../json/json-pointer.js';
import { asTerm } from '../quality/conflicts.js';
import type { ClaimedValues } from './claimed-values.js';
import type { SupportedClaim } from './claim-judge.js';

const LEXICON = `${CORE}/linguistic_fingerprint/lexical_features`;
const DEVICES = `${CORE}/linguistic_fingerprint/rhetorical_devices`;
const TONES = `${CORE}/tonal_range`;

/** Writes who writes into the core persona; lists that exclude each other stay disjoint, what is measured comes first. */
export function applyNarrative(values: ClaimedValues, narrative: Narrative): void {
  values.text(`${CORE}/identity/persona_name`, narrative.persona_name);
  values.text(`${CORE}/identity/archetype`, narrative.archetype);
  values.text(`${CORE}/identity/core_belief`, narrative.core_belief);
  values.text(`${CORE}/identity/brand_voice_description`, narrative.brand_voice_description);
  values.text(`${DEVICES}/metaphors`, narrative.metaphors);
  values.text(`${DEVICES}/analogies`, narrative.analogies);
  values.text(`${DEVICES}/storytelling_style`, narrative.storytelling_style);
  values.text(`${TONES}/emotional_range`, narrative.emotional_range);
  values.list(`${LEXICON}/avoid_words`, narrative.avoid_words, (claim) => usedWord(values, claim));
  values.list(`${TONES}/permissible_tones`, narrative.permissible_tones, contradictedTone);
  values.list(`${TONES}/forbidden_tones`, narrative.forbidden_tones, (claim) => usedTone(values, claim));
}

function usedWord({ persona }: ClaimedValues, { text }: SupportedClaim): string | null {
  const used = ['go_to_words', 'go_to_phrases'].flatMap((name) => textsOf(valueAt(persona, `${LEXICON}/${name}`)));
  const words = new Set(used.flatMap((term) => [asTerm(term), ...asTerm(term).split(' ')]));
  return words.has(asTerm(text)) ? 'contradicts_measure: the site uses this word again and again' : null;
}

function contradictedTone({ contradictions: [fact] }: SupportedClaim): string | null {
  return fact === undefined ? null : `contradicts_measure: ${fact}`;
}

/** A tone in use may be one of several that are named together, such as `neutral, confident`. */
function usedTone({ persona }: ClaimedValues, { text }: SupportedClaim): string | null {
  const tones = [valueAt(persona, `${TONES}/default_tone`), valueAt(persona, `${TONES}/permissible_tones`)].flat();
  const used = new Set(textsOf(tones).flatMap((tone) => [asTerm(tone), ...tone.split(',').map(asTerm)]));
  return used.has(asTerm(text)) ? 'tone_conflict: the tone is permissible' : null;
}

import { isDeepStrictEqual } from 'node:util';
import { saysSomething, textsOf, type JsonObject } from '../json/json-object.js';
import { pointerTo, valueAt } from '../json/json-pointer.js';

/**
 * Contradictions within a persona, as advice. They do not lower a score: removing one half of a contradiction would then
 * raise it.
 */
export function findConflicts(core: JsonObject | null, personas: JsonObject, selected: readonly string[]): string[] {
  const shared = (one: string, other: string): string[] => {
    const others = new Set(textsOf(valueAt(core, other)).map(asTerm));
    return textsOf(valueAt(core, one)).filter((term) => others.has(asTerm(term)));
  };
  const words = shared(
    '/linguistic_fingerprint/lexical_features/go_to_words',
    '/linguistic_fingerprint/lexical_features/avoid_words',
  );
  const tones = shared('/tonal_range/permissible_tones', '/tonal_range/forbidden_tones');
  return [
    ...(words.length === 0 ? [] : [`Decide whether to use or avoid: ${words.join(', ')}.`]),
    ...(tones.length === 0 ? [] : [`Decide whether these tones are permissible or forbidden: ${tones.join(', ')}.`]),
    ...twins(personas, selected).map(([one, other]) => `Tell ${one} and ${other} apart: their personas are the same.`),
  ];
}

/** A word or tone as it is compared: case and outer space do not count. */
export function asTerm(text: string): string {
  return text.trim().toLowerCase();
}

/** Pairs of selected platforms whose personas differ in nothing but the name. */
function twins(personas: JsonObject, selected: readonly string[]): [string, string][] {
  const bodies = selected.map((platform) => {
    const persona = valueAt(personas, pointerTo('', platform));
    return { platform, body: { ...(typeof persona === 'object' ? persona : {}), platform_type: null } };
  });
  return bodies.flatMap(({ platform, body }, index) =>
    bodies
      .slice(index + 1)
      .filter((other) => saysSomething(body) && isDeepStrictEqual(other.body, body))
      .map((other): [string, string] => [platform, other.platform]),
  );
}

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aFingerprint, anAnalysis } from '../../../../../test/factories/website-analysis.js';
import { buildPersona } from '../build-persona.js';
import { isJsonObject } from '../json/json-object.js';
import { isAtOrUnder, pointerTo, valueAt, withValuesPut } from '../json/json-pointer.js';
import type { PersonaDocument } from '../persona-document.js';
import { personaSourceOf } from '../persona-source.js';
import { PLATFORM_NAMES } from '../platforms/platform-catalogue.js';
import { applyEdit, NO_PERSONA } from './apply-edit.js';
import { mergeEdits } from './merge-edits.js';
import type { StatedPersona } from './stated-persona.js';

const sourceOf = (words: number) => personaSourceOf(anAnalysis(aFingerprint({ paragraphs: { median_words: words } })))!;
const [source, other] = [sourceOf(42), sourceOf(7)];
const base = buildPersona(source, ['linkedin', 'blog']);
const stating = (stated: Partial<StatedPersona>): StatedPersona => ({
  corePersona: null,
  platformPersonas: null,
  qualityMetrics: null,
  selectedPlatforms: null,
  ...stated,
});
const edited = (before: PersonaDocument, stated: Partial<StatedPersona>) => applyEdit(before, stating(stated), source);

/** Every place below the root, whatever it holds. */
function placesIn(value: unknown, at = ''): string[] {
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([key, member]) => [
    pointerTo(at, key),
    ...placesIn(member, pointerTo(at, key)),
  ]);
}

describe('mergeEdits', () => {
  const mine = edited(base, {
    corePersona: { identity: { archetype: 'The Sage' } },
    platformPersonas: { blog: { content_format_rules: { call_to_action_style: 'a question' } } },
  });

  it("takes the user's values, and everything else as it is generated now", () => {
    const { persona, conflicts } = mergeEdits({ base, mine, theirs: buildPersona(other, ['blog', 'medium']) }, other);
    expect(persona).toMatchObject({
      corePersona: {
        identity: { archetype: 'The Sage' },
        stylistic_constraints: { formatting: { paragraphs: 'median 7 words per paragraph' } },
      },
      platformPersonas: { blog: { content_format_rules: { call_to_action_style: 'a question' } } },
      selectedPlatforms: ['blog', 'medium'],
    });
    expect(persona._meta['/corePersona/identity/archetype']?.origin).toBe('user');
    expect(conflicts).toEqual([]);
  });

  it("keeps the user's value where both changed, and reports it", () => {
    const pointer = '/corePersona/stylistic_constraints/formatting/paragraphs';
    const both = edited(base, { corePersona: { stylistic_constraints: { formatting: { paragraphs: 'short ones' } } } });
    const { persona, conflicts } = mergeEdits({ base, mine: both, theirs: buildPersona(other, ['blog']) }, other);
    expect(valueAt(persona, pointer)).toBe('short ones');
    expect(conflicts).toEqual([{ pointer, yours: 'short ones', generated: 'median 7 words per paragraph' }]);
  });

  it('keeps a value that the user set back to what was generated, because the user stated it', () => {
    const at = {
      stylistic_constraints: {
        formatting: { paragraphs: valueAt(base, '/corePersona/stylistic_constraints/formatting/paragraphs') },
      },
    };
    const away = edited(base, { corePersona: { stylistic_constraints: { formatting: { paragraphs: 'x' } } } });
    const back = edited(away, { corePersona: at });
    const { persona } = mergeEdits({ base, mine: back, theirs: buildPersona(other, ['blog']) }, other);
    expect(persona.corePersona).toMatchObject(at);
  });

  it('leaves out the values of a platform that is no longer selected', () => {
    const { persona } = mergeEdits({ base, mine, theirs: buildPersona(other, ['medium']) }, other);
    expect(Object.keys(persona.platformPersonas)).toEqual(['medium']);
    expect(Object.keys(persona._meta).some((pointer) => pointer.startsWith('/platformPersonas/blog'))).toBe(false);
  });

  it('fills what a user left open who stated a persona before any was generated', () => {
    const stated = edited(NO_PERSONA, {
      corePersona: { identity: { persona_name: 'Ada', archetype: null } },
      platformPersonas: { blog: { tone: 'dry' } },
    });
    const { persona, conflicts } = mergeEdits({ base: null, mine: stated, theirs: base }, source);
    expect(persona.corePersona).toMatchObject({
      identity: { persona_name: 'Ada', archetype: null },
      tonal_range: { default_tone: 'neutral, confident' },
    });
    expect(persona.platformPersonas['blog']).toMatchObject({ tone: 'dry', platform_type: 'blog' });
    expect(conflicts).toEqual([
      { pointer: '/corePersona/identity/persona_name', yours: 'Ada', generated: 'Voice of Hill Roastery' },
    ]);
  });

  it('changes nothing without edits', () => {
    expect(mergeEdits({ base, mine: base, theirs: base }, source)).toEqual({ persona: base, conflicts: [] });
    expect(mergeEdits({ base: null, mine: null, theirs: base }, source)).toEqual({ persona: base, conflicts: [] });
  });

  it('loses no edit, whatever is edited and however often the persona is generated again', () => {
    const whole = buildPersona(source, PLATFORM_NAMES);
    const { corePersona, platformPersonas } = whole;
    const isWithinSection = (pointer: string): boolean => pointer.split('/').length > 2;
    const places = placesIn({ corePersona, platformPersonas }).concat('/corePersona/own/note').filter(isWithinSection);
    const value = fc.oneof(
      fc.constantFrom<unknown>(null, '', 0, [], {}, 'mine', ['mine', 'too']),
      fc.dictionary(fc.constantFrom('archetype', 'a/b', 'tone'), fc.constantFrom('deep', null), { minKeys: 1 }),
    );
    const edit = fc.tuple(fc.constantFrom(...places), value);
    const rounds = fc.array(fc.tuple(fc.array(edit, { minLength: 1, maxLength: 4 }), fc.nat(90)), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(rounds, (all) => {
        let [generated, current] = [whole, whole];
        const wanted = new Map<string, unknown>();
        for (const [edits, words] of all) {
          for (const [pointer, wish] of edits) {
            const change = withValuesPut({}, [[pointer, wish]]);
            const after = applyEdit(current, stating(change), source);
            for (const known of wanted.keys()) if (isAtOrUnder(known, pointer)) wanted.delete(known);
            for (const place of [pointer, ...placesIn(wish, pointer)]) {
              const stored = valueAt(after, place);
              if (after !== current && !isJsonObject(stored)) wanted.set(place, stored);
            }
            current = after;
          }
          for (const place of wanted.keys()) {
            const stored = valueAt(current, place);
            if (isJsonObject(stored)) wanted.delete(place);
            else wanted.set(place, stored);
          }
          const theirs = buildPersona(sourceOf(words + 1), PLATFORM_NAMES);
          current = mergeEdits({ base: generated, mine: current, theirs }, source).persona;
          generated = theirs;
          for (const [place, stated] of wanted) expect([place, valueAt(current, place)]).toEqual([place, stated]);
        }
      }),
      { numRuns: 100 },
    );
  });
});

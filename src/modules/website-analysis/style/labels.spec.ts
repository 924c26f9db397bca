import { describe, expect, it } from '@jest/globals';
import { measured, measureText, type TextMeasures } from '../text/index.js';
import { dominantPersonOf, toneOf, voiceOf } from './labels.js';

const empty = measureText([]);

/** Measures of nothing with the given voice figures put in. */
function withVoice(
  voice: Partial<Record<'formality' | 'contractions' | 'second' | 'boosters' | 'passives', number>>,
): TextMeasures {
  return {
    ...empty,
    voice: {
      ...empty.voice,
      formalityIndex: measured(voice.formality ?? 55),
      contractionRate: measured(voice.contractions ?? 0),
      hedgeRate: measured(1),
      boosterRate: measured(voice.boosters ?? 1),
      passiveShare: measured(voice.passives ?? 0),
      person: measured({ first: 0, firstPlural: 0, second: voice.second ?? 0, third: 0 }),
    },
  };
}

describe('toneOf', () => {
  it.each([
    ['neutral', {}],
    ['conversational', { formality: 45 }],
    ['conversational', { contractions: 1, second: 2 }],
    ['neutral', { contractions: 1, second: 1 }],
    ['formal', { formality: 65 }],
    ['neutral', { formality: 65, contractions: 0.6 }],
    ['neutral, confident', { boosters: 1.5 }],
    ['neutral, cautious', { boosters: 0.2 }],
  ])('is %s for %j', (tone, voice) => {
    expect(toneOf(withVoice(voice)).value?.label).toBe(tone);
  });

  it('adds enthusiasm for exclamations', () => {
    const types = measured({ declarative: 0.9, question: 0, exclamation: 0.1 });
    const measures = withVoice({});
    expect(toneOf({ ...measures, sentences: { ...measures.sentences, types } }).value?.label).toBe(
      'neutral, enthusiastic',
    );
  });

  it('is missing without text', () => {
    expect(toneOf(empty).value).toBeNull();
  });
});

describe('voiceOf', () => {
  it.each([
    ['active, impersonal', { passives: 0.05 }],
    ['mostly active, second person', { passives: 0.1, second: 1 }],
    ['often passive, impersonal', { passives: 0.3, second: 0.9 }],
  ])('is %s for %j', (label, voice) => {
    expect(voiceOf(withVoice(voice)).value?.label).toBe(label);
  });
});

describe('dominantPersonOf', () => {
  it('takes first plural out of first and calls hardly any pronouns impersonal', () => {
    const person = (first: number, firstPlural: number, second: number) => {
      const { voice } = empty;
      return dominantPersonOf({
        ...empty,
        voice: { ...voice, person: measured({ first, firstPlural, second, third: 0 }) },
      });
    };
    expect(person(3, 1, 1.5).value).toBe('first_singular');
    expect(person(3, 3, 1.5).value).toBe('first_plural');
    expect(person(1, 0, 1.5).value).toBe('second');
    expect(person(0.2, 0, 0.4).value).toBe('impersonal');
  });
});

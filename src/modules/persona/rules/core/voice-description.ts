import type { StyleFingerprint } from '../../../website-analysis/index.js';
import { count, round } from '../figures.js';
import { analysisTextAt, type PersonaSource } from '../persona-source.js';
import { statedVoice } from './speaker.js';

/** The voice in one paragraph, as stated and of measured facts; null when there is none beside the amount of text. */
export function describeVoice(source: PersonaSource): string | null {
  const { fingerprint, business } = source;
  const tone = analysisTextAt(source, '/writing_style/tone');
  const facts = [
    ...(business === null ? [] : statedVoice(business)),
    ...(tone === null ? [] : [`Tone: ${tone}.`]),
    ...sentenceFacts(fingerprint),
    ...personFacts(fingerprint),
    ...wordFacts(fingerprint),
  ];
  const { words, pages } = fingerprint.basis;
  const basis = `Measured on ${count(words)} words of ${pages === 1 ? '1 page' : `${count(pages)} pages`}.`;
  return facts.length === 0 ? null : [...facts, basis].join(' ');
}

function sentenceFacts({ sentence_metrics: sentences, formality }: StyleFingerprint): string[] {
  const { average_sentence_length_words: mean, passive_share: passive } = sentences;
  return [
    ...(mean === null ? [] : [`Sentences average ${round(mean, 1)} words.`]),
    ...(passive === null ? [] : [`${round(100 * (1 - passive), 0)} in 100 sentences are active.`]),
    ...(formality.level === null || formality.index === null
      ? []
      : [`The writing is ${formality.level} (formality index ${round(formality.index, 1)}).`]),
  ];
}

function personFacts({ person }: StyleFingerprint): string[] {
  const { first_per_100_words: first, first_plural_per_100_words: plural, second_per_100_words: second } = person;
  const rate = (value: number | null): string => (value === null ? '' : ` (${round(value, 1)} per 100 words)`);
  switch (person.dominant) {
    case 'first_plural':
      return [`It speaks as “we”${rate(plural)}.`];
    case 'first_singular':
      return [`It speaks as “I”${rate(first === null || plural === null ? null : first - plural)}.`];
    case 'second':
      return [`It addresses the reader as “you”${rate(second)}.`];
    case 'third':
      return [`It speaks in the third person${rate(person.third_per_100_words)}.`];
    case 'impersonal':
      return ['It is impersonal.'];
    case null:
      return [];
  }
}

function wordFacts({ lexical_features: lexicon }: StyleFingerprint): string[] {
  const { contractions_per_100_words: contractions, hedges_per_100_words: hedges } = lexicon;
  const { boosters_per_100_words: boosters } = lexicon;
  return [
    ...(contractions === null ? [] : [`It has ${round(contractions, 1)} contractions per 100 words.`]),
    ...(hedges === null || boosters === null
      ? []
      : [
          `It strengthens claims ${round(boosters, 1)} times and weakens them ${round(hedges, 1)} times per 100 words.`,
        ]),
  ];
}

import { SYLLABLE_EXCEPTIONS } from '../data/syllable-exceptions.js';

/** Spellings in which letters of a vowel group are silent or belong to one syllable less. */
const FEWER: readonly RegExp[] = [
  /[^aeiouy]e$(?<![^aeiouy]le)/u,
  /(?:[^aeiouydtl]|[aeiouyl]l)ed$/u,
  /[aeo]yed$/u,
  /[^aeiouysxzcg]es$(?<!(?:[^aeiouy]l|sh|ch)es)/u,
  /[^aeiouyl]e(?:ly|ful|fully|less|ness|ment|ments|some)$/u,
  /[aeiouy]le(?:ly|ful|less|ness|some)$/u,
  /[gq]ues?$/u,
];

/** Spellings in which one vowel group holds two syllables, or a syllable has no vowel letter. */
const MORE: readonly RegExp[] = [
  /(?<![ctgs])ia(?!ge)/u,
  /[ct]iat(?:e|es|ed|ing|ion|ions|or|ors)$/u,
  /(?<![ctsgxnh]|ll)io/u,
  /iu/u,
  /(?<![ct])ien/u,
  /^scien/u,
  /iet/u,
  /[^aeiou]ie(?:r|rs|st)$/u,
  /crea(?!m|s|k)/u,
  /idea|realit|realis|realiz|^reac[^h]/u,
  /^coop|^coord/u,
  /(?<![pg]|^s)eo(?!u)|^geo/u,
  /(?<![qg])ua/u,
  /(?<![qg])uen/u,
  /nui|tuit|fluid|ruin|guity/u,
  /uou/u,
  /[oe]ing$/u,
  /[^aeiou]ying$/u,
  /[sz]ms?$|thms?$/u,
  /poe[mt]/u,
  /[sl]eum/u,
];

/**
 * Syllables of an English word, at least 1, by spelling: one per group of vowel letters, corrected for silent endings
 * and split vowels, with a list of exceptions. Parts joined by hyphens are added up; a number counts as one syllable
 * and an acronym without vowels (HTML) as one per letter.
 */
export function countSyllables(word: string): number {
  const parts = word.split(/[^\p{L}\p{N}'’]+/u).filter((part) => /\p{L}/u.test(part));
  return Math.max(
    1,
    parts.reduce((sum, part) => sum + syllablesOfPart(part), 0),
  );
}

function syllablesOfPart(part: string): number {
  const [stem = '', ending = ''] = part.replace(/’/gu, "'").split("'");
  if (/^[^aeiouy]{2,}$/iu.test(stem) && stem === stem.toUpperCase()) return stem.length;
  const word = stem.toLowerCase();
  if (ending.toLowerCase() === 't' && word.endsWith('n')) {
    const verb = word.slice(0, -1);
    return syllablesOfLetters(verb) + Number(/[dst]$/u.test(verb));
  }
  return syllablesOfLetters(word) + contractedSyllable(word, ending.toLowerCase());
}

/** `should've` and `it'll` add a syllable after a consonant; `we've` and `we'll` do not. */
function contractedSyllable(stem: string, ending: string): number {
  return Number((ending === 've' || ending === 'll') && /[^aeiouy]$/u.test(stem));
}

function syllablesOfLetters(word: string): number {
  const exception = SYLLABLE_EXCEPTIONS.get(word);
  if (exception !== undefined) return exception;
  const groups = word.replace(/(?<=[aeiou])y(?=[aeiou])/gu, '-').match(/[aeiouyà-öø-ÿ]+/gu)?.length ?? 0;
  const fewer = FEWER.filter((spelling) => spelling.test(word)).length;
  const more = MORE.filter((spelling) => spelling.test(word)).length;
  return Math.max(1, groups - fewer + more);
}

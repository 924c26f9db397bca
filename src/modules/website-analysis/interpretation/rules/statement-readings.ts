import type { ReadingName } from '../questions/readings.js';

/** What a statement says about a property of the writing. */
export interface StatedLabel {
  readonly name: ReadingName;
  readonly label: string;
}

/** Phrases by which statements describe measured properties. English; a statement in another language is not judged. */
const PHRASES: readonly (StatedLabel & { readonly phrase: RegExp })[] = [
  {
    name: 'sentence_length',
    label: 'short',
    phrase: /\b(?:short|brief|terse|clipped|punchy)(?:, \w+| and \w+)? sentences\b/giu,
  },
  { name: 'sentence_length', label: 'long', phrase: /\b(?:long|lengthy|sprawling)(?:, \w+| and \w+)? sentences\b/giu },
  { name: 'formality_level', label: 'formal', phrase: /\b(?:formal|ceremonious|officialese)\b/giu },
  { name: 'formality_level', label: 'informal', phrase: /\b(?:informal|colloquial|conversational|chatty|casual)\b/giu },
  {
    name: 'complexity',
    label: 'simple',
    phrase:
      /\b(?:plain|simple|easy)(?:, \w+| and \w+)? (?:language|words|wording|vocabulary|prose|to read)\b|\beasy to read\b/giu,
  },
  {
    name: 'complexity',
    label: 'complex',
    phrase:
      /\b(?:complex|dense|difficult|academic|intricate)(?:, \w+| and \w+)? (?:language|wording|vocabulary|prose|sentences|style)\b|\bhard to read\b/giu,
  },
  { name: 'grammatical_voice', label: 'active', phrase: /\bactive voice\b/giu },
  { name: 'grammatical_voice', label: 'often passive', phrase: /\bpassive (?:voice|constructions|sentences)\b/giu },
  { name: 'person', label: 'first_plural', phrase: /\bfirst[- ]person plural\b/giu },
  { name: 'person', label: 'first_singular', phrase: /\bfirst[- ]person singular\b/giu },
  { name: 'person', label: 'second', phrase: /\bsecond[- ]person\b/giu },
  { name: 'person', label: 'impersonal', phrase: /\bimpersonal\b/giu },
];

/** Words before a phrase that turn it round: `never formal`, `avoids long sentences`, `rather than the passive voice`. */
const TURNED =
  /\b(?:not|never|no|non|nor|without|avoid(?:s|ing)?|hardly|barely|less|isn['’]t|aren['’]t|rather than|instead of)(?:[\s-]+\w+){0,2}[\s-]*$/iu;

/** As much of a statement before a phrase as can turn it round. */
const BEFORE = 40;

/** The measured properties that a statement describes; those that it denies are left out. */
export function statedLabels(statement: string): readonly StatedLabel[] {
  return PHRASES.filter(({ phrase }) =>
    [...statement.matchAll(phrase)].some(
      ({ index }) => !TURNED.test(statement.slice(Math.max(0, index - BEFORE), index)),
    ),
  ).map(({ name, label }) => ({ name, label }));
}

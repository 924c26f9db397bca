import type { HostileAnswer } from './hostile-answer.js';
import { GOOD, type StyleAnswer } from './style-answer.js';

/** A name and the text of an answer. */
export type NamedText = readonly [name: string, text: string];

/** Answers whose syntax has to be mended, and nothing else. */
export const mended = (texts: readonly NamedText[], value: StyleAnswer = GOOD): HostileAnswer[] =>
  texts.map(([name, text]) => ({ name, text, end: 'read', repairs: ['mechanical'], value }));

/** Answers in which something has to be read as what it can only mean, and nothing else. */
export const coerced = (texts: readonly NamedText[], value: StyleAnswer = GOOD): HostileAnswer[] =>
  texts.map(([name, text]) => ({ name, text, end: 'read', repairs: ['coerced'], value }));

/** Answers that need both. */
export const mendedAndCoerced = (texts: readonly NamedText[], value: StyleAnswer = GOOD): HostileAnswer[] =>
  texts.map(([name, text]) => ({ name, text, end: 'read', repairs: ['mechanical', 'coerced'], value }));

/** Answers that nothing has to be done to. */
export const asTheyAre = (texts: readonly NamedText[], value: StyleAnswer = GOOD): HostileAnswer[] =>
  texts.map(([name, text]) => ({ name, text, end: 'read', repairs: [], value }));

/** An answer of which only a part can be used. */
export const salvaged = (
  name: string,
  text: string,
  dropped: readonly string[],
  members: Partial<StyleAnswer>,
): HostileAnswer => ({ name, text, end: 'salvaged', dropped, value: { ...GOOD, ...members } });

/** Answers of which nothing can be used. */
export const invalid = (texts: readonly NamedText[]): HostileAnswer[] =>
  texts.map(([name, text]) => ({ name, text, end: 'invalid' }));

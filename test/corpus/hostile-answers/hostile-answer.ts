import type { Repair } from '../../../src/llm/index.js';
import type { StyleAnswer } from './style-answer.js';

/** Where an answer has to end. */
export type ExpectedEnd =
  /** Read, after these repairs. */
  | { readonly end: 'read'; readonly repairs: readonly Repair[]; readonly value: StyleAnswer }
  /** Asked again; when that brings the same, what is left without these members is taken. */
  | { readonly end: 'salvaged'; readonly dropped: readonly string[]; readonly value: StyleAnswer }
  /** Asked again; when that brings the same, nothing of it is taken. */
  | { readonly end: 'invalid' };

/** An answer that is not quite what was asked for. */
export type HostileAnswer = ExpectedEnd & { readonly name: string; readonly text: string };

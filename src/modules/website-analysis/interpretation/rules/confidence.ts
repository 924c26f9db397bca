import type { Repair } from '../../../../llm/index.js';
import { textConfidence } from '../../style/index.js';

/** What the confidence in a value that a model gave is computed from. */
export interface ConfidenceBasis {
  /** Words of text that were measured. */
  readonly words: number;
  /** Claims and readings of the whole answer: how many there were and how many have their quote. */
  readonly answer: Share;
  /** The same of the value alone. */
  readonly value: Share;
  /** Statements that could be compared with a measure, and those that a measure rules out. */
  readonly compared: number;
  readonly contradicted: number;
  /** Contradictions in the value itself. */
  readonly ownContradictions: number;
  readonly repairs: readonly Repair[];
}

/** How many of something were kept. */
export interface Share {
  readonly given: number;
  readonly kept: number;
}

/** What is left for each contradiction in the value itself. */
const CONTRADICTED = 0.5;

/** What is left for each repair that changed more than the spelling of the document. */
const REPAIRED = 0.9;

/** What a model loses that contradicts every measure it can be compared with. */
const MISREADING = 0.5;

/**
 * T x (A + F) / 2 x (1 - C / 2) x 0.5^c x 0.9^r between 0 and 1. T: `textConfidence` of the words; A and F: shares of
 * claims with their quote in the whole answer and of the value; C: share of contradictions among what could be compared;
 * c: contradictions in the value itself; r: repairs other than mechanical ones.
 */
export function interpretedConfidence(basis: ConfidenceBasis): number {
  const { compared, contradicted, ownContradictions } = basis;
  const verified = (shareOf(basis.answer) + shareOf(basis.value)) / 2;
  const agreement = compared === 0 ? 1 : 1 - (MISREADING * contradicted) / compared;
  const repairs = basis.repairs.filter((repair) => repair !== 'mechanical').length;
  const confidence =
    textConfidence(basis.words) * verified * agreement * CONTRADICTED ** ownContradictions * REPAIRED ** repairs;
  return Number(confidence.toFixed(3));
}

function shareOf({ given, kept }: Share): number {
  return given === 0 ? 0 : kept / given;
}

import type { Evidence } from '../../../../common/provenance/index.js';
import { quoteFinder } from '../../../../llm/index.js';
import { evidenceAt } from '../../style/index.js';
import type { MeasuredPage } from '../../text/index.js';
import type { Questions } from '../questions/question.js';
import { type ReadingName, READING_NAMES } from '../questions/readings.js';
import type { SiteAnswer } from '../site-answer.js';
import { isUsableStatement } from './usable-statement.js';

/** Why something that a model said is not used. */
export type DropReason =
  /** Its quote does not occur in the pages that the model was given. */
  | 'quote_not_found'
  /** Its quote is text that addresses models, not readers. */
  | 'quote_addresses_models'
  /** It says nothing, or holds addresses or markup. */
  | 'unusable_statement'
  /** It repeats another one, or there are more than the question asks for. */
  | 'surplus';

/** A statement with the passage that supports it. */
export interface VerifiedClaim {
  readonly question: string;
  readonly statement: string;
  readonly evidence: Evidence;
}

/** A label with the passage that shows it. */
export interface VerifiedReading {
  readonly name: ReadingName;
  readonly label: string;
  readonly evidence: Evidence;
}

/** Something that was said and is not used. `about` is the name of the question or of the reading. */
export interface DroppedClaim {
  readonly about: string;
  readonly reason: DropReason;
}

/** What is left of an answer once every quote was looked up. */
export interface Verification {
  readonly claims: readonly VerifiedClaim[];
  readonly readings: readonly VerifiedReading[];
  readonly dropped: readonly DroppedClaim[];
}

const MOST_OF_A_LIST = 4;

/** Texts that give orders to models: whoever quotes them has obeyed instead of read. */
const TO_MODELS =
  /\b(?:ignore|disregard|forget|override)\b.{0,40}\b(?:instructions?|prompts?|rules|above)\b|\bsystem prompt\b|\byou are (?:now )?(?:an? )?(?:AI|assistant|language model|LLM)\b/iu;

/**
 * Keeps what a model said as far as its quotes occur in the pages, and tells why the rest is dropped. A text keeps its
 * first statement, a list its first four.
 */
export function verifyAnswer(answer: SiteAnswer, questions: Questions, pages: readonly MeasuredPage[]): Verification {
  const lookUp = quoteLookUp(pages);
  const claims: VerifiedClaim[] = [];
  const dropped: DroppedClaim[] = [];
  for (const { question, statement, quote } of answer.claims) {
    const found = isUsableStatement(statement) ? lookUp(quote) : 'unusable_statement';
    const reason = typeof found === 'string' ? found : surplusOf(claims, question, statement, questions);
    if (typeof found === 'string' || reason !== null) dropped.push({ about: question, reason: reason ?? 'surplus' });
    else claims.push({ question, statement: statement.trim(), evidence: found });
  }
  const readings: VerifiedReading[] = [];
  for (const name of READING_NAMES) {
    const reading = answer.readings?.[name];
    if (reading === undefined || reading === null) continue;
    const found = lookUp(reading.quote);
    if (typeof found === 'string') dropped.push({ about: name, reason: found });
    else readings.push({ name, label: reading.label, evidence: found });
  }
  return { claims, readings, dropped };
}

function quoteLookUp(pages: readonly MeasuredPage[]): (quote: string) => Evidence | DropReason {
  const finders = pages.map((page) => ({ page, find: quoteFinder(page.text) }));
  return (quote) => {
    if (TO_MODELS.test(quote)) return 'quote_addresses_models';
    for (const { page, find } of finders) {
      const span = find(quote);
      if (span !== null) return evidenceAt(page, span.start, span.end);
    }
    return 'quote_not_found';
  };
}

function surplusOf(
  kept: readonly VerifiedClaim[],
  question: string,
  statement: string,
  questions: Questions,
): DropReason | null {
  const same = kept.filter((claim) => claim.question === question);
  const most = questions[question]?.shape === 'list' ? MOST_OF_A_LIST : 1;
  const isRepeated = same.some((claim) => claim.statement.toLowerCase() === statement.trim().toLowerCase());
  return questions[question] === undefined || same.length >= most || isRepeated ? 'surplus' : null;
}

import type { FieldMeta } from '../../../../common/provenance/index.js';
import type { ModelTrace } from '../../../../llm/index.js';
import type { KnownSections } from '../../carried-sections.js';
import type { Questions } from '../questions/question.js';
import { READINGS } from '../questions/readings.js';
import { interpretedConfidence, type Share } from './confidence.js';
import type { Comparison } from './contradictions.js';
import { withValueAt } from './pointers.js';
import type { Verification, VerifiedClaim } from './verify-claims.js';

/** What a model said about a site, looked up and compared. */
export interface JudgedAnswer {
  readonly questions: Questions;
  readonly verification: Verification;
  readonly comparison: Comparison;
  readonly trace: Pick<ModelTrace, 'task' | 'repairs'>;
}

/** A value that a model gave for a field. */
interface Finding {
  /** Name of the question or reading. */
  readonly about: string;
  readonly pointer: string;
  readonly value: string | readonly string[];
  readonly supportedBy: readonly Pick<VerifiedClaim, 'evidence'>[];
}

/**
 * Fills the fields that nobody measured with what a model said; measured ones keep their value. A contradiction is told at
 * the value that a model gave and at the measured one.
 */
export function fillDocument(known: KnownSections, judged: JudgedAnswer): KnownSections {
  const filled = findingsOf(judged)
    .filter(({ pointer }) => isOpen(known, pointer))
    .reduce(
      (document, finding) => ({
        sections: withValueAt(document.sections, finding.pointer, finding.value),
        meta: { ...document.meta, [finding.pointer]: metaOf(finding, known, judged) },
      }),
      known,
    );
  return withWarnings(filled, judged.comparison);
}

/** Whether a field exists and has no value yet. */
export function isOpen({ meta }: KnownSections, pointer: string): boolean {
  return meta[pointer]?.origin === 'default';
}

function findingsOf({ questions, verification }: JudgedAnswer): readonly Finding[] {
  const said = Object.entries(questions).flatMap(([about, { pointer, shape }]): Finding[] => {
    const claims = verification.claims.filter(({ question }) => question === about);
    const [first] = claims;
    if (first === undefined) return [];
    const value = shape === 'list' ? claims.map(({ statement }) => statement) : first.statement;
    return [{ about, pointer, value, supportedBy: claims }];
  });
  const read = verification.readings.flatMap(({ name, label, evidence }): Finding[] => {
    const { pointer } = READINGS[name];
    return pointer === null ? [] : [{ about: name, pointer, value: label, supportedBy: [{ evidence }] }];
  });
  return [...said, ...read];
}

function metaOf(finding: Finding, { sections }: KnownSections, judged: JudgedAnswer): FieldMeta {
  const { verification, comparison, trace } = judged;
  const dropped = verification.dropped.filter(({ about }) => about === finding.about).length;
  const own = comparison.contradictions.filter(({ about }) => about === finding.about);
  const confidence = interpretedConfidence({
    words: sections.metrics?.words ?? 0,
    answer: shareOfAnswer(verification),
    value: { given: finding.supportedBy.length + dropped, kept: finding.supportedBy.length },
    compared: comparison.compared,
    contradicted: comparison.contradictions.length,
    ownContradictions: own.length,
    repairs: trace.repairs,
  });
  return {
    origin: 'llm',
    method: `llm:${trace.task}`,
    confidence,
    evidence: finding.supportedBy.map(({ evidence }) => evidence),
    warnings: [
      ...own.map(({ warning }) => warning),
      ...(dropped > 0
        ? [`claims_dropped: ${dropped} of ${dropped + finding.supportedBy.length} could not be used`]
        : []),
    ],
  };
}

/** Claims and readings of an answer: all, and those that were kept. */
export function shareOfAnswer({ claims, readings, dropped }: Verification): Share {
  const kept = claims.length + readings.length;
  return { given: kept + dropped.length, kept };
}

function withWarnings(known: KnownSections, { contradictions }: Comparison): KnownSections {
  const meta = { ...known.meta };
  for (const { name, about, warning } of contradictions) {
    const { pointer } = READINGS[name];
    const measured = pointer === null ? undefined : meta[pointer];
    if (pointer === null || measured === undefined || about !== name) continue;
    meta[pointer] = { ...measured, warnings: [...measured.warnings, warning] };
  }
  return { ...known, meta };
}

import type { FieldMeta, MetaMap } from '../../../../common/provenance/index.js';
import { unknown } from '../../../../common/provenance/index.js';
import { ABSENT } from '../absence-reasons.js';
import { round } from '../figures.js';
import { textsOf } from '../json/json-object.js';
import { valueAt, withValueAt } from '../json/json-pointer.js';
import type { PersonaDocument } from '../persona-document.js';
import { asTerm } from '../quality/conflicts.js';
import type { Claim } from './claim.js';
import type { ClaimJudge, SupportedClaim } from './claim-judge.js';

/** A claim that was not used. */
export interface Dropped {
  /** JSON pointer of the value that it was about. */
  readonly pointer: string;
  readonly reason: string;
}

/** Writes what a model claims into a persona, as far as the text of the site supports it. */
export class ClaimedValues {
  readonly dropped: Dropped[] = [];

  /** `method` is the task and its version. */
  constructor(
    private document: PersonaDocument,
    private readonly judge: ClaimJudge,
    private readonly method: string,
  ) {}

  get persona(): PersonaDocument {
    return this.document;
  }

  /** Sets one text. A claim that does not stand leaves what is there; an empty value then says why it stays empty. */
  text(pointer: string, claim: Claim | null | undefined): void {
    if (this.isStated(pointer)) return;
    const verdict = claim === null || claim === undefined ? null : this.judge.judge(claim);
    if (verdict?.isSupported === true) this.set(pointer, verdict.text, metaOf([verdict], this.method));
    else if (verdict === null) this.leave(pointer, ABSENT.noAnswer);
    else this.drop(pointer, verdict.reason);
  }

  /**
   * Adds to a list what stands, is not there yet and `refuse` has nothing against; `refuse` gives the reason of what is
   * left out.
   */
  list(
    pointer: string,
    claims: readonly Claim[] | null | undefined,
    refuse: (claim: SupportedClaim) => string | null = () => null,
  ): void {
    if (this.isStated(pointer)) return;
    const before = textsOf(valueAt(this.document, pointer));
    const known = new Set(before.map(asTerm));
    const kept: SupportedClaim[] = [];
    let reason: string = ABSENT.noAnswer;
    for (const claim of claims ?? []) {
      const verdict = this.judge.judge(claim);
      const refusal = verdict.isSupported ? refuse(verdict) : verdict.reason;
      if (refusal !== null) this.dropped.push({ pointer, reason: (reason = refusal) });
      if (refusal !== null || !verdict.isSupported || known.has(asTerm(verdict.text))) continue;
      known.add(asTerm(verdict.text));
      kept.push(verdict);
    }
    if (kept.length > 0) this.set(pointer, [...before, ...kept.map(({ text }) => text)], metaOf(kept, this.method));
    else this.leave(pointer, reason);
  }

  private drop(pointer: string, reason: string): void {
    this.dropped.push({ pointer, reason });
    this.leave(pointer, reason);
  }

  /** What users stated about their site is above what a model reads from it. */
  private isStated(pointer: string): boolean {
    return this.document._meta[pointer]?.origin === 'user';
  }

  private leave(pointer: string, reason: string): void {
    if (this.document._meta[pointer]?.origin !== 'default') return;
    this.document = { ...this.document, _meta: { ...this.document._meta, [pointer]: reasonMeta(reason) } };
  }

  private set(pointer: string, value: string | string[], meta: FieldMeta): void {
    const { corePersona, platformPersonas } = this.document;
    const changed = withValueAt({ corePersona, platformPersonas }, pointer, value);
    if (changed === null) return;
    const _meta: MetaMap = { ...this.document._meta, [pointer]: meta };
    this.document = { ...this.document, ...changed, _meta };
  }
}

function reasonMeta(reason: string): FieldMeta {
  return unknown(reason.slice(0, reason.indexOf(':')), reason);
}

function metaOf(claims: readonly SupportedClaim[], method: string): FieldMeta {
  const mean = claims.reduce((sum, { confidence }) => sum + confidence, 0) / claims.length;
  return {
    origin: 'llm',
    method,
    confidence: round(mean, 2),
    evidence: claims.flatMap(({ evidence }) => evidence),
    warnings: claims.flatMap(({ contradictions }) => contradictions.map((fact) => `contradicts_measure: ${fact}`)),
  };
}

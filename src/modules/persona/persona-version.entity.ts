import { PrimaryKeyProp } from '@mikro-orm/core';
import { PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { UserOwned } from '../../database/index.js';
import { BelongsToSession, OnboardingSession } from '../sessions/index.js';
import type { GeneratedPersona } from './generation/persona-generator.js';
import type { PersonaLineage } from './generation/persona-lineage.js';
import type { MergeConflict } from './rules/edits/merge-edits.js';
import type { PersonaDocument } from './rules/persona-document.js';

/** Where a version came from. */
export type VersionSource =
  | {
      readonly origin: 'generated';
      readonly analysisId: number | null;
      readonly generated: GeneratedPersona;
      readonly conflicts: readonly MergeConflict[];
    }
  | { readonly origin: 'user'; readonly analysisId: number | null; readonly baseVersion: number | null };

/** A persona as it was at one time, with what it was made from. */
@UserOwned('persona_versions')
export class PersonaVersion {
  [PrimaryKeyProp]?: ['session', 'version'];

  @BelongsToSession()
  session: OnboardingSession;

  /** Counts from 1 for each user. */
  @PrimaryKey({ type: 'integer', autoincrement: false })
  version: number;

  @Property({ type: 'text' })
  userId: string;

  /** `generated` from measures, or stated by the `user`. */
  @Property({ type: 'text' })
  origin: 'generated' | 'user';

  /** The whole persona document. */
  @Property({ type: 'json' })
  document: PersonaDocument;

  /** Analysis the persona was made from; null when the user stated it or what it was made from. */
  @Property({ type: 'integer', nullable: true })
  analysisId: number | null;

  /** The persona as it was generated, before the user's edits were put in; null for what the user stated. */
  @Property({ type: 'json', nullable: true })
  generated: PersonaDocument | null;

  /** Number of the generated version that this one rests on; null when the user stated it all. */
  @Property({ type: 'integer', nullable: true })
  baseVersion: number | null;

  /** What the persona was generated from; null for what the user stated. */
  @Property({ type: 'json', nullable: true })
  lineage: PersonaLineage | null;

  /** Values of the user that were generated differently. */
  @Property({ type: 'json', default: '[]' })
  conflicts: readonly MergeConflict[];

  @Property({ type: 'timestamptz' })
  createdAt: Date;

  constructor(
    session: OnboardingSession,
    version: number,
    source: VersionSource,
    document: PersonaDocument,
    now: Date,
  ) {
    this.session = session;
    this.version = version;
    this.userId = session.userId;
    this.origin = source.origin;
    this.document = document;
    this.analysisId = source.analysisId;
    this.generated = source.origin === 'generated' ? source.generated.document : null;
    this.baseVersion = source.origin === 'generated' ? version : source.baseVersion;
    this.lineage = source.origin === 'generated' ? source.generated.lineage : null;
    this.conflicts = source.origin === 'generated' ? source.conflicts : [];
    this.createdAt = now;
  }
}

import { PrimaryKeyProp } from '@mikro-orm/core';
import { Property } from '@mikro-orm/decorators/legacy';
import { UserOwned } from '../../database/index.js';
import { BelongsToSession, OnboardingSession } from '../sessions/index.js';
import type { DiscoveryReport } from './discovery/discovery-report.js';
import type { BenchmarkReport, BenchmarkRun } from './sitemaps/benchmark-report.js';

/** What research found out about a user's market, beside the list of competitors. */
@UserOwned('research_findings')
export class ResearchFindings {
  [PrimaryKeyProp]?: 'session';

  @BelongsToSession()
  session: OnboardingSession;

  @Property({ type: 'text' })
  userId: string;

  /** Competitors that the user removed: discovery does not bring them back. */
  @Property({ type: 'json', default: '[]' })
  removedDomains: string[] = [];

  /** The last discovery: which sources were used, and what was left out. */
  @Property({ type: 'json', nullable: true })
  discovery: DiscoveryReport | null = null;

  /** The last benchmark that was completed. */
  @Property({ type: 'json', nullable: true })
  benchmark: BenchmarkReport | null = null;

  /** How the newest run of the benchmark stands. */
  @Property({ type: 'json', nullable: true })
  benchmarkRun: BenchmarkRun | null = null;

  @Property({ type: 'timestamptz' })
  createdAt: Date;

  @Property({ type: 'timestamptz' })
  updatedAt: Date;

  constructor(session: OnboardingSession, now: Date) {
    this.session = session;
    this.userId = session.userId;
    this.createdAt = now;
    this.updatedAt = now;
  }
}

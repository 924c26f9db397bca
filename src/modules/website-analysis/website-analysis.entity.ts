import { PrimaryKeyProp } from '@mikro-orm/core';
import { Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { MetaMap } from '../../common/provenance/index.js';
import { UserOwned } from '../../database/index.js';
import type { AnalysisSections, AnalysisStatus } from './analysis-sections.js';
import type { SeoAudit } from './seo/index.js';
import { BelongsToSession, OnboardingSession } from '../sessions/index.js';

/** One analysis of one website, or of text that is on none. `id` counts from 1 for each user. */
@UserOwned('website_analyses')
@Index({ properties: ['session', 'analysisDate'] })
export class WebsiteAnalysis {
  [PrimaryKeyProp]?: ['session', 'id'];

  @BelongsToSession()
  session: OnboardingSession;

  @PrimaryKey({ type: 'integer', autoincrement: false })
  id: number;

  @Property({ type: 'text' })
  userId: string;

  /** Null when there is no website. */
  @Property({ type: 'text', nullable: true })
  websiteUrl: string | null;

  @Property({ type: 'timestamptz' })
  analysisDate: Date;

  @Property({ type: 'text' })
  status: AnalysisStatus;

  /** Result sections by their name in the API, such as `writing_style` and `metrics`. */
  @Property({ type: 'json' })
  sections: AnalysisSections;

  @Property({ type: 'json' })
  meta: MetaMap;

  /** The crawl as `crawl_result` shows it. */
  @Property({ type: 'json' })
  crawlResult: Record<string, unknown>;

  /** Null when no audit was asked for, or the user stated the analysis. */
  @Property({ type: 'json', nullable: true })
  seoAudit: SeoAudit | null = null;

  @Property({ type: 'text', nullable: true })
  warningMessage: string | null = null;

  @Property({ type: 'text', nullable: true })
  errorMessage: string | null = null;

  @Property({ type: 'timestamptz' })
  updatedAt: Date;

  constructor(session: OnboardingSession, id: number, websiteUrl: string | null, now: Date) {
    this.session = session;
    this.id = id;
    this.userId = session.userId;
    this.websiteUrl = websiteUrl;
    this.analysisDate = now;
    this.updatedAt = now;
    this.status = 'complete';
    this.sections = {};
    this.meta = {};
    this.crawlResult = {};
  }
}

import { PrimaryKeyProp } from '@mikro-orm/core';
import { ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { UserOwned } from '../../database/index.js';
import { BelongsToSession, OnboardingSession } from '../sessions/index.js';
import type { PageType } from './crawl/index.js';
import { WebsiteAnalysis } from './website-analysis.entity.js';

/** One page of an analysis: its text when it was read, or why it was not. */
@UserOwned('website_pages')
export class WebsitePage {
  [PrimaryKeyProp]?: ['session', 'analysis', 'urlHash'];

  @BelongsToSession()
  session: OnboardingSession;

  @ManyToOne({
    entity: () => WebsiteAnalysis,
    primary: true,
    joinColumns: ['session_id', 'analysis_id'],
    deleteRule: 'cascade',
    updateRule: 'cascade',
  })
  analysis: WebsiteAnalysis;

  /** SHA-256 of the URL in hex. */
  @PrimaryKey({ type: 'text' })
  urlHash: string;

  @Property({ type: 'text' })
  userId: string;

  @Property({ type: 'text' })
  url: string;

  @Property({ type: 'text', nullable: true })
  title: string | null = null;

  /** HTTP status; null when there was no answer. */
  @Property({ type: 'smallint', nullable: true })
  httpStatus: number | null = null;

  /** Main text; null when the page was skipped. */
  @Property({ type: 'text', nullable: true })
  text: string | null = null;

  /** Address that was asked for; null when nothing was sent for it. */
  @Property({ type: 'text', nullable: true })
  requestedUrl: string | null = null;

  /** Address that answered, after redirects. */
  @Property({ type: 'text', nullable: true })
  finalUrl: string | null = null;

  /** Address that the page gives itself. */
  @Property({ type: 'text', nullable: true })
  canonicalUrl: string | null = null;

  @Property({ type: 'text', nullable: true })
  pageType: PageType | null = null;

  /** The HTML as UTF-8, packed with gzip; kept for the newest analysis of a site, to be used when it did not change. */
  @Property({ type: 'blob', nullable: true, lazy: true })
  html: Buffer | null = null;

  /** SHA-256 of the body in hex. */
  @Property({ type: 'text', nullable: true })
  bodyHash: string | null = null;

  /** Size of the body after decompression. */
  @Property({ type: 'integer', nullable: true })
  bytes: number | null = null;

  /** WHATWG name of the encoding of the body. */
  @Property({ type: 'text', nullable: true })
  charset: string | null = null;

  /** SHA-256 of the main text in hex. */
  @Property({ type: 'text', nullable: true })
  contentHash: string | null = null;

  @Property({ type: 'text', nullable: true })
  etag: string | null = null;

  @Property({ type: 'text', nullable: true })
  lastModified: string | null = null;

  /** The headers that an audit looks at, by lower-case name. */
  @Property({ type: 'json', nullable: true })
  auditedHeaders: Readonly<Record<string, string>> | null = null;

  @Property({ type: 'integer' })
  words = 0;

  /** Language that the page claims (BCP 47). */
  @Property({ type: 'text', nullable: true })
  language: string | null = null;

  /** Language that the main text is written in (ISO 639-3). */
  @Property({ type: 'text', nullable: true })
  detectedLanguage: string | null = null;

  /** True when the page shows its text only after scripts run. */
  @Property({ type: 'boolean', default: false })
  needsRendering = false;

  /** Why the page was not read. */
  @Property({ type: 'text', nullable: true })
  skipReason: string | null = null;

  @Property({ type: 'timestamptz' })
  fetchedAt: Date;

  constructor(analysis: WebsiteAnalysis, urlHash: string, url: string, fetchedAt: Date) {
    this.session = analysis.session;
    this.analysis = analysis;
    this.urlHash = urlHash;
    this.userId = analysis.userId;
    this.url = url;
    this.fetchedAt = fetchedAt;
  }
}

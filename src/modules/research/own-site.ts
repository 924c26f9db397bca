import { Injectable } from '@nestjs/common';
import type { UserId } from '../../auth/index.js';
import {
  type AnalysisDocument,
  type CrawledFacts,
  crawledFacts,
  isSameSite,
  WebsiteAnalysisService,
} from '../website-analysis/index.js';
import { competitorAddress } from './competitor-address.js';
import { type SiteProfile, UNKNOWN_SITE } from './relevance/site-profile.js';

/** What is stored about the user's own site. */
export interface OwnSite {
  /** Null for a user without one. */
  readonly url: string | null;
  /** Registrable domains of the user: of the site that was asked about and of the ones that were analysed. */
  readonly domains: readonly string[];
  readonly profile: SiteProfile;
  readonly facts: CrawledFacts;
}

/** Longest text that is compared, in characters. */
const MOST_TEXT = 200_000;

const NO_FACTS: CrawledFacts = { outboundLinks: [], schemaTypes: null, sitemapPages: null, changesPerDay: null };

/** Reads what earlier analyses tell about the user's own site. */
@Injectable()
export class OwnSites {
  constructor(private readonly analyses: WebsiteAnalysisService) {}

  /**
   * The site at `url`, or the one that was analysed last when no address is given. Without an analysis of it there is
   * only its address. Call it in the user's scope.
   */
  async find(userId: UserId, url: string | null): Promise<OwnSite> {
    const analyses = (await this.analyses.list(userId)).filter(({ status }) => status !== 'failed');
    const analysis = url === null ? analyses[0] : analyses.find((known) => isSameSite(known.website_url, url));
    const addresses = [url, ...analyses.map(({ website_url: website }) => website)];
    return {
      url: url ?? analysis?.website_url ?? null,
      domains: [...new Set(addresses.flatMap((address) => (address === null ? [] : domainOf(address))))],
      profile: analysis === undefined ? UNKNOWN_SITE : await this.profileOf(userId, analysis),
      facts: analysis === undefined ? NO_FACTS : crawledFacts(analysis.crawl_result),
    };
  }

  private async profileOf(userId: UserId, analysis: AnalysisDocument): Promise<SiteProfile> {
    const pages = await this.analyses.listPages(userId, analysis.id);
    return {
      text: pages
        .map(({ title, text }) => [title, text].filter((part) => part !== null).join('\n'))
        .join('\n\n')
        .slice(0, MOST_TEXT),
      keyphrases: (analysis.metrics?.keyphrases ?? []).map(({ phrase }) => phrase),
      schemaTypes: crawledFacts(analysis.crawl_result).schemaTypes,
      language: analysis.metrics?.language ?? null,
    };
  }
}

function domainOf(address: string): string[] {
  const known = competitorAddress(address);
  return known === null ? [] : [known.domain];
}

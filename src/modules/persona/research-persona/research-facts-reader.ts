import { Injectable } from '@nestjs/common';
import { isJsonObject, type JsonObject } from '../../../common/documents/index.js';
import type { UserId } from '../../../auth/index.js';
import { BusinessInfoService } from '../../business-info/index.js';
import { ResearchService } from '../../research/index.js';
import { type AnalysisDocument, WebsiteAnalysisService } from '../../website-analysis/index.js';
import { PersonaService } from '../persona.service.js';
import { valueAt } from '../rules/json/json-pointer.js';
import { audienceOf, industryOf } from './rules/known-texts.js';
import type { ResearchFacts } from './rules/research-facts.js';

/** Reads what a research persona is made from. */
@Injectable()
export class ResearchFactsReader {
  constructor(
    private readonly analyses: WebsiteAnalysisService,
    private readonly research: ResearchService,
    private readonly business: BusinessInfoService,
    private readonly personas: PersonaService,
  ) {}

  /** The facts as they are stored now, in whatever unit of work the user's scope has. */
  async read(userId: UserId): Promise<ResearchFacts> {
    const analysis = await this.analyses.findLatest(userId);
    const preferences = await this.research.findPreferences(userId);
    const business = await this.business.find(userId);
    const persona = await this.personas.find(userId);
    const statements = {
      industry: business?.industry ?? null,
      target_audience: business?.target_audience ?? null,
      audience: preferences?.target_audience ?? null,
      analysis,
    };
    return {
      analysis: analysis === null ? null : measuredOf(analysis),
      preferences,
      business:
        business === null ? null : { updated_at: business.updated_at, description: business.business_description },
      industry: industryOf(statements),
      audience: audienceOf(statements),
      competitors: (await this.research.listCompetitors(userId)).map(({ domain }) => domain),
      persona: persona === null ? null : { version: persona.version, identity: identityOf(persona.corePersona) },
    };
  }
}

function measuredOf(analysis: AnalysisDocument): NonNullable<ResearchFacts['analysis']> {
  const { id, updated_at: updatedAt, metrics, style_fingerprint: fingerprint } = analysis;
  return {
    id,
    updated_at: updatedAt,
    keyphrases: metrics?.keyphrases ?? [],
    page_topics: (metrics?.page_topics ?? []).map(({ topics }) => topics),
    page_types: pageTypesOf(analysis.crawl_result),
    pages: analysis.pages_analyzed,
    complexity: fingerprint?.sentence_metrics.complexity_level ?? null,
  };
}

/** Number of pages by type, in alphabetical order; empty when the crawl does not tell. */
function pageTypesOf(crawl: Record<string, unknown>): Record<string, number> {
  const pages: unknown[] = Array.isArray(crawl['pages']) ? crawl['pages'] : [];
  const types = pages.flatMap((page) => {
    const type = isJsonObject(page) ? page['page_type'] : null;
    return typeof type === 'string' ? [type] : [];
  });
  const counts = [...Map.groupBy(types, (type) => type)].map(([type, found]): [string, number] => [type, found.length]);
  return Object.fromEntries(counts.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

function identityOf(core: unknown): JsonObject | null {
  const identity = valueAt(core, '/identity');
  return isJsonObject(identity) ? identity : null;
}

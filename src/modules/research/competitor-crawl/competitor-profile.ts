import { type AnalysedSite, pageTypeOf } from '../../website-analysis/index.js';
import type { SiteProfile } from '../relevance/site-profile.js';

/** Longest text that is compared, in characters. */
const MOST_TEXT = 200_000;
const MOST_KEYPHRASES = 20;
const MOST_TYPES = 50;

/** The pages of a light crawl as they are compared; they are not stored. */
export function profileOfSite({ pages, sections }: AnalysedSite): SiteProfile {
  return {
    text: pages
      .map(({ extracted }) =>
        [extracted.title, extracted.description, extracted.main_text].filter((part) => part !== null).join('\n'),
      )
      .join('\n\n')
      .slice(0, MOST_TEXT),
    keyphrases: (sections.metrics?.keyphrases ?? []).map(({ phrase }) => phrase),
    schemaTypes: schemaTypesOf(pages),
    language: sections.metrics?.language ?? null,
  };
}

/** What a light crawl measured of a competitor, as it is stored and shown. */
export function measuresOf(site: AnalysedSite): Record<string, unknown> {
  const { pages, sections, sitemapSummary } = site;
  const types = pages.map(({ extracted }) => pageTypeOf(extracted.url, site.websiteUrl, extracted.json_ld_types));
  return {
    website_url: site.websiteUrl,
    language: sections.metrics?.language ?? null,
    words: sections.metrics?.words ?? 0,
    keyphrases: (sections.metrics?.keyphrases ?? []).slice(0, MOST_KEYPHRASES).map(({ phrase }) => phrase),
    page_types: Object.fromEntries(
      [...new Set(types)].map((type) => [type, types.filter((one) => one === type).length]),
    ),
    schema_types: schemaTypesOf(pages),
    pages: pages.map(({ extracted, language }) => ({ url: extracted.url, title: extracted.title, language })),
    sitemap:
      sitemapSummary === null
        ? null
        : {
            total_urls: sitemapSummary.total_urls,
            modification_velocity: sitemapSummary.modification_velocity,
            sections_count: Object.keys(sitemapSummary.sections).length,
          },
    warning: site.warning,
  };
}

function schemaTypesOf(pages: AnalysedSite['pages']): string[] {
  return [...new Set(pages.flatMap(({ extracted }) => extracted.json_ld_types))].sort().slice(0, MOST_TYPES);
}

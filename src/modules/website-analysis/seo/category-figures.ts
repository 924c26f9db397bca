import type { AuditedSite } from './audited-site.js';
import { indexingOf } from './indexing.js';
import type { CategoryFigures } from './seo-audit.js';
import type { SeoCategory } from './seo-rule.js';

/** Figures of the home page that are shown beside the score of each category. */
export function figuresOf(site: AuditedSite): Readonly<Record<SeoCategory, CategoryFigures>> {
  const { home } = site;
  const address = new URL(home.url);
  const withoutAlt = home.images.filter(({ alt }) => alt === null).length;
  const title = home.head.titles.find((text) => text !== '') ?? '';
  return {
    meta: {
      title_length: title.length,
      description_length: (home.head.descriptions[0] ?? '').length,
      has_viewport: home.meta_tags['viewport'] !== undefined,
      has_charset: home.head.charset !== null,
      og_tags: Object.keys(home.meta_tags)
        .filter((name) => name.startsWith('og:'))
        .sort(),
      twitter_card: home.meta_tags['twitter:card'] ?? null,
      robots_meta: indexingOf(home).join(', ') || null,
    },
    technical: {
      has_robots_txt: site.facts.has_robots_txt,
      has_sitemap: site.facts.has_sitemap,
      has_structured_data: home.structured_data.blocks + home.structured_data.microdata_items > 0,
      schema_markup: home.json_ld_types.slice(0, 50),
      has_canonical: home.head.canonicals.length > 0,
      canonical_tag: home.head.canonicals[0]?.href ?? null,
    },
    content_health: {
      word_count: home.word_count,
      h1_count: home.content_structure.headings.h1,
      internal_links_count: home.links.filter(({ internal }) => internal).length,
      external_links_count: home.links.filter(({ internal }) => !internal).length,
    },
    performance: {
      html_length: home.assets.html_length,
      elements: home.assets.elements,
      scripts: home.assets.scripts,
      stylesheets: home.assets.stylesheets,
      is_compressed: home.headers === null ? null : home.headers['content-encoding'] !== undefined,
      has_cache: home.headers === null ? null : home.headers['cache-control'] !== undefined,
    },
    url_structure: {
      url_length: home.url.length,
      has_https: address.protocol === 'https:',
      has_hyphens: address.pathname.includes('-'),
      special_chars_count: (decoded(address.pathname).match(/[^\p{L}\p{N}/._~-]/gu) ?? []).length,
    },
    accessibility: {
      images_count: home.images.length,
      images_without_alt: withoutAlt,
      forms_count: home.forms.length,
      headings_count: home.headings.length,
    },
    ux: {
      has_navigation: home.content_structure.has_navigation,
      has_contact: site.pages.some(({ contact }) => contact.emails.length + contact.phones.length > 0),
      has_social: site.pages.some(({ social_profiles: profiles }) => Object.keys(profiles).length > 0),
    },
  };
}

/** A path with its escapes resolved; one with broken escapes stays as written. */
function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch (error) {
    if (error instanceof URIError) return path;
    throw error;
  }
}

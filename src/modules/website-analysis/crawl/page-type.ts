import { folderOf, pageKey } from './page-address.js';
import { pageKind, type PageKind, type PageType } from './page-kind.js';

/** Types of schema.org that say what a page is about. */
const BY_JSON_LD: readonly (readonly [RegExp, PageType])[] = [
  [/^(BlogPosting|NewsArticle|Article|TechArticle|Report)$/, 'article'],
  [/^(Product|ProductGroup)$/, 'product'],
  [/^Service$/, 'service'],
  [/^AboutPage$/, 'about'],
  [/^ContactPage$/, 'contact'],
  [/^Blog$/, 'blog'],
];

/**
 * What a page is about: `home` for the start page, else what its path says, else what its structured data says.
 * Legal pages and archives are `other`.
 */
export function pageTypeOf(url: string, startUrl: string, jsonLdTypes: readonly string[]): PageType {
  const [page, start] = [new URL(url), new URL(startUrl)];
  if (pageKey(page) === pageKey(start)) return 'home';
  const kind = kindAt(page, folderOf(start));
  if (kind === 'minor') return 'other';
  if (kind !== 'other') return kind;
  return BY_JSON_LD.find(([pattern]) => jsonLdTypes.some((type) => pattern.test(type)))?.[1] ?? 'other';
}

function kindAt({ pathname }: URL, folder: string): PageKind {
  const path = pathname.startsWith(folder) ? pathname.slice(folder.length) : pathname;
  return pageKind(path.split('/').filter((segment) => segment !== ''));
}

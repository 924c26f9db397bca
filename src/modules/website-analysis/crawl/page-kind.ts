/** What a page is likely about, judged by its path. `minor`: legal pages, archives and language switches. */
export type PageKind =
  'about' | 'article' | 'blog' | 'product' | 'service' | 'pricing' | 'story' | 'contact' | 'minor' | 'other';

const BLOG_WORD =
  /^(blog|news|newsroom|articles?|posts?|insights?|magazine|journal|stories|guides?|learn|resources|press)$/;
const WORDS: readonly (readonly [PageKind, RegExp])[] = [
  ['minor', /^(privacy|terms|cookies?|legal|imprint|impressum|datenschutz|agb|disclaimer|gdpr|sitemap|accessibility)$/],
  ['about', /^(about|company|team|people|mission|history|values|ueber|uber|about-?us|who-we-are|our-story)$/],
  ['pricing', /^(pricing|prices?|plans?|preise|tarifs?)$/],
  ['contact', /^(contact|contact-?us|kontakt|contacto|locations?|imprint)$/],
  ['story', /^(customers?|case-?stud(y|ies)|testimonials?|references|portfolio|work|projects?)$/],
  ['service', /^(services?|solutions?|consulting|leistungen|what-we-do)$/],
  ['product', /^(products?|features?|shop|store|catalog(ue)?|collections?|platform|produkte)$/],
  ['blog', BLOG_WORD],
];
/** Kinds that the first word of a longer name tells. */
const BY_FIRST_WORD: ReadonlySet<PageKind> = new Set(['minor', 'about', 'pricing', 'contact']);
const ARCHIVE = /^(tags?|category|categories|authors?|archives?|page)$/;
const DATED_PATH = /\/(19|20)\d\d[/-]\d{1,2}([/-]|$)/;
const LANGUAGE_HOME = /^[a-z]{2}([-_][a-z]{2})?$/i;
/** Words in the last segment from which a path reads like a headline. */
const HEADLINE_WORDS = 4;

/** What a page is about, as it is stored. */
export type PageType =
  'home' | 'about' | 'article' | 'blog' | 'product' | 'service' | 'pricing' | 'story' | 'contact' | 'other';

/** The kind of a page from its path segments below the start folder. */
export function pageKind(segments: readonly string[]): PageKind {
  const names = segments.map((segment) => segment.replace(/\.[a-z]{3,5}$/i, '').toLowerCase());
  const last = names.at(-1) ?? '';
  const isLanguageHome = names.length === 1 && LANGUAGE_HOME.test(last);
  const named = kindByWord(names);
  if (isLanguageHome || named === 'minor' || names.some((name) => ARCHIVE.test(name))) return 'minor';
  const belowBlog = names.slice(0, -1).some((name) => BLOG_WORD.test(name));
  if (belowBlog || DATED_PATH.test(`/${names.join('/')}`) || isHeadline(last)) return 'article';
  return named ?? 'other';
}

/**
 * Looks at whole segments, and for some kinds at the word each begins with: `privacy-policy`, but neither
 * `the-taste-of-cookies` nor `project-layout`.
 */
function kindByWord(names: readonly string[]): PageKind | undefined {
  const first = names.map((name) => name.split(/[-_.]/, 1)[0] ?? '');
  return WORDS.find(([kind, pattern]) =>
    [...names, ...(BY_FIRST_WORD.has(kind) ? first : [])].some((word) => pattern.test(word)),
  )?.[0];
}

/** Headlines are joined by dashes; a dot inside is a sign of numbered or generated names: `sect.how-to-read-this`. */
function isHeadline(name: string): boolean {
  if (name.includes('.')) return false;
  return name.split(/[-_]/).filter((word) => /^\p{L}/u.test(word)).length >= HEADLINE_WORDS;
}

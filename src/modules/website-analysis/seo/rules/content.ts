import type { AuditedPage } from '../audited-site.js';
import { brokenWhen, missingUnless } from '../breaches.js';
import type { PageRule } from '../seo-rule.js';

const FEWEST_WORDS = 300;
const LONGEST_PARAGRAPH = 200;
/** Shorter texts are alike by chance. */
const COMPARED_WORDS = 20;
const ARTICLE = /^(?:[A-Z][A-Za-z]*)?(?:Article|BlogPosting)$/;
/** Pages that say what they have to in a few words. */
const SHORT_PAGE =
  /\/(?:contact|kontakt|contacto|imprint|impressum|login|sign-in|register|cart|basket|checkout|search)(?:[/._-]|$)/i;
const PLACEHOLDER = /\blorem ipsum dolor\b/i;

function isShortByNature({ url }: AuditedPage): boolean {
  return SHORT_PAGE.test(new URL(url).pathname);
}

function isArticle({ json_ld_types: types }: AuditedPage): boolean {
  return types.some((type) => ARTICLE.test(type));
}

/** Items of a list and rows of a table count one by one: each stands on a line of its own. */
function paragraphsOf({ main_text: text }: AuditedPage): string[] {
  return text.split(/\n+/);
}

function wordsOf(text: string): number {
  return text.split(/\s+/).length;
}

/** What the text of a page should offer. */
export const CONTENT_RULES: readonly PageRule[] = [
  {
    id: 'content.enough_words',
    version: 1,
    category: 'content_health',
    severity: 'warning',
    scope: 'page',
    message: `The text of the page has fewer than ${FEWEST_WORDS} words.`,
    fix: 'Answer the questions that bring people to this page, or join it with another page on the subject.',
    check: (page) =>
      page.needs_rendering || isShortByNature(page)
        ? null
        : brokenWhen(page.word_count < FEWEST_WORDS, 'text', null, page.word_count),
  },
  {
    id: 'content.unique',
    version: 1,
    category: 'content_health',
    severity: 'warning',
    scope: 'page',
    message: 'Another page has the same text.',
    fix: 'Keep one of the pages, and redirect the other or point its canonical link there.',
    check: (page, { pages }) => {
      if (page.word_count < COMPARED_WORDS || pages.length < 2) return null;
      const twin = pages.find((other) => other.url !== page.url && other.content_hash === page.content_hash);
      return brokenWhen(twin !== undefined, 'text', page.main_text.slice(0, 240), twin?.url);
    },
  },
  {
    id: 'content.short_paragraphs',
    version: 1,
    category: 'content_health',
    severity: 'recommendation',
    scope: 'page',
    message: `A paragraph has more than ${LONGEST_PARAGRAPH} words.`,
    fix: 'Break long paragraphs where a new thought begins.',
    check: (page) =>
      page.word_count === 0
        ? null
        : paragraphsOf(page)
            .map((text) => ({ locator: 'text', quote: text.slice(0, 240), value: wordsOf(text) }))
            .filter(({ value }) => value > LONGEST_PARAGRAPH),
  },
  {
    id: 'content.no_placeholder',
    version: 1,
    category: 'content_health',
    severity: 'warning',
    scope: 'page',
    message: 'The page shows placeholder text.',
    fix: 'Replace the Lorem ipsum by text of your own.',
    check: ({ main_text: text, word_count: words }) => {
      if (words === 0) return null;
      const at = PLACEHOLDER.exec(text)?.index;
      return brokenWhen(at !== undefined, 'text', text.slice(at, (at ?? 0) + 240));
    },
  },
  {
    id: 'content.article_dated',
    version: 1,
    category: 'content_health',
    severity: 'recommendation',
    scope: 'page',
    message: 'An article does not tell when it was published.',
    fix: 'Show the date in a <time datetime="…"> element or state article:published_time.',
    check: (page) =>
      isArticle(page) && !lacksInData(page, 'datePublished')
        ? missingUnless(page.published_at !== null, 'time[datetime]')
        : null,
  },
  {
    id: 'content.article_signed',
    version: 1,
    category: 'content_health',
    severity: 'recommendation',
    scope: 'page',
    message: 'An article does not tell who wrote it.',
    fix: 'Name the author beside the text and in the structured data.',
    check: (page) =>
      isArticle(page) && !lacksInData(page, 'author') ? missingUnless(page.author !== null, '[rel="author"]') : null,
  },
];

/** Whether the structured data of an article lacks a property, which is a finding of its own. */
function lacksInData({ structured_data: { items } }: AuditedPage, property: string): boolean {
  return items.some(
    ({ types, properties }) => types.some((type) => ARTICLE.test(type)) && !properties.includes(property),
  );
}

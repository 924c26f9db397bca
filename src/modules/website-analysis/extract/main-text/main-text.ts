import type { Cheerio, CheerioAPI } from 'cheerio';
import type { MainTextMethod } from '../extracted-page.js';
import type { PageNode } from '../parse/page-node.js';
import { articleObstacle } from './article-cost.js';
import { blockText } from './block-text.js';
import { countWords } from './count-words.js';
import { readableArticle } from './readable-article.js';
import { visibleBody, withoutFrame, withoutListings } from './visible-body.js';

/** The readable text of a page and how it was found. */
export interface MainText {
  readonly main_text: string;
  readonly main_text_method: MainTextMethod;
  /** Everything a visitor can read, navigation and footer included. */
  readonly visible_text: string;
  readonly warnings: readonly string[];
}

/** Below this many words an article is believed only when the body has little more. */
const SHORT_ARTICLE_WORDS = 50;

/** Fewest words of a paragraph that is prose and not a label or a teaser. */
const PROSE_WORDS = 12;

/** Finds the main text: the article that readability finds, or the whole body without navigation and footer. */
export function mainTextOf($: CheerioAPI, title: string): MainText {
  const visible = visibleBody($);
  const content = proseOf(withoutFrame(visible));
  const visibleText = blockText(visible.toArray());
  const bodyText = blockText(content.toArray());
  const article = articleText(content, title);
  if (isCredible(article.text, bodyText)) {
    return { main_text: article.text, main_text_method: 'readability', visible_text: visibleText, warnings: [] };
  }
  return {
    main_text: bodyText,
    main_text_method: 'body',
    visible_text: visibleText,
    warnings: article.warnings,
  };
}

/** Leaves program listings out, unless the page says next to nothing without them. */
function proseOf(content: Cheerio<PageNode>): Cheerio<PageNode> {
  const prose = withoutListings(content);
  return countWords(blockText(prose.toArray())) >= SHORT_ARTICLE_WORDS ? prose : content;
}

function articleText(content: Cheerio<PageNode>, title: string): { text: string; warnings: string[] } {
  const obstacle = content
    .toArray()
    .map(articleObstacle)
    .find((reason) => reason !== null);
  if (obstacle) return skipped(`The article was not looked for because ${obstacle}`);
  try {
    return { text: readableArticle(content, title), warnings: [] };
  } catch (error) {
    return skipped(`The readability rules failed (${error instanceof Error ? error.message : String(error)})`);
  }
}

function skipped(reason: string): { text: string; warnings: string[] } {
  return { text: '', warnings: [`${reason}; the main text is the whole body.`] };
}

/** False when readability found nothing, or only a scrap of a page that says much more, or less than half of its prose. */
function isCredible(article: string, body: string): boolean {
  const words = countWords(article);
  if (words === 0 || 2 * proseWords(article) < proseWords(body)) return false;
  return words >= SHORT_ARTICLE_WORDS || words * 2 >= countWords(body);
}

/** Words of the paragraphs that end like a sentence. */
function proseWords(text: string): number {
  return text
    .split('\n\n')
    .filter((block) => /[.!?…。][)"”’'\]]*$/u.test(block))
    .map(countWords)
    .filter((words) => words >= PROSE_WORDS)
    .reduce((sum, words) => sum + words, 0);
}

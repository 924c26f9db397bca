import type { AuditedPage } from '../audited-site.js';
import { brokenWhen } from '../breaches.js';
import type { PageRule } from '../seo-rule.js';

interface Limit {
  readonly id: string;
  readonly most: number;
  readonly locator: string;
  readonly figure: (page: AuditedPage) => number;
  readonly message: string;
  readonly fix: string;
}

const LIMITS: readonly Limit[] = [
  {
    id: 'weight.html',
    most: 500_000,
    locator: 'html',
    figure: ({ assets }) => assets.html_length,
    message: 'The HTML of the page is longer than 500,000 characters.',
    fix: 'Move styles, scripts and data into files, and divide long lists.',
  },
  {
    id: 'weight.elements',
    most: 1_500,
    locator: 'body',
    figure: ({ assets }) => assets.elements,
    message: 'The page has more than 1,500 elements, which makes it slow on telephones.',
    fix: 'Remove elements that only hold other elements, and load long lists piece by piece.',
  },
  {
    id: 'weight.scripts',
    most: 20,
    locator: 'script[src]',
    figure: ({ assets }) => assets.scripts,
    message: 'The page loads more than 20 script files.',
    fix: 'Remove scripts that nobody uses, and bundle the others.',
  },
  {
    id: 'weight.stylesheets',
    most: 8,
    locator: 'link[rel="stylesheet"]',
    figure: ({ assets }) => assets.stylesheets,
    message: 'The page loads more than 8 style sheets.',
    fix: 'Join the style sheets.',
  },
  {
    id: 'weight.inline_styles',
    most: 50_000,
    locator: 'style',
    figure: ({ assets }) => assets.inline_style_length,
    message: 'The page has more than 50,000 characters of styles inside its HTML.',
    fix: 'Keep what the first screen needs and move the rest into a style sheet.',
  },
  {
    id: 'weight.foreign_hosts',
    most: 10,
    locator: 'script[src]',
    figure: ({ assets }) => assets.foreign_hosts.length,
    message: 'The page loads scripts, styles and frames from more than 10 other hosts.',
    fix: 'Remove services that nobody uses, and serve the others from your own host.',
  },
];

/** How much a page is to load. */
export const PAGE_WEIGHT_RULES: readonly PageRule[] = LIMITS.map(({ most, locator, figure, ...text }) => ({
  ...text,
  version: 1,
  category: 'performance',
  severity: 'recommendation',
  scope: 'page',
  check: (page) => brokenWhen(figure(page) > most, locator, null, figure(page)),
}));

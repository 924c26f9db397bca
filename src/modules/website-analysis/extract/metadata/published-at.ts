import type { CheerioAPI } from 'cheerio';
import { type JsonLdNode, firstText } from './json-ld.js';
import { ARTICLE_TYPES } from './publisher-types.js';

const ISO_DATE = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|[+-]\d{2}:?\d{2})?)?$/i;

/** An ISO date or UTC instant, or null when the text is not one. A time without a zone keeps only its date. */
export function isoDate(text: string): string | null {
  const [, date, time, zone] = ISO_DATE.exec(text.trim()) ?? [];
  if (date === undefined) return null;
  const midnight = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(midnight.getTime()) || !midnight.toISOString().startsWith(date)) return null;
  if (time === undefined || zone === undefined) return date;
  const instant = new Date(`${date}T${time}${zone.toUpperCase().replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')}`);
  return Number.isNaN(instant.getTime()) ? null : instant.toISOString();
}

/** When the page says it was published; null when it does not say so in ISO 8601. */
export function publishedAt(
  $: CheerioAPI,
  meta: Readonly<Record<string, string>>,
  jsonLd: readonly JsonLdNode[],
): string | null {
  const stated = [
    meta['article:published_time'],
    firstText(jsonLd, ARTICLE_TYPES, 'datePublished'),
    $('time[itemprop~="datePublished"][datetime], time[pubdate][datetime]').first().attr('datetime'),
    meta['dc.date.issued'],
    meta['date'],
  ];
  for (const text of stated) {
    const date = isoDate(text ?? '');
    if (date !== null) return date;
  }
  return null;
}

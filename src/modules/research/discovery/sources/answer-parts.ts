import { isJsonObject, type JsonObject } from '../../../../common/documents/index.js';
import { competitorAddress } from '../../competitor-address.js';

/** Most results that are read of one answer. */
export const MAX_RESULTS = 100;

const MAX_TITLE_LENGTH = 300;
const MAX_TEXT_LENGTH = 2_000;
const MAX_HIGHLIGHTS = 5;

/** Control characters, the marks that turn the direction of text, and what is no character at all. */
const UNSEEN = /[\p{Cc}\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/gu;

/** Text of an answer on one line, cut to `most` characters; null for everything that is no text. */
export function textOf(value: unknown, most = MAX_TEXT_LENGTH): string | null {
  if (typeof value !== 'string') return null;
  const line = value
    .slice(0, 4 * most)
    .toWellFormed()
    .replace(UNSEEN, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return line === '' ? null : line.slice(0, most).toWellFormed();
}

/** A title of an answer. */
export function titleOf(value: unknown): string | null {
  return textOf(value, MAX_TITLE_LENGTH);
}

/** The first texts of a list. */
export function textsOf(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  const texts = value.slice(0, MAX_HIGHLIGHTS).map((item: unknown) => textOf(item));
  return texts.filter((text) => text !== null);
}

/** A number from 0 to 1; null for everything else, because a measure of another scale is no share. */
export function shareOf(value: unknown): number | null {
  return typeof value === 'number' && value >= 0 && value <= 1 ? value : null;
}

/** A web address that may be stored; null for everything else. */
export function addressOf(value: unknown): string | null {
  return typeof value === 'string' ? (competitorAddress(value)?.url ?? null) : null;
}

/** A day or an instant as the provider writes it; null when it is no date. */
export function dateOf(value: unknown): string | null {
  const text = textOf(value, 40);
  return text === null || Number.isNaN(Date.parse(text)) ? null : text;
}

/** The objects under a name of an answer; null when there is no list, which makes the answer none of this provider. */
export function resultsOf(answer: unknown, name: string): JsonObject[] | null {
  const list = isJsonObject(answer) ? answer[name] : undefined;
  return Array.isArray(list) ? list.slice(0, MAX_RESULTS).filter(isJsonObject) : null;
}

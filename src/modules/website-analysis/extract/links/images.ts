import type { CheerioAPI } from 'cheerio';
import type { PageImage } from '../extracted-page.js';
import { collapseSpaces, cutText } from '../parse/page-node.js';
import { placeOf } from '../parse/place.js';
import { type PageAddress, webAddress } from './page-address.js';

const MAX_IMAGES = 1000;

/** The first address of a `srcset`. */
function firstCandidate(srcset: string | undefined): string | undefined {
  return srcset?.trim().split(/\s+/, 1)[0]?.replace(/,+$/, '');
}

/** A width or height attribute in pixels; null when it is missing or no number. */
function pixels(attribute: string | undefined): number | null {
  const number = /^\s*(\d{1,5})(?:\.\d+)?\s*(?:px)?\s*$/i.exec(attribute ?? '')?.[1];
  return number === undefined ? null : Number(number);
}

/** Images with a fetchable address, lazily loaded ones included, in document order; at most 1,000. */
export function imagesOf($: CheerioAPI, address: PageAddress): PageImage[] {
  const images: PageImage[] = [];
  for (const element of $('img').toArray()) {
    const { attribs } = element;
    const sources = [
      attribs['src'],
      attribs['data-src'],
      firstCandidate(attribs['srcset']),
      firstCandidate(attribs['data-srcset']),
    ];
    const src = sources.map((source) => webAddress(source, address.base)).find((found) => found !== null);
    if (!src) continue;
    const alt = attribs['alt'];
    images.push({
      src: src.href,
      alt: alt === undefined ? null : cutText(collapseSpaces(alt), 500),
      width: pixels(attribs['width']),
      height: pixels(attribs['height']),
      lazy: attribs['loading']?.trim().toLowerCase() === 'lazy',
      ...placeOf(element),
    });
    if (images.length === MAX_IMAGES) break;
  }
  return images;
}

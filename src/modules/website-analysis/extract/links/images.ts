import type { CheerioAPI } from 'cheerio';
import type { PageImage } from '../extracted-page.js';
import { collapseSpaces, cutText } from '../parse/page-node.js';
import { type PageAddress, webAddress } from './page-address.js';

const MAX_IMAGES = 1000;

/** The first address of a `srcset`. */
function firstCandidate(srcset: string | undefined): string | undefined {
  return srcset?.trim().split(/\s+/, 1)[0]?.replace(/,+$/, '');
}

/** Images with a fetchable address, lazily loaded ones included, in document order; at most 1,000. */
export function imagesOf($: CheerioAPI, address: PageAddress): PageImage[] {
  const images: PageImage[] = [];
  for (const { attribs } of $('img').toArray()) {
    const sources = [
      attribs['src'],
      attribs['data-src'],
      firstCandidate(attribs['srcset']),
      firstCandidate(attribs['data-srcset']),
    ];
    const src = sources.map((source) => webAddress(source, address.base)).find((found) => found !== null);
    const alt = attribs['alt'];
    if (src) images.push({ src: src.href, alt: alt === undefined ? null : cutText(collapseSpaces(alt), 500) });
    if (images.length === MAX_IMAGES) break;
  }
  return images;
}

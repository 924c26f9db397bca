import { createHash } from 'node:crypto';
import { type BusinessFacts, saidOf } from '../../../business-info/index.js';
import { BUSINESS_PAGE, type PageText } from './page-text.js';

/** What the user says of the business as a page, so that it can be quoted like one. */
export function businessPage(business: BusinessFacts): PageText {
  const text = Object.entries(saidOf(business))
    .map(([name, said]) => `${name.replaceAll('_', ' ')}: ${said}`)
    .join('\n');
  return { url: BUSINESS_PAGE, text, contentHash: createHash('sha256').update(text).digest('hex') };
}

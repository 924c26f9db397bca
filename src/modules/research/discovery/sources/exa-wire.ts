import { addressOf, dateOf, resultsOf, shareOf, textOf, textsOf, titleOf } from './answer-parts.js';
import type { SearchWire } from './search-wire.js';

/** What Exa returns of each page beside its address. */
const CONTENTS = {
  highlights: { highlightsPerUrl: 3, numSentences: 2, query: 'unique value proposition, products and services' },
  summary: { query: 'what the company offers, to whom, and what it writes about' },
};

/** Most results that Exa gives with their contents. */
const MOST = 100;

/** Exa: pages like the user's own, or found by the meaning of a query for a user without a site. */
export const EXA_WIRE: SearchWire = {
  provider: 'exa',
  request({ ownUrl, ownDomains, text, most }) {
    const wanted = { numResults: Math.min(most, MOST), contents: CONTENTS };
    // Exa answers 400 when companies are to be searched without some domains; own ones are left out later in any case.
    return ownUrl === null
      ? { path: '/search', body: { query: text, type: 'auto', category: 'company', ...wanted } }
      : { path: '/findSimilar', body: { url: ownUrl, excludeDomains: ownDomains, ...wanted } };
  },
  header: (key) => ({ 'x-api-key': key }),
  parse(answer) {
    const results = resultsOf(answer, 'results');
    if (results === null) return null;
    return results.flatMap((result) => {
      const url = addressOf(result['url']);
      if (url === null) return [];
      return [
        {
          url,
          title: titleOf(result['title']),
          summary: textOf(result['summary']),
          highlights: textsOf(result['highlights']),
          score: shareOf(result['score']),
          published_date: dateOf(result['publishedDate']),
          author: titleOf(result['author']),
          favicon: addressOf(result['favicon']),
          image: addressOf(result['image']),
        },
      ];
    });
  },
};

import { addressOf, dateOf, resultsOf, textOf, titleOf } from './answer-parts.js';
import type { SearchWire } from './search-wire.js';

/** Serper: results of Google Search. It tells places and no scores, and a place is no measure of likeness. */
export const SERPER_WIRE: SearchWire = {
  provider: 'serper',
  request: ({ text, ownDomains, most }) => ({
    path: '/search',
    body: { q: [text, ...ownDomains.map((domain) => `-site:${domain}`)].join(' '), num: most },
  }),
  header: (key) => ({ 'x-api-key': key }),
  parse(answer) {
    const results = resultsOf(answer, 'organic');
    if (results === null) return null;
    return results.flatMap((result) => {
      const url = addressOf(result['link']);
      if (url === null) return [];
      return [
        {
          url,
          title: titleOf(result['title']),
          summary: textOf(result['snippet']),
          highlights: [],
          score: null,
          published_date: dateOf(result['date']),
          author: null,
          favicon: null,
          image: addressOf(result['imageUrl']),
        },
      ];
    });
  },
};

import { addressOf, dateOf, resultsOf, shareOf, textOf, titleOf } from './answer-parts.js';
import type { SearchWire } from './search-wire.js';

/** Most results that Tavily gives for one request. */
const MOST = 20;

/** Tavily: what a search for the business finds. */
export const TAVILY_WIRE: SearchWire = {
  provider: 'tavily',
  request: ({ text, ownDomains, most }) => ({
    path: '/search',
    body: {
      query: text,
      topic: 'general',
      search_depth: 'basic',
      max_results: Math.min(most, MOST),
      exclude_domains: ownDomains,
      include_answer: false,
      include_raw_content: false,
      include_images: false,
      include_favicon: true,
    },
  }),
  header: (key) => ({ authorization: `Bearer ${key}` }),
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
          summary: textOf(result['content']),
          highlights: [],
          score: shareOf(result['score']),
          published_date: dateOf(result['published_date']),
          author: null,
          favicon: addressOf(result['favicon']),
          image: null,
        },
      ];
    });
  },
};

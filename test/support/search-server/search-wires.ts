/** A site that the search providers know. */
export interface KnownSite {
  readonly url: string;
  readonly title: string;
  readonly text: string;
  /** 0 to 1. */
  readonly score: number;
}

/** A search provider. */
export type SearchName = 'exa' | 'tavily' | 'serper';

/** How a search provider speaks: written from its documentation and not from our adapters. */
export interface SearchServerWire {
  readonly header: string;
  readonly prefix: string;
  readonly refusal: object;
  /** What is wrong with a request; null when it is right. */
  problemIn(path: string, body: Readonly<Record<string, unknown>>): string | null;
  answer(sites: readonly KnownSite[]): object;
}

export const SEARCH_WIRES: Readonly<Record<SearchName, SearchServerWire>> = {
  exa: {
    header: 'x-api-key',
    prefix: '',
    refusal: { requestId: 'r-1', error: 'Invalid API key', tag: 'INVALID_API_KEY' },
    problemIn(path, { url, query, numResults }) {
      if (path === '/findSimilar' ? typeof url !== 'string' : path !== '/search' || typeof query !== 'string')
        return 'url or query';
      return typeof numResults === 'number' && numResults >= 1 && numResults <= 100 ? null : 'numResults';
    },
    answer: (sites) => ({
      requestId: 'r-1',
      results: sites.map(({ url, title, text, score }) => ({
        id: url,
        url,
        title,
        score,
        publishedDate: '2025-03-01T00:00:00.000Z',
        author: null,
        favicon: `${url}favicon.ico`,
        highlights: [text.slice(0, 60)],
        highlightScores: [0.9],
        summary: text,
      })),
      costDollars: { total: 0.005 },
    }),
  },
  tavily: {
    header: 'authorization',
    prefix: 'Bearer ',
    refusal: { detail: { error: 'Unauthorized: missing or invalid API key.' } },
    problemIn(path, { query, max_results: most }) {
      if (path !== '/search' || typeof query !== 'string' || query.length > 400) return 'query';
      return typeof most === 'number' && most >= 0 && most <= 20 ? null : 'max_results';
    },
    answer: (sites) => ({
      query: 'q',
      follow_up_questions: null,
      answer: null,
      images: [],
      results: sites.map(({ url, title, text, score }) => ({ url, title, content: text, score, raw_content: null })),
      response_time: 0.4,
      request_id: 'r-2',
    }),
  },
  serper: {
    header: 'x-api-key',
    prefix: '',
    refusal: { message: 'Unauthorized.', statusCode: 403 },
    problemIn: (path, { q }) => (path === '/search' && typeof q === 'string' && q !== '' ? null : 'q'),
    answer: (sites) => ({
      searchParameters: { q: 'q', type: 'search', engine: 'google' },
      organic: sites.map(({ url, title, text }, index) => ({ title, link: url, snippet: text, position: index + 1 })),
      credits: 1,
    }),
  },
};

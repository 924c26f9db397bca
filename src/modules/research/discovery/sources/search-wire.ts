import type { CompetitorQuery, FoundSite } from './competitor-source.js';

/** How one provider is asked and answers. Pure: what is sent and read, and no sending. */
export interface SearchWire {
  readonly provider: 'exa' | 'tavily' | 'serper';
  /** The request of a query; the path follows the base URL. */
  request(query: CompetitorQuery): { readonly path: string; readonly body: object };
  /** The header that carries the key. */
  header(key: string): Readonly<Record<string, string>>;
  /** What an answer says; null when it is none of this provider. */
  parse(answer: unknown): FoundSite[] | null;
}

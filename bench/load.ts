import autocannon from 'autocannon';

/** What one slice of load gave. */
export interface Slice {
  readonly requestsPerSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly errors: number;
}

/** Sends requests of random users for some seconds with a fixed number of clients. */
export async function load(
  origin: string,
  path: string,
  tokens: readonly string[],
  clients: number,
  seconds: number,
): Promise<Slice> {
  const result = await autocannon({
    url: origin,
    connections: clients,
    duration: seconds,
    requests: shuffled(tokens).map((token) => ({
      method: 'GET' as const,
      path,
      headers: { authorization: `Bearer ${token}` },
    })),
  });
  return {
    requestsPerSecond: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    errors: result.errors + result.timeouts + result.non2xx,
  };
}

function shuffled<Item>(items: readonly Item[]): Item[] {
  return items
    .map((item) => ({ item, order: Math.random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ item }) => item);
}

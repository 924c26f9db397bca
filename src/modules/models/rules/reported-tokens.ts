/** Largest count that is believed, in tokens: no context of a model comes near it. */
const MOST_BELIEVED = 100_000_000;

/** A count of tokens as a server reported it; null when it is none. Servers are anybody's. */
export function reportedTokens(count: number | null): number | null {
  return count !== null && Number.isInteger(count) && count >= 0 && count <= MOST_BELIEVED ? count : null;
}

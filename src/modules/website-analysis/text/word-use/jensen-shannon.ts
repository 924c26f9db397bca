/**
 * Jensen-Shannon divergence of two lists of shares with the same order, in bits (Lin 1991): mean of the
 * Kullback-Leibler divergences from their mid-point. 0 for equal lists, 1 when nothing is shared.
 */
export function jensenShannon(left: readonly number[], right: readonly number[]): number {
  const halves = left.reduce((sum, share, index) => {
    const other = right[index] ?? 0;
    const middle = (share + other) / 2;
    return sum + bits(share, middle) + bits(other, middle);
  }, 0);
  return Math.max(0, halves / 2);
}

function bits(share: number, middle: number): number {
  return share === 0 ? 0 : share * Math.log2(share / middle);
}

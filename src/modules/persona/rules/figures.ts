/** Rounds to a number of decimals; never returns -0. */
export function round(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  return Math.round(value * factor) / factor + 0;
}

/** A share between 0 and 1 as percent with at most one decimal, such as `7.5%`. */
export function percent(share: number): string {
  return `${round(share * 100, 1)}%`;
}

/** A whole number with separated thousands, such as `5,230`. */
export function count(value: number): string {
  return value.toLocaleString('en-US');
}

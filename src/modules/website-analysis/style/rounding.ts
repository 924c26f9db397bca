/** Rounds to a number of decimals; never returns -0. */
export function round(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  return Math.round(value * factor) / factor + 0;
}

/** A share between 0 and 1 as whole percent, such as `8%`; shares above nothing but under one percent as `<1%`. */
export function percent(share: number): string {
  if (share > 0 && share < 0.01) return '<1%';
  return `${Math.round(share * 100)}%`;
}

import { type BenchmarkReport, competitorAddress, type StoredCompetitor } from '../../../research/index.js';

/** A comparison of the same sites that is at most so old, in milliseconds, is not made again. */
const FRESH_MS = 300_000;

/**
 * The stored competitors that are named by address or domain, the most relevant ones when none of the names is stored.
 * At most `most`, in the order of the list.
 */
export function chosenSites(
  stored: readonly StoredCompetitor[],
  named: readonly string[],
  most: number,
): readonly StoredCompetitor[] {
  const domains = new Set(named.map((name) => competitorAddress(name)?.domain ?? name));
  const known = stored.filter(({ domain }) => domains.has(domain));
  return (known.length > 0 ? known : stored).slice(0, most);
}

/** Whether a report is of these sites and so young that another one would say the same. */
export function isFresh(report: BenchmarkReport, chosen: readonly StoredCompetitor[], now: Date): boolean {
  const { summaries, errors } = report.competitors;
  const compared = new Set([...Object.keys(summaries), ...Object.keys(errors)]);
  const isYoung = now.getTime() - Date.parse(report.timestamp) <= FRESH_MS;
  return isYoung && compared.size === chosen.length && chosen.every(({ url }) => compared.has(url));
}

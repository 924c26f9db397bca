import type { MetaMap } from '../../common/provenance/index.js';
import type { StyleMetrics } from './style/index.js';

/** The figures that are told, by name, as they are read by people. */
const FIGURES = [
  { name: 'sentence_length_mean', label: 'words a sentence', decimals: 1, isLabelFirst: false },
  { name: 'flesch_reading_ease', label: 'Flesch', decimals: 0, isLabelFirst: true },
] as const satisfies readonly { name: keyof StyleMetrics; label: string; decimals: number; isLabelFirst: boolean }[];

/** Measures of one page with what is known about them. */
export interface PageStyle {
  readonly metrics: Pick<StyleMetrics, 'words' | (typeof FIGURES)[number]['name']>;
  readonly _meta: MetaMap;
}

/**
 * What a page alone says, in one line: `First page: 412 words, 14.2 words a sentence, Flesch 61`. A figure that could
 * not be measured is told with the reason.
 */
export function firstFindings({ metrics, _meta: meta }: PageStyle): string {
  const figures = FIGURES.map(({ name, label, decimals, isLabelFirst }) => {
    const value = metrics[name];
    if (value === null)
      return `${label} not measured (${meta[`/metrics/${name}`]?.warnings[0] ?? 'no reason is known'})`;
    const figure = value.toFixed(decimals);
    return isLabelFirst ? `${label} ${figure}` : `${figure} ${label}`;
  });
  return [`First page: ${metrics.words} words`, ...figures].join(', ');
}

import type { SourceReport } from '../discovery-report.js';
import type { SourceName } from '../sources/competitor-source.js';

const LABELS: Readonly<Record<SourceName, string>> = {
  seeds: 'the competitors that you named',
  exa: 'Exa',
  tavily: 'Tavily',
  serper: 'Serper',
  own_links: 'the links of your own site',
};

const PROVIDERS: readonly SourceName[] = ['exa', 'tavily', 'serper'];

/** Says in plain words what a list of competitors rests on, and that nobody was asked when nobody could be. */
export function basisOf(sources: readonly SourceReport[], competitors: number): string {
  const used = sources.filter(({ status }) => status === 'used').map(({ source }) => source);
  const from = used.length === 0 ? 'no source' : used.map((source) => LABELS[source]).join(', ');
  const asked = used.some((source) => PROVIDERS.includes(source))
    ? ''
    : ' No search provider could be asked; `sources` says why.';
  return `${competitors} competitors, from ${from}.${asked}`;
}

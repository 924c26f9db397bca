import { createHash } from 'node:crypto';
import type { ModelOutcome, ModelTrace } from '../../../../llm/index.js';
import type { KnownSections } from '../../carried-sections.js';
import { describeStyle } from '../../style/index.js';
import { type MeasuredPage, measureText } from '../../text/index.js';
import type { SiteAnswer } from '../site-answer.js';

const PARAGRAPH =
  `We're a small team that builds tools for people who ship software. You don't need a big budget to get started.
Sign up today and see your first report in minutes. Why wait? It costs you money, and we think that's a waste.
However, no report is perfect. If you find a mistake, tell us and we'll fix it within a day.`.replaceAll('\n', ' ');

/** Two pages of informal English with short sentences. */
export const PAGES: readonly MeasuredPage[] = ['home', 'about'].map((name) => {
  const text = `The ${name} page of Spoke and Wheel\n\n${Array.from({ length: 8 }, () => PARAGRAPH).join('\n\n')}`;
  return { url: `https://example.com/${name}`, text, contentHash: createHash('sha256').update(text).digest('hex') };
});

/** The pages as they are measured. */
export function measuredSite(pages: readonly MeasuredPage[] = PAGES): KnownSections {
  const { _meta: meta, ...sections } = describeStyle(measureText([...pages]), pages);
  return { sections, meta };
}

const TRACE: ModelTrace = {
  task: 'style-interpretation@1',
  provider: 'openai',
  model: 'test-model',
  cached: false,
  repairs: [],
  dropped: [],
  inputHash: 'a'.repeat(64),
  failures: [],
};

/** An answer of a model. */
export function answered(value: SiteAnswer, trace: Partial<ModelTrace> = {}): ModelOutcome<SiteAnswer> {
  return { origin: 'llm', value, trace: { ...TRACE, ...trace } };
}

/** A question that no model answered. */
export function unanswered(reason: 'no_key' | 'unsafe'): ModelOutcome<SiteAnswer> {
  const trace = { ...TRACE, provider: null, model: null, inputHash: null };
  return { origin: 'heuristic', value: { claims: [] }, reason, trace };
}

import type { Sourced } from '../sources/sourced.js';
import type { DefaultReason } from './ai-inputs.js';

/**
 * Values that existing readers of the inputs expect when there is no analysis. They say nothing about the user, and
 * there is none for an address or a competitor.
 */
export const DEFAULT_INPUTS = {
  content_types: ['blog', 'video', 'social'],
  writing_style: 'professional',
  target_audience: ['professionals'],
  industry: 'general',
  expertise_level: 'intermediate',
  content_gaps: ['AI content', 'Video tutorials', 'Case studies'],
  target_keywords: ['Industry insights', 'Best practices'],
  content_opportunities: ['How-to guides', 'Tutorials'],
  high_value_keywords: ['AI marketing', 'Content automation', 'Digital strategy'],
  content_topics: ['Industry trends', 'Expert insights'],
  search_intent: { intent: 'practical', focus: 'implementation' },
} as const;

/** A default, marked as one. */
export function asDefault<T>(value: T, reason: DefaultReason): Sourced<T> {
  const warning = `${reason}: a value that is the same for everybody and says nothing about this user`;
  return {
    value,
    meta: { origin: 'default', method: 'default_inputs@1', confidence: null, evidence: [], warnings: [warning] },
  };
}

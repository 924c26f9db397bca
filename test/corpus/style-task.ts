import type { ModelTask } from '../../src/llm/index.js';
import { GUARD, STYLE_SCHEMA, type StyleAnswer } from './hostile-answers/index.js';

/** The question that the corpora are answers to. */
export const STYLE_TASK: ModelTask<string, StyleAnswer> = {
  id: 'style-of-page',
  version: 1,
  schema: STYLE_SCHEMA,
  prompt: (text) => ({
    instructions: GUARD.instructions,
    facts: { words: 42 },
    materials: [{ label: 'page https://example.com/', text }],
  }),
  maxOutputTokens: 800,
};

/** The answer without a model: nothing is known. */
export const NOTHING_KNOWN: StyleAnswer = {
  writing_style: { tone: 'professional', formality: 'formal', complexity: null },
  target_audience: { expertise: null, pain_points: [] },
  claims: [],
  confidence: 0,
  reading_ease: null,
  has_call_to_action: false,
};

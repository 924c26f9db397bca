import type { Questions } from './question.js';

/** What only somebody who understands the text can tell about the brand; ENABLE_WEBSITE_BRAND_COLUMNS switches it off. */
export const BRAND_QUESTIONS = {
  brand_voice: {
    pointer: '/brand_analysis/brand_voice',
    shape: 'text',
    ask: 'how the brand speaks',
    describesWriting: true,
  },
  brand_values: { pointer: '/brand_analysis/brand_values', shape: 'list', ask: 'values that the brand stands for' },
  brand_positioning: {
    pointer: '/brand_analysis/brand_positioning',
    shape: 'text',
    ask: 'the place in its market that the brand claims',
  },
  competitive_differentiation: {
    pointer: '/brand_analysis/competitive_differentiation',
    shape: 'text',
    ask: 'what the brand says it does otherwise than others',
  },
  authority_indicators: {
    pointer: '/brand_analysis/authority_indicators',
    shape: 'list',
    ask: 'reasons to believe the brand that the text names: experience, figures, customers, awards',
  },
  strengths: {
    pointer: '/content_strategy_insights/strengths',
    shape: 'list',
    ask: 'strengths of the content',
    describesWriting: true,
  },
  weaknesses: { pointer: '/content_strategy_insights/weaknesses', shape: 'list', ask: 'weaknesses of the content' },
  opportunities: {
    pointer: '/content_strategy_insights/opportunities',
    shape: 'list',
    ask: 'what the brand could make more of, going by what the text already touches',
  },
  threats: {
    pointer: '/content_strategy_insights/threats',
    shape: 'list',
    ask: 'risks for the brand that the text itself names or shows',
  },
  recommended_improvements: {
    pointer: '/content_strategy_insights/recommended_improvements',
    shape: 'list',
    ask: 'improvements of a passage, which is the quote',
  },
  content_gaps: {
    pointer: '/content_strategy_insights/content_gaps',
    shape: 'list',
    ask: 'questions that a passage raises, which is the quote, and that the text leaves open',
  },
} as const satisfies Questions;

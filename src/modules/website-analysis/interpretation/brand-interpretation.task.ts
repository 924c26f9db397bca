import { z } from 'zod';
import type { ModelTask } from '../../../llm/index.js';
import { BRAND_QUESTIONS } from './questions/brand-questions.js';
import { CLAIM_RULES } from './questions/claim-rules.js';
import { claimsSchema } from './questions/claim-schema.js';
import { listQuestions } from './questions/question.js';
import type { SiteAnswer } from './site-answer.js';
import type { SiteMaterial } from './site-material.js';

const INSTRUCTIONS = `You read pages of one website and say what its brand stands for and where its content is strong or weak.

Questions for claims:
${listQuestions(BRAND_QUESTIONS)}

${CLAIM_RULES}`;

/** Asks what the brand behind a site stands for, and what its content does well and lacks. */
export const BRAND_INTERPRETATION: ModelTask<SiteMaterial, SiteAnswer> = {
  id: 'brand-interpretation',
  version: 1,
  schema: z.object({ claims: claimsSchema(BRAND_QUESTIONS) }),
  prompt: ({ facts, pages }) => ({
    instructions: INSTRUCTIONS,
    facts,
    materials: pages.map(({ url, text }) => ({ label: `page ${url}`, text })),
  }),
  maxOutputTokens: 4000,
};

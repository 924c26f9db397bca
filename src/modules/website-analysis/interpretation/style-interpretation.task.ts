import { z } from 'zod';
import { type ModelTask, withSynonyms } from '../../../llm/index.js';
import { CLAIM_RULES } from './questions/claim-rules.js';
import { claimsSchema, quoteSchema } from './questions/claim-schema.js';
import { listQuestions } from './questions/question.js';
import { READING_NAMES, READINGS, type ReadingScale } from './questions/readings.js';
import { STYLE_QUESTIONS } from './questions/style-questions.js';
import type { Reading, SiteAnswer } from './site-answer.js';
import type { SiteMaterial } from './site-material.js';

const INSTRUCTIONS = `You read pages of one website and say how it writes and for whom.

Questions for claims:
${listQuestions(STYLE_QUESTIONS)}

Readings, each a label and a quote that shows it, or null:
${READING_NAMES.map((name) => `- ${name}: ${READINGS[name].ask} (${READINGS[name].labels.join(', ')})`).join('\n')}

${CLAIM_RULES}`;

/** Asks how a site writes, for whom, and what follows for new text. */
export const STYLE_INTERPRETATION: ModelTask<SiteMaterial, SiteAnswer> = {
  id: 'style-interpretation',
  version: 1,
  schema: z.object({
    readings: z
      .object({
        formality_level: reading(READINGS.formality_level),
        complexity: reading(READINGS.complexity),
        engagement_level: reading(READINGS.engagement_level),
        expertise_level: reading(READINGS.expertise_level),
        sentence_length: reading(READINGS.sentence_length),
        grammatical_voice: reading(READINGS.grammatical_voice),
        person: reading(READINGS.person),
        educational_value: reading(READINGS.educational_value),
        conversion_focus: reading(READINGS.conversion_focus),
        creativity_level: reading(READINGS.creativity_level),
      })
      .optional(),
    claims: claimsSchema(STYLE_QUESTIONS),
  }),
  prompt: ({ facts, pages }) => ({
    instructions: INSTRUCTIONS,
    facts,
    materials: pages.map(({ url, text }) => ({ label: `page ${url}`, text })),
  }),
  maxOutputTokens: 6000,
};

function reading({ labels, synonyms = {} }: ReadingScale): z.ZodType<Reading | null | undefined> {
  return z.object({ label: withSynonyms(z.enum(labels), synonyms), quote: quoteSchema() }).nullish();
}

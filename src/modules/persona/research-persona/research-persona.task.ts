import { z } from 'zod';
import type { ModelTask } from '../../../llm/index.js';
import type { ResearchFacts } from './rules/research-facts.js';

const proposal = z.object({
  text: z.string().min(3).max(160),
  /** The keyphrase of the facts that it is about, word for word. */
  keyphrase: z.string().min(1).max(100),
});

/** What a model may add to a research persona. */
const ENRICHMENT = z.object({
  research_angles: z.array(proposal).max(8),
  keywords: z.array(proposal).max(8),
});

/** The answer of a model. */
export type Enrichment = z.infer<typeof ENRICHMENT>;

const PHRASES_SENT = 20;

const INSTRUCTIONS = `You help a writer to research the topics of the writer's own website.
The facts hold keyphrases that were measured on that website, the types of its pages and what the writer stated.
Propose up to 8 research angles: questions or comparisons worth researching, each at most 15 words.
Propose up to 8 further search keywords of two to five words.
Each proposal names in "keyphrase" the keyphrase of the facts that it is about, copied word for word, and uses a word of
it in its own text. Propose nothing about other topics. State no figures, names or addresses. Do not guess the industry.`;

/** Asks for angles and keywords beside the measured ones. */
export const RESEARCH_TASK: ModelTask<ResearchFacts, Enrichment> = {
  id: 'research-persona',
  version: 1,
  schema: ENRICHMENT,
  prompt: ({ analysis, industry, audience, preferences, persona }) => ({
    instructions: INSTRUCTIONS,
    facts: {
      keyphrases: (analysis?.keyphrases ?? []).slice(0, PHRASES_SENT).map(({ phrase }) => phrase),
      page_types: analysis?.page_types ?? {},
      industry: industry?.text ?? null,
      audience: audience?.text ?? null,
      content_types: preferences?.content_types ?? [],
      research_depth: preferences?.research_depth ?? null,
      identity: persona?.identity ?? null,
    },
    materials: [],
  }),
  maxOutputTokens: 1_200,
};

/** Without a model nothing is added. */
export const NO_ENRICHMENT: Enrichment = { research_angles: [], keywords: [] };

import { z } from 'zod';
import { withSynonyms } from '../../../src/llm/index.js';

/** What a model is asked for in the corpus: what step 2 asks for, shortened. */
export const STYLE_SCHEMA = z.object({
  writing_style: z.object({
    tone: withSynonyms(z.enum(['professional', 'conversational', 'friendly', 'playful']), {
      conversational: ['chatty', 'talkative'],
      friendly: ['warm', 'amiable'],
    }),
    formality: z.enum(['formal', 'semi-formal', 'informal']),
    complexity: z.string().max(120).nullable(),
  }),
  target_audience: z.object({
    expertise: z.enum(['beginner', 'intermediate', 'expert']).nullable(),
    pain_points: z.array(z.string().max(160)).max(4),
  }),
  claims: z.array(z.object({ about: z.enum(['tone', 'audience']), quote: z.string().min(8).max(240) })).max(4),
  confidence: z.number().min(0).max(1),
  reading_ease: z.int().min(0).max(100).nullable(),
  has_call_to_action: z.boolean(),
  notes: z.string().max(300).optional(),
});

export type StyleAnswer = z.infer<typeof STYLE_SCHEMA>;

/** The page that the question was about. */
export const PAGE_TEXT =
  'We mend bicycles while you wait. Bring yours today, no appointment needed. “It rides like new.”';

/** A valid answer without what may be left out. */
export const WITHOUT_NOTES: StyleAnswer = {
  writing_style: { tone: 'friendly', formality: 'informal', complexity: 'short sentences' },
  target_audience: { expertise: 'beginner', pain_points: ['no time', 'high prices'] },
  claims: [{ about: 'tone', quote: 'We mend bicycles while you wait.' }],
  confidence: 0.5,
  reading_ease: 72,
  has_call_to_action: true,
};

/** A valid answer. */
export const GOOD: StyleAnswer = { ...WITHOUT_NOTES, notes: 'One page only' };

export const GOOD_TEXT = JSON.stringify(GOOD);

/** The valid answer, written over several lines. */
export const GOOD_LINES = JSON.stringify(GOOD, null, 2);

/** A valid answer with other members. */
export const withMembers = (members: object): string => JSON.stringify({ ...GOOD, ...members });

/** A valid answer with other members of the style. */
export const withStyle = (style: object): string => withMembers({ writing_style: { ...GOOD.writing_style, ...style } });

/** A valid answer with other members of the audience. */
export const withAudience = (audience: object): string =>
  withMembers({ target_audience: { ...GOOD.target_audience, ...audience } });

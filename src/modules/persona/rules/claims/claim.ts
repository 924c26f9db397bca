import { z } from 'zod';

/** Longest text of a claim, most quotes for one, and most claims of a list. */
const LIMITS = { text: 400, quote: 400, quotes: 3, list: 8 } as const;

/** What a model says about the writer, and the words of the site that show it. */
export const claimSchema = z.object({
  text: z.string().min(1).max(LIMITS.text),
  quotes: z.array(z.string().max(LIMITS.quote)).max(LIMITS.quotes),
});

/** A claim that may be left out. */
export const optionalClaim = claimSchema.nullish();

/** Claims that make up one list, which may be left out. */
export const optionalClaims = z.array(claimSchema).max(LIMITS.list).nullish();

/** What a model says about the writer, and the words of the site that show it. */
export type Claim = z.infer<typeof claimSchema>;

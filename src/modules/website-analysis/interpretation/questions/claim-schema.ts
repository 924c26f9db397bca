import { z } from 'zod';
import type { Questions } from './question.js';

const MOST_CLAIMS = 80;
const LONGEST_STATEMENT = 400;
const LONGEST_QUOTE = 600;

/** A statement about a site, and the passage that it rests on. */
export interface Claim {
  /** Name of the question that it answers. */
  readonly question: string;
  readonly statement: string;
  readonly quote: string;
}

/** Claims that answer the given questions; each one that is invalid can be dropped by itself. */
export function claimsSchema(questions: Questions): z.ZodType<Claim[]> {
  return z
    .array(
      z.object({
        question: z.enum(Object.keys(questions)),
        statement: z.string().min(1).max(LONGEST_STATEMENT),
        quote: quoteSchema(),
      }),
    )
    .max(MOST_CLAIMS);
}

/** A passage of a page. */
export function quoteSchema(): z.ZodString {
  return z.string().min(1).max(LONGEST_QUOTE);
}

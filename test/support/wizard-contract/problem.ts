import { z } from 'zod';

/** A refusal: the wizard prints `detail`, which must be one text, and opens a shop when it reads of a limit. */
export const refusal = z.object({ detail: z.string().min(1), provider: z.never().optional() });

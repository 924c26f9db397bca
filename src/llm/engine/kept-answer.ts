import { z } from 'zod';

/** An answer as the cache keeps it: as the model wrote it, so that every repair is made and told again. */
export interface KeptAnswer {
  readonly text: string;
  /** Name of the model as the provider reported it. */
  readonly model: string | null;
  readonly askedAgain: boolean;
}

const schema = z.object({ text: z.string(), model: z.string().nullable(), askedAgain: z.boolean() });

export function writeKept(answer: KeptAnswer): string {
  return JSON.stringify(answer);
}

/** Null for what an earlier version of this service kept in another form. */
export function readKept(text: string): KeptAnswer | null {
  const found = schema.safeParse(parsed(text));
  return found.success ? found.data : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

import { holdsText } from './holds-text.js';

/** A part of this service tried to hand an open key on. It says nothing of what held it, because that held the key. */
export class KeyEscapedError extends Error {
  override readonly name = 'KeyEscapedError';

  constructor() {
    super('Work with an open API key ended with a result or an error that holds the key; it was withheld');
  }
}

/**
 * Runs work with an open key and lets neither its result nor its error carry the key out. It catches accidents, such as
 * an error that quotes a request header; code that means to leak can. Throws KeyEscapedError.
 */
export async function keepInside<T>(key: string, use: () => Promise<T>): Promise<T> {
  const outcome = await use().then(
    (result) => ({ result }),
    (error: unknown) => ({ error }),
  );
  if (holdsText(outcome, key)) throw new KeyEscapedError();
  if ('error' in outcome) throw outcome.error;
  return outcome.result;
}

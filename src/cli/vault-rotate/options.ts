import { parseArgs } from 'node:util';

export const USAGE = `Usage: npm run vault:rotate

  Encrypts every stored key again with the first master key of KEY_VAULT_KEYS. It takes no arguments.`;

/** The command line does not say what to do. The message is for people. */
export class RotateUsageError extends Error {
  override readonly name = 'RotateUsageError';
}

/** Whether the words after the command ask for help only. Throws RotateUsageError for anything else. */
export function asksForHelp(words: readonly string[]): boolean {
  try {
    const options = { help: { type: 'boolean', short: 'h', default: false } } as const;
    return parseArgs({ args: [...words], options }).values.help;
  } catch (error) {
    throw new RotateUsageError(USAGE, { cause: error });
  }
}

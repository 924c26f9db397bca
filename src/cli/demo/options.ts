import { parseArgs } from 'node:util';

export const USAGE = `Usage: npm run demo -- [<url or folder>] [--llm <base-url> --model <name> [--key <key>]]

  <url or folder>   website to read; a folder is served on this machine (default: examples/blog)
  --llm             base URL of a server that speaks the API of OpenAI, such as http://127.0.0.1:11434/v1
  --model           the server's name of the model to ask
  --key             key of the server, if it wants one`;

const DEFAULT_TARGET = 'examples/blog';

/** A server that wants no key still gets one: the vault takes nothing shorter than 8 characters. */
const NO_KEY = 'no-key-needed';

/** A server of models and what to ask there. */
export interface DemoModel {
  /** Without a slash at the end. */
  readonly baseUrl: string;
  readonly name: string;
  readonly key: string;
}

/** What the command was asked to do. */
export interface DemoOptions {
  /** Address of a website, or a folder. */
  readonly target: string;
  /** Null for a demo without a model. */
  readonly model: DemoModel | null;
}

/** The command line does not say what to do. The message is for people. */
export class DemoUsageError extends Error {
  override readonly name = 'DemoUsageError';
}

/** Reads the words after the command. Throws DemoUsageError. */
export function parseDemoOptions(words: readonly string[]): DemoOptions {
  const { values, positionals } = parse(words);
  if (positionals.length > 1) throw new DemoUsageError(USAGE);
  return { target: positionals[0] ?? DEFAULT_TARGET, model: modelOf(values) };
}

/** `host:port` of a model's server, as EGRESS_ALLOW has it. */
export function serverOf({ baseUrl }: DemoModel): string {
  const { protocol, hostname, port } = new URL(baseUrl);
  return `${hostname}:${port === '' ? (protocol === 'https:' ? '443' : '80') : port}`;
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { llm: { type: 'string' }, model: { type: 'string' }, key: { type: 'string' } },
    });
  } catch (error) {
    throw new DemoUsageError(USAGE, { cause: error });
  }
}

interface ModelValues {
  readonly llm?: string;
  readonly model?: string;
  readonly key?: string;
}

function modelOf({ llm, model, key = NO_KEY }: ModelValues): DemoModel | null {
  if (llm === undefined && model === undefined) return null;
  if (llm === undefined || model === undefined) throw new DemoUsageError(`--llm and --model go together.\n${USAGE}`);
  if (!/^https?:\/\//i.test(llm) || !URL.canParse(llm))
    throw new DemoUsageError(`--llm must be a base URL such as http://127.0.0.1:11434/v1.\n${USAGE}`);
  return { baseUrl: llm.replace(/\/+$/, ''), name: model, key };
}

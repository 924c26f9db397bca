import { parseArgs } from 'node:util';
import { SCENARIOS } from './scenarios/scenarios.js';

const NAMES = SCENARIOS.map(({ name }) => name);

export const USAGE = `Usage: npm run wizard-smoke -- [--scenario <name>]... [--url <origin> --site <address> (--token-secret <secret> | --token <jwt>)]

  --scenario        ${NAMES.join(', ')}; all of them when none is named
  --url             a service that runs; without it one is started on a new folder, with the example blog as website
  --site            address of a website that this service may read
  --token-secret    the service's AUTH_JWT_SECRET, to sign tokens of new users with
  --token           token of one user who has done nothing yet, for the scenario fresh-user`;

/** A service that runs. */
export interface GivenService {
  /** `http://host:port` */
  readonly origin: string;
  readonly site: string;
  readonly credential: { readonly secret: string } | { readonly token: string };
}

/** What the command was asked to do. */
export interface SmokeOptions {
  /** Names of scenarios. */
  readonly scenarios: readonly string[];
  /** Null to start one. */
  readonly service: GivenService | null;
}

/** The command line does not say what to do. The message is for people. */
export class SmokeUsageError extends Error {
  override readonly name = 'SmokeUsageError';
}

/** Reads the words after the command. Throws SmokeUsageError. */
export function parseSmokeOptions(words: readonly string[]): SmokeOptions {
  const { scenario, ...values } = parse(words);
  const service = serviceOf(values);
  const isOneUser = service !== null && 'token' in service.credential;
  const scenarios = scenario ?? (isOneUser ? ['fresh-user'] : NAMES);
  if (scenarios.some((name) => !NAMES.includes(name))) throw new SmokeUsageError(USAGE);
  if (isOneUser && scenarios.join() !== 'fresh-user')
    throw new SmokeUsageError(`--token is one user, who can play fresh-user only.\n${USAGE}`);
  return { scenarios, service };
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: {
        scenario: { type: 'string', multiple: true },
        url: { type: 'string' },
        site: { type: 'string' },
        'token-secret': { type: 'string' },
        token: { type: 'string' },
      },
    }).values;
  } catch (error) {
    throw new SmokeUsageError(USAGE, { cause: error });
  }
}

interface ServiceValues {
  readonly url?: string;
  readonly site?: string;
  readonly 'token-secret'?: string;
  readonly token?: string;
}

function serviceOf({ url, site, token, 'token-secret': secret }: ServiceValues): GivenService | null {
  if ([url, site, token, secret].every((value) => value === undefined)) return null;
  const origin = url === undefined ? null : URL.parse(url)?.origin;
  if (!origin?.startsWith('http') || site === undefined)
    throw new SmokeUsageError(`A service that runs is named by --url and --site.\n${USAGE}`);
  if (secret !== undefined && token === undefined) return { origin, site, credential: { secret } };
  if (token !== undefined && secret === undefined) return { origin, site, credential: { token } };
  throw new SmokeUsageError(`Give either --token-secret or --token.\n${USAGE}`);
}

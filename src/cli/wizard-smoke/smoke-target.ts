import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startService } from '../service-process.js';
import { serveExampleSites } from './example-sites.js';
import type { GivenService } from './options.js';
import type { Cast } from './scenarios/stage.js';
import { GivenToken, SignedTokens } from './tokens.js';

/** The service that scenarios are played against. */
export interface SmokeTarget {
  readonly origin: string;
  /** The user who plays a scenario: a new one each time, when tokens can be signed. */
  cast(scenario: string): Cast;
  /** Stops what was started and removes what was written. */
  close(): Promise<void>;
}

/** The service that was named on the command line. */
export function givenTarget({ origin, site, credential }: GivenService): SmokeTarget {
  const castOf = (scenario: string): Cast =>
    'secret' in credential
      ? newUser(scenario, origin, site, credential.secret)
      : oneUser(origin, site, new GivenToken(credential.token));
  return { origin, cast: castOf, close: () => Promise.resolve() };
}

/** A service of its own on a new folder, with the example blog as website and without keys of providers. */
export async function startTarget(): Promise<SmokeTarget> {
  const folder = mkdtempSync(join(tmpdir(), 'wizard-smoke-'));
  // The database server runs under another account when this is root.
  chmodSync(folder, 0o755);
  const secret = randomBytes(32).toString('hex');
  const sites = await serveExampleSites(folder);
  const removeAll = async (): Promise<void> => {
    await sites.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const service = await startService(variables(join(folder, 'data'), secret, sites.hosts));
    return {
      origin: service.url,
      cast: (scenario) => newUser(scenario, service.url, sites.url, secret),
      close: async () => {
        await service.stop();
        await removeAll();
      },
    };
  } catch (error) {
    await removeAll();
    throw error;
  }
}

/** An empty value unsets a variable, also one of the developer's `.env`. */
function variables(dataDir: string, secret: string, hosts: readonly string[]): Record<string, string> {
  return {
    NODE_ENV: 'development',
    DATA_DIR: dataDir,
    DATABASE_URL: '',
    DATABASE_OWNER_URL: '',
    AUTH_JWT_SECRET: secret,
    AUTH_JWKS_URL: '',
    AUTH_ISSUER: '',
    AUTH_AUDIENCE: '',
    CLERK_PUBLISHABLE_KEY: '',
    KEY_VAULT_KEYS: '',
    WORKSPACE_KEYS: 'false',
    WIZARD_COMPAT: 'true',
    JOBS_MODE: 'inline',
    EGRESS_ALLOW: hosts.join(','),
  };
}

function newUser(scenario: string, origin: string, site: string, secret: string): Cast {
  const userId = `smoke-${scenario}-${randomBytes(4).toString('hex')}`;
  return { origin, site, userId, tokens: new SignedTokens(userId, secret) };
}

function oneUser(origin: string, site: string, tokens: GivenToken): Cast {
  return { origin, site, userId: tokens.userId, tokens };
}

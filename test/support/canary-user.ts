import { randomBytes } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { sessionIdOf } from '../../src/modules/sessions/index.js';
import { type Actor, newActor } from './actors.js';
import { describeTables, rowsOf } from './catalog.js';
import { insertCanaryRows } from './canary-rows.js';
import { withClient } from './database.js';
import { analyseWebsite } from './walk.js';

/** Texts that stand in one user's data and nowhere else. */
export interface Canaries {
  readonly userId: string;
  readonly sessionId: string;
  /** Stands in all of the texts below but `lastFour`. */
  readonly token: string;
  /** A whole API key; no answer ever holds it. */
  readonly apiKey: string;
  /** The end of the key. */
  readonly lastFour: string;
  readonly keyNote: string;
  /** Address of the user's website, and title of its page. */
  readonly website: string;
  readonly pageTitle: string;
  readonly industry: string;
  readonly audience: string;
  readonly competitor: string;
  /** Name of the first version of the persona, and of the second, which is in use. */
  readonly earlierVoice: string;
  readonly voice: string;
  readonly integrationNote: string;
}

/** A person whose data is recognisable wherever it turns up. */
export interface CanaryUser extends Actor {
  readonly canaries: Canaries;
}

/** So far; four characters are too few to be drawn by lot. */
let people = 0;

/** A person with canaries of their own who has stored nothing yet. `siteOrigin` is that of a canary site. */
export function newCanaryUser(app: NestFastifyApplication, siteOrigin: string): CanaryUser {
  const token = `canary${randomBytes(8).toString('hex')}`;
  const actor = newActor(app, {}, `user-${token}`);
  const lastFour = `~${(people += 1).toString(36).padStart(3, 'Z')}`;
  const canaries = {
    userId: actor.userId,
    sessionId: sessionIdOf(actor.userId),
    token,
    apiKey: `sk-${token}${lastFour}`,
    lastFour,
    keyNote: `key-note-${token}`,
    website: `${siteOrigin}/${token}/`,
    pageTitle: token,
    industry: `industry-${token}`,
    audience: `audience-${token}`,
    competitor: `${token}.example`,
    earlierVoice: `earlier-voice-${token}`,
    voice: `latest-voice-${token}`,
    integrationNote: `note-${token}`,
  };
  return { ...actor, canaries };
}

/** A persona with this name. */
export function personaNamed(voice: string): object {
  return {
    corePersona: { identity: { persona_name: voice } },
    platformPersonas: { linkedin: { platform_type: 'linkedin', tone: voice } },
    selectedPlatforms: ['linkedin'],
  };
}

/** A business in the industry. */
export function businessOf({ industry }: Canaries): object {
  return { business_description: `We work in ${industry}.`, industry };
}

/** The payload each step is completed with. */
export function stepPayloads(canaries: Canaries): readonly object[] {
  return [
    { api_keys: { openai: canaries.apiKey } },
    { website: canaries.website },
    {
      industryContext: { name: canaries.industry },
      content_types: ['News'],
      competitors: [`https://${canaries.competitor}/`],
    },
    personaNamed(canaries.voice),
    { notes: canaries.integrationNote },
  ];
}

/**
 * Lets a canary user do everything but the last step, over HTTP, and adds by SQL a job of known id and a row to each
 * table that HTTP leaves empty. Throws when a request fails, or when a table stays empty.
 */
export async function fillOverHttp(user: CanaryUser): Promise<void> {
  const { canaries } = user;
  const store = async (method: 'POST' | 'PUT', path: string, body: object): Promise<void> => {
    const answer = await user.send(method, `/api/onboarding/${path}`, body);
    if (answer.status !== 200) throw new Error(`${method} ${path} answered ${answer.status}: ${answer.text}`);
  };
  await store('POST', 'api-keys', { provider: 'openai', api_key: canaries.apiKey, description: canaries.keyNote });
  await analyseWebsite(user, canaries.website, { max_pages: 1 });
  await store('PUT', 'research-preferences', { target_audience: { who: canaries.audience } });
  await store('PUT', 'business-info', businessOf(canaries));
  await store('PUT', 'persona', personaNamed(canaries.earlierVoice));
  for (const [index, data] of stepPayloads(canaries).entries())
    await store('POST', `step/${index + 1}/complete`, { data });
  await fillRest(user);
}

/** Tables that HTTP fills as well, with rows that cannot be told beforehand. */
const ALWAYS_ADDED = ['user_jobs', 'model_uses'];

async function fillRest({ userId, canaries }: CanaryUser): Promise<void> {
  await withClient('superuser', async (client) => {
    const stored = await rowsOf(client, userId);
    const empty = [...stored].flatMap(([table, rows]) => (rows.length === 0 ? [table] : []));
    await insertCanaryRows(client, userId, canaries.token, [...new Set([...empty, ...ALWAYS_ADDED])]);
    const rows = await rowsOf(client, userId);
    for (const { table } of await describeTables(client))
      if (!rows.get(table)?.length) throw new Error(`Nothing was seeded in ${table}`);
  });
}

/** The canaries of `owner` that stand in a text; those that the reader sent do not count. */
export function canariesIn(text: string, owner: Canaries, sent = ''): string[] {
  const marks = [owner.token, owner.userId, owner.sessionId, owner.lastFour];
  return marks.filter((mark) => text.includes(mark) && !sent.includes(mark));
}

import { Pool } from 'undici';
import { type Range, rangeOf } from './figures.js';

const ROUNDS = 5;
const SECONDS = 4;
const USERS_AT_ONCE = 16;

/** Until the compiler of either process has settled. */
const WARM_UP_SLICES = 3;

interface Call {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: object;
}

const SECTION = { tone: 'warm and exact', voice: 'active', complexity: 'moderate' };
const LINGUISTICS = { sentence_metrics: { average_sentence_length_words: 14.2 } };

/** What one user sends from the first request to the final page. Nothing in it needs a website or a model. */
const JOURNEY: readonly Call[] = [
  { method: 'POST', path: '/start' },
  ...['openai', 'anthropic', 'exa'].map((provider): Call => {
    return { method: 'POST', path: '/api-keys', body: { provider, api_key: `sk-bench-${provider}-0123456789abcdef` } };
  }),
  step(1, {}),
  step(2, { website: 'https://blog.example.com', analysis: { writing_style: SECTION } }),
  step(3, { research_depth: 'Standard', content_types: ['Blog Posts'], competitors: ['https://rival.example.org'] }),
  step(4, {
    corePersona: { identity: { persona_name: 'The careful guide' }, linguistic_fingerprint: LINGUISTICS },
    platformPersonas: { blog: { platform_type: 'blog', engagement_patterns: {} } },
    selectedPlatforms: ['blog'],
  }),
  step(5, { providers: ['wordpress'] }),
  step(6, {}),
  { method: 'POST', path: '/complete' },
  { method: 'GET', path: '/summary' },
];

function step(number: number, data: object): Call {
  return { method: 'POST', path: `/step/${number}/complete`, body: { data } };
}

/** How many journeys per second ours makes, as a share of the reference. */
export interface JourneyComparison {
  readonly ratio: Range;
  readonly errors: number;
}

/** Lets both servers take users through the whole journey, in turns. `tokenOf` signs in a user by name. */
export async function compareJourneys(
  ours: string,
  reference: string,
  tokenOf: (user: string) => string,
): Promise<JourneyComparison> {
  let users = 0;
  const newToken = (): string => tokenOf(`journey-${(users += 1)}`);
  const errors: number[] = [];
  const measure = async (origin: string): Promise<number> => {
    const slice = await travel(origin, newToken);
    errors.push(slice.errors);
    return slice.journeys;
  };
  for (let slice = 0; slice < WARM_UP_SLICES; slice += 1) {
    await measure(ours);
    await measure(reference);
  }
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const mine = await measure(ours);
    ratios.push(mine / (await measure(reference)));
  }
  return { ratio: rangeOf(ratios), errors: errors.reduce((sum, count) => sum + count, 0) };
}

async function travel(origin: string, newToken: () => string): Promise<{ journeys: number; errors: number }> {
  const pool = new Pool(origin, { connections: USERS_AT_ONCE, pipelining: 1 });
  const end = performance.now() + SECONDS * 1_000;
  const slice = { journeys: 0, errors: 0 };
  const traveller = async (): Promise<void> => {
    while (performance.now() < end) {
      slice.errors += await travelOnce(pool, newToken());
      slice.journeys += 1;
    }
  };
  await Promise.all(Array.from({ length: USERS_AT_ONCE }, traveller));
  await pool.close();
  return slice;
}

async function travelOnce(pool: Pool, token: string): Promise<number> {
  let errors = 0;
  for (const { method, path, body } of JOURNEY) {
    const answer = await pool.request({
      method,
      path: `/api/onboarding${path}`,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      body: body === undefined ? null : JSON.stringify(body),
    });
    const text = await answer.body.text();
    if (answer.statusCode !== 200) {
      errors += 1;
      if (errors === 1) console.error(`${method} ${path} answered ${answer.statusCode}: ${text.slice(0, 300)}`);
    }
  }
  return errors;
}

import { isJson, objectAt } from '../../demo/api-client.js';
import { followBenchmark } from '../polling/follow-benchmark.js';
import { PROFILES_FIELDS } from './fields/research-fields.js';
import type { Visit } from './visit.js';

/** Starts a comparison of sitemaps. */
export const BENCHMARK = '/api/seo/competitive-sitemap-benchmarking/run';

const PROFILES = '/api/onboarding/step3/discover-social-media';
const STRATEGY = '/api/seo-dashboard/strategic-insights/run';

/** Presses every button of the research page once. Without competitors there is no button for the benchmark. */
export async function pressResearchButtons(visit: Visit, hasCompetitors: boolean): Promise<void> {
  await findProfiles(visit);
  await askForStrategy(visit);
  if (hasCompetitors) await runBenchmark(visit);
}

async function findProfiles({ clients, recorder, device }: Visit): Promise<void> {
  const answer = await clients.ai.post(PROFILES, { user_url: device.local.text('website_url') ?? '' });
  recorder.read(`POST ${PROFILES}`, answer, PROFILES_FIELDS);
  if (isJson(answer) && answer['success'] !== true)
    recorder.errorPath(`POST ${PROFILES}: the page shows ${JSON.stringify(answer['error'])}`);
}

/** A service that writes no such reports may say so. */
async function askForStrategy({ clients, recorder }: Visit): Promise<void> {
  const answer = await clients.api.post(STRATEGY);
  recorder.read(`POST ${STRATEGY}`, answer, { success: 'flag' });
  const { success, ...told } = objectAt({ answer }, 'answer');
  if (success !== true) recorder.note(`no strategic report: ${JSON.stringify(told)}`);
}

async function runBenchmark(visit: Visit): Promise<void> {
  await visit.clients.api.post(BENCHMARK, { max_competitors: 5 });
  await followBenchmark(visit);
}

import { isJson, type Json } from '../../demo/api-client.js';
import { unlessRefused } from '../client/call-error.js';
import { COMPLETED_STEP_FIELDS } from './fields/init-fields.js';
import { COMPLETION_FIELDS, PREFERENCES_FIELDS, SUMMARY_FIELDS, TEAM_FIELDS } from './fields/final-fields.js';
import { StuckError, type Visit } from './visit.js';
import type { Wizard } from './wizard.js';

/** After this long the page shows what it has. */
const PATIENCE_MS = 4_000;

/** What the launch button needs. */
interface Loaded {
  readonly summary: Json;
  readonly analysis: Json;
  readonly preferences: Json;
}

/** The last page: gathers everything, launches, and lets the wizard end. Throws StuckError when it cannot be launched. */
export async function passFinishPage(wizard: Wizard): Promise<void> {
  const { visit } = wizard;
  visit.recorder.enter('last page');
  assertLaunchable(await loadEverything(visit));
  await launch(visit);
  visit.device.local.put('onboarding_complete', 'true');
  visit.device.local.put('onboarding_active_step', '6');
}

/** One after another, as the page does. */
async function loadEverything(visit: Visit): Promise<Loaded> {
  const { clients, recorder } = visit;
  const startedAt = performance.now();
  const summary = await clients.api.get('/api/onboarding/summary');
  recorder.read('GET /api/onboarding/summary', summary, SUMMARY_FIELDS);
  const analysis = await clients.api.get('/api/onboarding/website-analysis');
  const preferences = await clients.api.get('/api/onboarding/research-preferences');
  if (preferences !== null) recorder.read('GET /api/onboarding/research-preferences', preferences, PREFERENCES_FIELDS);
  recorder.read('GET /api/agents/team', await unlessRefused(clients.api.get('/api/agents/team')), TEAM_FIELDS);
  const ms = performance.now() - startedAt;
  if (ms > PATIENCE_MS) recorder.note(`was shown before everything was there: that took ${Math.round(ms)} ms`);
  return { summary: members(summary), analysis: members(analysis), preferences: members(preferences) };
}

function assertLaunchable({ summary, analysis, preferences }: Loaded): void {
  const hasWebsite = [summary, analysis].some(({ website_url: url }) => typeof url === 'string' && url.trim() !== '');
  const hasStyle = [summary, analysis].some(({ style_analysis: style }) => isFilled(style));
  if (!hasWebsite && !hasStyle) throw new StuckError('The last page finds neither a website nor a style analysis');
  if (!isFilled(preferences) && !isFilled(summary['research_preferences']))
    throw new StuckError('The last page finds no research preferences');
  if (!isFilled(summary['personalization_settings']))
    throw new StuckError('The last page finds no personalization settings');
}

async function launch({ clients, recorder }: Visit): Promise<void> {
  const step = await clients.api.post('/api/onboarding/step/6/complete', { data: {}, validation_errors: [] });
  recorder.read('POST /api/onboarding/step/6/complete', step, COMPLETED_STEP_FIELDS);
  const completion = await clients.api.post('/api/onboarding/complete');
  recorder.read('POST /api/onboarding/complete', completion, COMPLETION_FIELDS);
  const failed = members(completion)['failed_tasks'];
  if (Array.isArray(failed) && failed.length > 0)
    recorder.errorPath(`The page shows tasks that failed: ${JSON.stringify(failed)}`);
}

function members(value: unknown): Json {
  return isJson(value) ? value : {};
}

function isFilled(value: unknown): boolean {
  return isJson(value) && Object.keys(value).length > 0;
}

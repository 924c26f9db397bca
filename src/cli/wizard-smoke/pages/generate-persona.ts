import { isJson, type Json } from '../../demo/api-client.js';
import { followPersonaTask } from '../polling/follow-persona-task.js';
import { PERSONA_FIELDS, RESTORED_PERSONA_FIELDS } from './fields/persona-fields.js';
import { StuckError, type Visit } from './visit.js';
import type { Wizard } from './wizard.js';

const START = '/api/onboarding/step4/generate-personas-async';
const LATEST = '/api/onboarding/step4/persona-latest';
const KEPT = 'persona_generation_data';
const CHECKED = 'persona_server_cache_checked';
const PLATFORMS = ['linkedin', 'blog'];

/** The persona of the wizard's state, the server, or the browser; else a new one. */
export async function personaOf(wizard: Wizard): Promise<Json> {
  const { visit, state } = wizard;
  const known = isWhole(state) ? state : ((await latest(visit)) ?? visit.device.local.document(KEPT));
  const persona = known ?? (await generate(wizard));
  visit.recorder.read('the persona', persona, RESTORED_PERSONA_FIELDS);
  const shown = {
    corePersona: persona['corePersona'],
    platformPersonas: persona['platformPersonas'],
    qualityMetrics: persona['qualityMetrics'],
    selectedPlatforms: persona['selectedPlatforms'],
  };
  visit.device.local.put(KEPT, shown);
  return shown;
}

/** Has the persona made anew, as "Regenerate" does. */
export async function regeneratePersona(wizard: Wizard): Promise<Json> {
  const persona = await generate(wizard);
  wizard.visit.device.local.put(KEPT, persona);
  return persona;
}

/** Whether the page lets the user continue with it. */
export function isWhole({ corePersona: core, platformPersonas: platforms, qualityMetrics: quality }: Json): boolean {
  return isJson(core) && isJson(platforms) && Object.keys(platforms).length > 0 && isJson(quality);
}

async function latest({ clients, recorder, device }: Visit): Promise<Json | null> {
  if (device.session.text(CHECKED) === '404') return null;
  const answer = await clients.api.get(LATEST);
  recorder.read(`GET ${LATEST}`, answer, { success: 'flag' });
  if (isJson(answer) && answer['success'] === true && isJson(answer['persona'])) {
    recorder.read(`GET ${LATEST}`, answer['persona'], { ...PERSONA_FIELDS, selected_platforms: 'texts' });
    return asShown(answer['persona'], answer['persona']['selected_platforms']);
  }
  if (isJson(answer) && answer['status_code'] === 404) device.session.put(CHECKED, '404');
  return null;
}

async function generate({ visit, state }: Wizard): Promise<Json> {
  const { clients, recorder } = visit;
  const started = await clients.api.post(START, {
    onboarding_data: {
      websiteAnalysis: state['analysis'] ?? null,
      competitorResearch: state['competitors'] ?? [],
      sitemapAnalysis: state['sitemapAnalysis'] ?? null,
      businessData: state['businessData'] ?? null,
      researchPreferences: null,
      deepCompetitorAnalysis: null,
    },
    selected_platforms: PLATFORMS,
    user_preferences: null,
  });
  recorder.read(`POST ${START}`, started, { task_id: 'text', status: 'text' });
  if (!isJson(started)) throw new StuckError('The persona task was not started');
  const result = await followPersonaTask(visit, String(started['task_id']));
  recorder.read('the result of the persona task', result, PERSONA_FIELDS);
  return asShown(result, PLATFORMS);
}

function asShown(persona: Json, platforms: unknown): Json {
  return {
    corePersona: persona['core_persona'],
    platformPersonas: persona['platform_personas'],
    qualityMetrics: persona['quality_metrics'],
    selectedPlatforms: platforms,
  };
}

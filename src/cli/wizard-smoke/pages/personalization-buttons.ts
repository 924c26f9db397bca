import { objectAt } from '../../demo/api-client.js';
import { unlessRefused } from '../client/call-error.js';
import { PREFLIGHT_FIELDS } from './fields/persona-fields.js';
import { isWhole, regeneratePersona } from './generate-persona.js';
import { StuckError, type Visit } from './visit.js';
import type { Wizard } from './wizard.js';

const PREFLIGHT = '/api/subscription/preflight-check';
const ENHANCE = '/onboarding/assets/enhance-prompt';

/** Presses every button of the personalization page that makes nothing which is paid for. */
export async function pressPersonalizationButtons(wizard: Wizard): Promise<void> {
  await hoverOverGenerate(wizard.visit);
  await enhancePrompt(wizard.visit);
  const persona = await regeneratePersona(wizard);
  if (!isWhole(persona))
    throw new StuckError('The persona that was made anew lacks its core, a platform or its quality');
  wizard.gather(persona);
}

/** The pointer over a button that costs something makes the page ask whether it may be pressed. */
async function hoverOverGenerate({ clients, recorder }: Visit): Promise<void> {
  const operation = { provider: 'stability', operation_type: 'image_generation', actual_provider_name: 'stability' };
  const answer = await clients.api.post(PREFLIGHT, { operations: [operation] });
  recorder.read(`POST ${PREFLIGHT}`, answer, PREFLIGHT_FIELDS);
}

/** Without a model the page shows why there is no better prompt. */
async function enhancePrompt({ clients, recorder }: Visit): Promise<void> {
  const body = { prompt: 'A friendly mechanic', user_id: 'current_user' };
  const answer = await unlessRefused(clients.api.post(ENHANCE, body));
  const { success, ...told } = objectAt({ answer }, 'answer');
  if (success === true) recorder.read(`POST ${ENHANCE}`, answer, { optimized_prompt: 'text' });
  else recorder.note(`no better prompt: ${answer === null ? 'refused' : JSON.stringify(told)}`);
}

import { isJson, type Json, objectAt } from '../../demo/api-client.js';
import type { Fields } from '../recording/fields.js';
import type { Recorder } from '../recording/recorder.js';
import { STORED_ANALYSIS_FIELDS } from './fields/analysis-fields.js';
import { RESTORED_PERSONA_FIELDS } from './fields/persona-fields.js';
import { RESTORED_RESEARCH_FIELDS } from './fields/research-fields.js';

/** What the wizard spreads into its state of the steps that GET /init tells. The pages read it as their own then. */
export function restoredState(init: Json, recorder: Recorder): Json {
  const read = (step: number, fields: Fields): Json | null => {
    const data = dataOf(init, step);
    if (data !== null) recorder.read(`GET /api/onboarding/init, step ${step}`, data, fields);
    return data;
  };
  const website = dataOf(init, 2);
  const analysis = website === null ? null : (website['analysis'] ?? website);
  if (isJson(analysis) && typeof analysis['website_url'] === 'string')
    recorder.read('GET /api/onboarding/init, step 2', analysis, STORED_ANALYSIS_FIELDS);
  return {
    ...website,
    ...(website === null ? {} : { website: website['website'] ?? website['website_url'], analysis }),
    ...read(3, RESTORED_RESEARCH_FIELDS),
    ...read(4, RESTORED_PERSONA_FIELDS),
  };
}

function dataOf(init: Json, number: number): Json | null {
  const steps = objectAt(init, 'onboarding')['steps'];
  const step: unknown = Array.isArray(steps)
    ? steps.find((candidate: unknown) => isJson(candidate) && candidate['step_number'] === number)
    : null;
  return isJson(step) && isJson(step['data']) ? step['data'] : null;
}

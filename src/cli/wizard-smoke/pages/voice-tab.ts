import { isJson, type Json, objectAt } from '../../demo/api-client.js';
import { unlessRefused } from '../client/call-error.js';
import { loadMedia } from '../client/load-media.js';
import type { BrandAsset } from './avatar-tab.js';
import { sampleRecording } from './sample-files.js';
import type { Visit } from './visit.js';

const ASSETS = '/onboarding/assets';
const LATEST = `${ASSETS}/latest-voice-clone`;
const CLONE = `${ASSETS}/create-voice-clone`;
const SELECTION = 'brand_voice_selection';

/** The tab of the voice: what was made before, else one of an uploaded recording. */
export async function openVoiceTab(visit: Visit): Promise<BrandAsset> {
  const latest = await readLatest(visit);
  if (latest['success'] === true) return play(visit, latest);
  if (visit.device.local.text(SELECTION) !== null) return { set: true, url: null };
  return clone(visit);
}

async function readLatest({ clients, recorder }: Visit): Promise<Json> {
  const answer = await unlessRefused(clients.api.get(LATEST));
  if (answer !== null) recorder.read(`GET ${LATEST}`, answer, { success: 'flag', 'preview_audio_url?': 'text' });
  return isJson(answer) ? answer : {};
}

async function clone(visit: Visit): Promise<BrandAsset> {
  const { clients, recorder, device } = visit;
  const answer = await unlessRefused(clients.ai.post(CLONE, upload()));
  const made = objectAt({ answer }, 'answer');
  if (made['success'] !== true) {
    recorder.note(`create-voice-clone: ${answer === null ? 'refused' : JSON.stringify(made['error'])}`);
    return reopen(visit);
  }
  recorder.read(`POST ${CLONE}`, made, { preview_audio_url: 'text', message: 'shown' });
  device.local.put(SELECTION, { set: true });
  return play(visit, made);
}

/** A service that clones no voices keeps what was uploaded; its user reloads the page, as the error says. */
async function reopen(visit: Visit): Promise<BrandAsset> {
  const latest = await readLatest(visit);
  return latest['success'] === true ? play(visit, latest) : { set: false, url: null };
}

/** The player appends the bearer token to the address. */
async function play({ origin, recorder, token }: Visit, { preview_audio_url: url }: Json): Promise<BrandAsset> {
  if (typeof url !== 'string') return { set: true, url: null };
  const address = new URL(url, origin);
  address.searchParams.append('token', token());
  await loadMedia(recorder, address, 'audio/');
  return { set: true, url };
}

function upload(): FormData {
  const form = new FormData();
  form.set('file', sampleRecording());
  form.set('engine', 'qwen3');
  form.set('user_id', 'current_user');
  form.set('voice_name', 'My Voice Clone');
  form.set('text', 'Welcome to our workshop.');
  form.set('language', 'auto');
  return form;
}

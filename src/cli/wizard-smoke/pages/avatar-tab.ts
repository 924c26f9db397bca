import { isJson, type Json, objectAt } from '../../demo/api-client.js';
import { unlessRefused } from '../client/call-error.js';
import { loadMedia } from '../client/load-media.js';
import { samplePicture } from './sample-files.js';
import type { Visit } from './visit.js';

const ASSETS = '/onboarding/assets';
const LATEST = `${ASSETS}/latest-avatar`;
const SELECTION = 'brand_avatar_selection';
const PROMPT = 'A friendly mechanic in front of a workshop';
const PNG_START = 'iVBORw0KGgo';

/** A picture or voice, as the wizard's state has it. */
export interface BrandAsset {
  readonly set: boolean;
  readonly url: string | null;
}

/** The tab of the picture: what was made before, else one that is generated, else one made of an uploaded file. */
export async function openAvatarTab(visit: Visit): Promise<BrandAsset> {
  const latest = await readLatest(visit);
  if (latest['success'] === true) return show(visit, latest);
  if (visit.device.local.text(SELECTION) !== null) return { set: true, url: null };
  return (
    (await make(visit, 'generate-avatar', generation())) ??
    (await make(visit, 'create-variation', upload())) ??
    reopen(visit)
  );
}

/** A service that makes no pictures keeps what was uploaded; its user reloads the page, as the error says. */
async function reopen(visit: Visit): Promise<BrandAsset> {
  const latest = await readLatest(visit);
  return latest['success'] === true ? show(visit, latest) : NONE;
}

const NONE: BrandAsset = { set: false, url: null };

async function readLatest({ clients, recorder }: Visit): Promise<Json> {
  const answer = await unlessRefused(clients.api.get(LATEST));
  if (answer !== null) recorder.read(`GET ${LATEST}`, answer, { success: 'flag', 'image_url?': 'text' });
  return isJson(answer) ? answer : {};
}

/** Null when the page shows an error instead. */
async function make(visit: Visit, route: string, body: object | FormData): Promise<BrandAsset | null> {
  const { clients, recorder, device } = visit;
  const answer = await unlessRefused(clients.api.post(`${ASSETS}/${route}`, body));
  const made = objectAt({ answer }, 'answer');
  if (made['success'] !== true) {
    recorder.note(`${route}: ${answer === null ? 'refused' : JSON.stringify(made['error'])}`);
    return null;
  }
  const image = made['image_base64'];
  if (typeof image !== 'string' || !image.startsWith(PNG_START))
    recorder.errorPath(`${route}: image_base64 is no bare PNG: ${String(image).slice(0, 20)}`);
  device.local.put(SELECTION, { set: true });
  return show(visit, await readLatest(visit));
}

/** The picture is shown by its address, which cannot carry the bearer token. */
async function show({ origin, recorder }: Visit, { image_url: url }: Json): Promise<BrandAsset> {
  if (typeof url !== 'string') return { set: true, url: null };
  await loadMedia(recorder, new URL(url, origin), 'image/');
  return { set: true, url };
}

function generation(): object {
  return { prompt: PROMPT, style_preset: 'Realistic', aspect_ratio: '1:1', user_id: 'current_user' };
}

function upload(): FormData {
  const form = new FormData();
  form.set('prompt', PROMPT);
  form.set('file', samplePicture());
  form.set('user_id', 'current_user');
  return form;
}

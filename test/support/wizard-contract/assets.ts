import { z } from 'zod';
import { text } from './values.js';

/** Base64 of a PNG with nothing before it: a value that begins with a slash is taken for a path. */
const barePng = z.base64().startsWith('iVBORw0KGgo');

/** `GET /onboarding/assets/latest-avatar`; never 5xx. */
export const latestAvatar = z.discriminatedUnion('success', [
  z.object({ success: z.literal(true), image_url: text.optional(), image_base64: barePng.optional() }),
  z.object({ success: z.literal(false), message: text.optional() }),
]);

/** `GET /onboarding/assets/latest-voice-clone`; never 5xx. */
export const latestVoice = z.discriminatedUnion('success', [
  z.object({ success: z.literal(true), preview_audio_url: text.optional(), custom_voice_id: text.optional() }),
  z.object({ success: z.literal(false), message: text.optional() }),
]);

/** What the routes that make pictures and voices answer where nothing can be made; the page shows the text. */
export const nothingMade = z.object({ success: z.literal(false), error: z.string().min(1) });

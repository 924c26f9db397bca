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
  z.object({ success: z.literal(true), preview_audio_url: text, custom_voice_id: text.optional() }),
  z.object({ success: z.literal(false), message: text.optional() }),
]);

/** `POST generate-avatar`, `create-variation` and `enhance-avatar`: the page needs the picture itself. */
export const madeAvatar = z.object({ success: z.literal(true), image_base64: barePng, error: text.nullish() });

/** `POST create-voice-clone` and `create-voice-design`. */
export const madeVoice = z.object({
  success: z.literal(true),
  preview_audio_url: text,
  message: text,
  error: text.nullish(),
});

import type { Actor } from './actors.js';
import { type FormOptions, formOf } from './form.js';

/** Where the wizard's uploads and what came of them are. */
export const ASSETS = '/onboarding/assets';

/** A picture of one pixel. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'base64',
);

/** The head of a recording with some bytes behind it. */
export const WAV = Buffer.concat([Buffer.from('RIFF\x24\0\0\0WAVEfmt ', 'latin1'), Buffer.alloc(64, 2)]);

/** Sends a file to a route below `ASSETS`, as a browser does; `more` are further headers. */
export function upload(
  user: Actor,
  route: string,
  content: Buffer,
  options: FormOptions = {},
  more: Readonly<Record<string, string>> = {},
): ReturnType<Actor['send']> {
  const { body, headers } = formOf(content, options);
  return user.send('POST', `${ASSETS}/${route}`, body, { ...headers, ...more });
}

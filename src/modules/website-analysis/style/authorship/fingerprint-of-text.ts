import { createHash } from 'node:crypto';
import { measureText } from '../../text/index.js';
import { fingerprintOf } from '../fingerprint-of.js';
import type { StyleFingerprint } from '../style-fingerprint.js';

/** The fingerprint of a text that is no web page, such as a draft; blank lines separate its paragraphs. */
export function fingerprintOfText(text: string): StyleFingerprint {
  const contentHash = createHash('sha256').update(text).digest('hex');
  return fingerprintOf(measureText([{ url: 'text:', text, contentHash }]));
}

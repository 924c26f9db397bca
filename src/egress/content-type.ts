import type { AcceptedContent } from './egress-request.js';

/** `type/subtype` of registered length and characters (RFC 6838 §4.2). */
const MEDIA_TYPE = /^[a-z0-9][a-z0-9!#$&^_.+-]{0,126}\/[a-z0-9][a-z0-9!#$&^_.+-]{0,126}$/;

/** The `type/subtype` of a Content-Type header in lower case; empty when there is none that can be read. */
export function mediaTypeOf(contentType: string | undefined): string {
  const [type = ''] = (contentType ?? '').split(';');
  const mediaType = type.trim().toLowerCase();
  return MEDIA_TYPE.test(mediaType) ? mediaType : '';
}

/** Whether a media type passes the gate. */
export function isAccepted(mediaType: string, accepted: AcceptedContent | undefined): boolean {
  if (accepted === undefined) return true;
  return typeof accepted === 'function' ? accepted(mediaType) : accepted.includes(mediaType);
}

/** The Accept header that goes with a gate. */
export function acceptHeader(accepted: AcceptedContent | undefined): string {
  return accepted === undefined || typeof accepted === 'function' ? '*/*' : accepted.join(', ');
}

import { EgressError, type EgressErrorCode } from '../../egress/index.js';
import { type CallFailure, lasting, passing } from './call-failure.js';

/** A server that sends too much will do so again; one that is addressed wrongly stays so. */
const BY_CODE: Readonly<Record<EgressErrorCode, CallFailure>> = {
  egress_refused: lasting('unavailable'),
  site_unreachable: passing('unavailable'),
  site_timeout: passing('timeout'),
  site_too_large: lasting('invalid_output'),
  site_content_type: passing('unavailable'),
  site_redirect: lasting('unavailable'),
  site_invalid_response: passing('unavailable'),
};

/** Why no response came; null for errors that nobody expects. */
export function judgeTransport(error: unknown): CallFailure | null {
  return error instanceof EgressError ? BY_CODE[error.code] : null;
}

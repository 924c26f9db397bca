export { EgressClient } from './egress-client.js';
export type { EgressRequest, EgressResponse } from './egress-request.js';
export {
  EgressContentTypeError,
  EgressError,
  type EgressErrorCode,
  EgressInvalidResponseError,
  EgressRedirectError,
  EgressRefusedError,
  EgressTimeoutError,
  EgressTooLargeError,
  EgressUnreachableError,
} from './egress.errors.js';
export { EgressModule } from './egress.module.js';

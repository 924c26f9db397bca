import { isJson, type Json } from '../../demo/api-client.js';

const PAYMENT_REQUIRED = 402;
const TOO_MANY_REQUESTS = 429;

/**
 * Whether the wizard's subscription handler shows its usage-limit window, which the user cannot pass: for any 402, and for a
 * 429 that names a provider or speaks of a limit in `message` or `error`, in the body or in an object-valued `detail`.
 */
export function opensUsageModal(status: number, body: unknown): boolean {
  if (status === PAYMENT_REQUIRED) return true;
  if (status !== TOO_MANY_REQUESTS || !isJson(body)) return false;
  return [body, body['detail']].filter(isJson).some(speaksOfLimit);
}

function speaksOfLimit(body: Json): boolean {
  const texts = [body['message'], body['error']].filter((text) => typeof text === 'string');
  return Boolean(body['provider']) || texts.some((text) => text.toLowerCase().includes('limit'));
}

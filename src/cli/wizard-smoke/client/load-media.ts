import type { Recorder } from '../recording/recorder.js';

const LIMIT_MS = 60_000;

/** A picture or sound as the browser loads it: without a bearer token. `kind` is the start of its content type. */
export async function loadMedia(recorder: Recorder, address: URL, kind: 'image/' | 'audio/'): Promise<void> {
  const startedAt = performance.now();
  const path = address.pathname;
  const response = await fetch(address, { signal: AbortSignal.timeout(LIMIT_MS) });
  const bytes = (await response.arrayBuffer()).byteLength;
  const ms = performance.now() - startedAt;
  recorder.called({ client: 'browser', method: 'GET', path, status: response.status, ms, limitMs: LIMIT_MS });
  const type = response.headers.get('content-type') ?? '';
  if (!response.ok || !type.startsWith(kind) || bytes === 0)
    recorder.errorPath(`GET ${path} cannot be shown: ${response.status}, ${type}, ${bytes} bytes`);
}

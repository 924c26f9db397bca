import type { LiveMessage } from './live-message.js';

/** A comment that keeps connections alive and tells a dead one apart. */
export const SSE_PING = ': ping\n\n';

/**
 * A message as server-sent event. Only what can be resumed from carries an `id`: one on anything else would make the
 * client skip events when it connects again.
 */
export function sseFrame(message: LiveMessage): string {
  switch (message.kind) {
    case 'snapshot':
      return frame({ id: message.seq, event: 'snapshot', data: message.snapshot });
    case 'event':
      return frame({ id: message.event.seq, event: message.event.type, data: message.event });
    case 'stale':
      return frame({ id: null, event: 'stale', data: message.stale });
    case 'closing': {
      const { retry } = message.closing;
      const wait = retry === undefined ? '' : `retry: ${retry}\n`;
      return `${wait}${frame({ id: null, event: 'closing', data: message.closing })}`;
    }
  }
}

/** JSON has no raw line breaks, so one `data` line holds it all. */
function frame({ id, event, data }: { id: number | null; event: string; data: object }): string {
  return `${id === null ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}

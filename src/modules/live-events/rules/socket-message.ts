import type { FinalMessage, LiveMessage } from './live-message.js';

/** A message as one WebSocket text. */
export function socketText(message: LiveMessage): string {
  return JSON.stringify(documentOf(message));
}

function documentOf(message: LiveMessage): object {
  switch (message.kind) {
    case 'snapshot':
      return Object.assign({ type: 'snapshot' }, message.seq === null ? {} : { seq: message.seq }, message.snapshot);
    case 'event':
      return message.event;
    case 'stale':
      return Object.assign({ type: 'stale' }, message.stale);
    case 'closing':
      return Object.assign({ type: 'closing' }, message.closing);
  }
}

/** Close codes of a WebSocket; those from 4400 on end like the HTTP status of the same meaning. */
export const SocketClose = {
  normal: 1000,
  restarting: 1012,
  tryLater: 1013,
  unauthenticated: 4401,
  stale: 4408,
  tooMany: 4429,
} as const;

/** The close code that goes with the last message. */
export function closeCodeOf(last: FinalMessage): number {
  if (last.kind === 'stale') return SocketClose.stale;
  const codes = {
    token_expired: SocketClose.unauthenticated,
    restarting: SocketClose.restarting,
    caught_up: SocketClose.normal,
  } as const;
  return codes[last.closing.reason];
}

/** The last message's reason. */
export function reasonOf(last: FinalMessage): string {
  return last.kind === 'stale' ? last.stale.reason : last.closing.reason;
}

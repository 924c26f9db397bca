import { describe, expect, it } from '@jest/globals';
import { isSeq, readClientMessage } from './client-message.js';
import { isOriginAllowed } from './origin-policy.js';
import { sseFrame } from './sse-frame.js';
import { closeCodeOf, socketText } from './socket-message.js';

const event = {
  seq: 7,
  type: 'step.completed',
  step_number: 2,
  payload: { text: 'a\nb\r\u2028' },
  at: '2026-11-22T20:15:00.000Z',
};
const snapshot = {
  after: 3,
  version: 7,
  steps: [],
  active_step: null,
  started_at: null,
  last_updated: null,
  completed_at: null,
};

describe('the origin of a page', () => {
  it.each([
    [undefined, 'api.example', [], true],
    ['https://api.example', 'api.example', [], true],
    ['http://api.example:3000', 'api.example:3000', [], true],
    ['http://API.example:3000', 'api.EXAMPLE:3000', [], true],
    ['https://wizard.example', 'api.example', ['https://wizard.example'], true],
    ['https://anything.example', 'api.example', ['*'], true],
    ['https://wizard.example.evil.example', 'api.example', ['https://wizard.example'], false],
    ['https://api.example:444', 'api.example', [], false],
    ['https://evil.example', 'api.example', ['https://wizard.example'], false],
    ['null', 'api.example', [], false],
    ['null', undefined, [], false],
    ['https://api.example', undefined, [], false],
  ] as [string | undefined, string | undefined, string[], boolean][])(
    '%s at host %s with %j: %s',
    (origin, host, allowed, verdict) => {
      expect(isOriginAllowed(origin, host, allowed)).toBe(verdict);
    },
  );
});

describe('a message of a client', () => {
  it.each([
    ['{"type":"ping"}', { type: 'ping' }],
    ['{"type":"resume","after":0}', { type: 'resume', after: 0 }],
    ['{"type":"auth","token":"t"}', { type: 'auth', token: 't' }],
    ['{"type":"auth","token":"t","after":7,"more":1}', { type: 'auth', token: 't', after: 7 }],
  ])('%s is understood', (text, message) => {
    expect(readClientMessage(text)).toEqual(message);
  });

  it.each([
    '',
    'x',
    'null',
    '[]',
    '7',
    '{}',
    '{"type":"other"}',
    '{"type":"resume"}',
    '{"type":"resume","after":"1"}',
    '{"type":"auth"}',
    '{"type":"auth","token":""}',
    '{"type":"auth","token":"secret","after":-1}',
  ])('%j is a fault that does not repeat what was sent', (text) => {
    const read = readClientMessage(text);
    expect(read).toEqual({ fault: expect.any(String) });
    expect(JSON.stringify(read)).not.toContain('secret');
  });

  it.each([-1, 1.5, 2 ** 31, Number.NaN, '1', null])('%p is no position', (value) => {
    expect(isSeq(value)).toBe(false);
  });
});

describe('what a stream tells', () => {
  it('carries an id on events, and on a snapshot only when nothing before it is still to come', () => {
    expect(sseFrame({ kind: 'event', event })).toBe(`id: 7\nevent: step.completed\ndata: ${JSON.stringify(event)}\n\n`);
    expect(sseFrame({ kind: 'snapshot', seq: 7, snapshot })).toMatch(/^id: 7\nevent: snapshot\ndata: /);
    expect(sseFrame({ kind: 'snapshot', seq: null, snapshot })).toMatch(/^event: snapshot\ndata: /);
    expect(sseFrame({ kind: 'stale', stale: { reason: 'cursor_ahead' } })).toBe(
      'event: stale\ndata: {"reason":"cursor_ahead"}\n\n',
    );
    expect(sseFrame({ kind: 'closing', closing: { reason: 'restarting', retry: 900 } })).toBe(
      'retry: 900\nevent: closing\ndata: {"reason":"restarting","retry":900}\n\n',
    );
  });

  it('never breaks a frame, whatever a payload holds', () => {
    expect(
      sseFrame({ kind: 'event', event })
        .trimEnd()
        .split(/\r\n|\r|\n/),
    ).toHaveLength(3);
  });

  it('is the same on a WebSocket', () => {
    expect(JSON.parse(socketText({ kind: 'event', event }))).toEqual(event);
    expect(JSON.parse(socketText({ kind: 'snapshot', seq: 7, snapshot }))).toEqual({
      type: 'snapshot',
      seq: 7,
      ...snapshot,
    });
    expect(JSON.parse(socketText({ kind: 'snapshot', seq: null, snapshot }))).toEqual({
      type: 'snapshot',
      ...snapshot,
    });
    expect(JSON.parse(socketText({ kind: 'closing', closing: { reason: 'restarting', retry: 9 } }))).toEqual({
      type: 'closing',
      reason: 'restarting',
      retry: 9,
    });
  });

  it.each([
    [{ kind: 'stale', stale: { reason: 'too_slow' } }, 4408],
    [{ kind: 'closing', closing: { reason: 'token_expired' } }, 4401],
    [{ kind: 'closing', closing: { reason: 'restarting' } }, 1012],
  ] as [Parameters<typeof closeCodeOf>[0], number][])('closes after %j with %i', (last, code) => {
    expect(closeCodeOf(last)).toBe(code);
  });
});

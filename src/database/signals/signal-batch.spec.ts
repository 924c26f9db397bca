import { describe, expect, it } from '@jest/globals';
import { packSignals, unpackSignals } from './signal-batch.js';
import type { Signal } from './signal.js';

describe('packing signals', () => {
  const sessions = (count: number): Signal[] =>
    Array.from({ length: count }, (_, index) => ({ topic: 'session', id: `${index}`.padStart(36, '0') }));

  it('keeps every signal, in order, in payloads that PostgreSQL takes', () => {
    const payloads = packSignals('here', sessions(1_000));
    expect(payloads.every((payload) => Buffer.byteLength(payload) < 8_000)).toBe(true);
    expect(payloads.length).toBeLessThan(12);
    expect(payloads.flatMap((payload) => unpackSignals(payload)?.signals)).toEqual(sessions(1_000));
  });

  it('counts bytes, not characters', () => {
    const signals: Signal[] = Array.from({ length: 200 }, (_, index) => ({
      topic: 'job',
      kind: `🚲${'é'.repeat(40)}${index}`,
    }));
    expect(packSignals('here', signals).every((payload) => Buffer.byteLength(payload) < 8_000)).toBe(true);
  });

  it('sends nothing for no signals', () => {
    expect(packSignals('here', [])).toEqual([]);
  });
});

describe('unpacking a payload', () => {
  it.each(['', 'null', '[]', '{"from":1,"signals":[]}', '{"from":"a","signals":{}}', 'not json'])(
    'refuses %j',
    (payload) => {
      expect(unpackSignals(payload)).toBeNull();
    },
  );

  it('leaves out signals of a topic it does not know', () => {
    const payload = JSON.stringify({
      from: 'a',
      signals: [{ topic: 'new' }, { topic: 'session' }, { topic: 'reconnected' }, 3],
    });
    expect(unpackSignals(payload)?.signals).toEqual([{ topic: 'reconnected' }]);
  });
});

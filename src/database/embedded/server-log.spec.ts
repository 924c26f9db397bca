import { describe, expect, it } from '@jest/globals';
import { causeInLog, lastLine } from './server-log.js';

describe('causeInLog', () => {
  it('is the last fatal line, not the hint or the farewell after it', () => {
    const log = [
      '2026-01-02 03:04:05 UTC [7] LOG:  could not bind IPv4 address "127.0.0.1": Address already in use',
      '2026-01-02 03:04:05 UTC [7] FATAL:  could not create any TCP/IP sockets',
      '2026-01-02 03:04:05 UTC [7] LOG:  database system is shut down',
      '',
    ].join('\n');
    expect(causeInLog(log)).toBe('could not create any TCP/IP sockets');
  });

  it('is the last line of a log without a fatal one', () => {
    expect(causeInLog('one\ntwo\n\n')).toBe('two');
    expect(lastLine('')).toBe('no output');
  });
});

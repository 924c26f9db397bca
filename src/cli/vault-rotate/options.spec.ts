import { describe, expect, it } from '@jest/globals';
import { asksForHelp, RotateUsageError } from './options.js';

describe('asksForHelp', () => {
  it('rotates without arguments and helps when asked to', () => {
    expect(asksForHelp([])).toBe(false);
    expect(asksForHelp(['--help'])).toBe(true);
    expect(asksForHelp(['-h'])).toBe(true);
  });

  it.each(['--dry-run', '--help=no', 'now', '-x', ''])('refuses %j', (word) => {
    expect(() => asksForHelp([word])).toThrow(RotateUsageError);
  });
});

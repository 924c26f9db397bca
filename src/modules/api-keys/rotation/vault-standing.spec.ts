import { describe, expect, it } from '@jest/globals';
import { standingOf } from './vault-standing.js';

const standing = (counts: Record<string, number>, ...held: string[]) =>
  standingOf(new Map(Object.entries(counts)), held);

describe('standingOf', () => {
  it('counts what is current, what a rotation is left to do and what is locked', () => {
    expect(standing({ new: 50, old: 25, lost: 10, gone: 5 }, 'new', 'old', 'older')).toEqual({
      activeKeyId: 'new',
      total: 90,
      current: 50,
      remaining: 25,
      locked: 15,
      progress: 66.66,
      masterKeys: [
        { id: 'new', keys: 50, isHeld: true, isActive: true, isRemovable: false },
        { id: 'old', keys: 25, isHeld: true, isActive: false, isRemovable: false },
        { id: 'older', keys: 0, isHeld: true, isActive: false, isRemovable: true },
        { id: 'gone', keys: 5, isHeld: false, isActive: false, isRemovable: false },
        { id: 'lost', keys: 10, isHeld: false, isActive: false, isRemovable: false },
      ],
    });
  });

  it('is at 100 percent with nothing to do, and never before', () => {
    expect(standing({}, 'new').progress).toBe(100);
    expect(standing({ lost: 3 }, 'new').progress).toBe(100);
    expect(standing({ new: 99_999, old: 1 }, 'new', 'old').progress).toBe(99.99);
    expect(standing({ new: 100_000 }, 'new', 'old').progress).toBe(100);
  });

  it('never offers the active master key for removal', () => {
    expect(standing({}, 'new').masterKeys).toMatchObject([{ keys: 0, isActive: true, isRemovable: false }]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { EgressRedirectError } from './egress.errors.js';
import { isRedirect, redirectTarget } from './redirect.js';

const at = ['https://example.com/a/b'];

function reasonFor(location: string | undefined, visited: readonly string[], maxRedirects = 5): string {
  try {
    redirectTarget(location, visited, maxRedirects);
  } catch (error) {
    if (error instanceof EgressRedirectError) return error.reason;
    throw error;
  }
  return 'accepted';
}

describe('redirectTarget', () => {
  it.each([
    ['c', 'https://example.com/a/c'],
    ['/c?x=1#top', 'https://example.com/c?x=1'],
    ['//other.example/', 'https://other.example/'],
    ['http://other.example', 'http://other.example/'],
  ])('resolves %s against the current address', (location, expected) => {
    expect(redirectTarget(location, at, 5)).toBe(expected);
  });

  it.each([undefined, 'http://[broken'])('names a redirect to %s', (location) => {
    expect(reasonFor(location, at)).toBe('no_target');
  });

  it('recognises a circle, also when only the fragment differs', () => {
    expect(reasonFor('/a/b#again', ['https://example.com/a/b', 'https://example.com/c'])).toBe('loop');
  });

  it('follows as many redirects as allowed and no more', () => {
    expect(reasonFor('/3', ['https://x.example/1', 'https://x.example/2'], 2)).toBe('accepted');
    expect(reasonFor('/3', ['https://x.example/1', 'https://x.example/2'], 1)).toBe('too_many');
    expect(reasonFor('/2', ['https://x.example/1'], 0)).toBe('too_many');
  });
});

describe('isRedirect', () => {
  it.each([301, 302, 303, 307, 308])('follows %d', (status) => {
    expect(isRedirect(status)).toBe(true);
  });

  it.each([200, 300, 304, 305, 404])('does not follow %d', (status) => {
    expect(isRedirect(status)).toBe(false);
  });
});

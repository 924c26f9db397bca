import { describe, expect, it } from '@jest/globals';
import { parseAllowList } from './allow-list.js';
import { EgressRefusedError } from './egress.errors.js';
import { MAX_URL_LENGTH, parseTargetUrl } from './target-url.js';

const allow = parseAllowList(['127.0.0.1:3000']);
const longest = `https://example.com/${'a'.repeat(MAX_URL_LENGTH - 'https://example.com/'.length)}`;

function reasonFor(text: string): string {
  try {
    parseTargetUrl(text, allow);
  } catch (error) {
    if (error instanceof EgressRefusedError) return error.reason;
    throw error;
  }
  return 'accepted';
}

describe('parseTargetUrl', () => {
  it.each([
    ['https://example.com/page?q=1#part', 'https://example.com/page?q=1', 443],
    ['HTTP://EXAMPLE.com', 'http://example.com/', 80],
    ['https://münchen.example/straße', 'https://xn--mnchen-3ya.example/stra%C3%9Fe', 443],
    ['http://example.com:443/', 'http://example.com:443/', 443],
    ['http://127.0.0.1:3000/a/../b', 'http://127.0.0.1:3000/b', 3000],
    [longest, longest, 443],
    [`https://${'a'.repeat(63)}.example./`, `https://${'a'.repeat(63)}.example./`, 443],
  ])('normalises %s', (text, href, port) => {
    const target = parseTargetUrl(text, allow);
    expect(target.url.href).toBe(href);
    expect(target.port).toBe(port);
  });

  it('marks an address the operator opened, however its host is written', () => {
    expect(parseTargetUrl('http://2130706433:3000/', allow).allowListed).toBe(true);
    expect(parseTargetUrl('http://127.0.0.1/', allow).allowListed).toBe(false);
  });

  it.each([
    ['', 'malformed'],
    [`https://${'a'.repeat(64)}.example/`, 'malformed'],
    [`https://${'a.'.repeat(127)}example/`, 'malformed'],
    ['example.com', 'malformed'],
    ['//example.com/', 'malformed'],
    ['http://', 'malformed'],
    ['http://exa mple.com/', 'malformed'],
    ['http://256.256.256.256/', 'malformed'],
    ['http://[::1/', 'malformed'],
    ['http://example.com:99999/', 'malformed'],
    ['ftp://example.com/', 'scheme'],
    ['file:///etc/passwd', 'scheme'],
    ['gopher://127.0.0.1:70/', 'scheme'],
    ['data:text/html,x', 'scheme'],
    ['javascript:alert(1)', 'scheme'],
    ['localhost:3000', 'scheme'],
    ['http://user@example.com/', 'credentials'],
    ['http://:secret@example.com/', 'credentials'],
    ['http://example.com@127.0.0.1/', 'credentials'],
    ['http://example.com:8080/', 'port'],
    ['https://example.com:22/', 'port'],
    ['http://localhost:3000/', 'port'],
    [`${longest}a`, 'too_long'],
    [`https://example.com/${'ü'.repeat(400)}`, 'too_long'],
  ])('refuses %s as %s', (text, reason) => {
    expect(reasonFor(text)).toBe(reason);
  });

  it('does not repeat a password in its message', () => {
    expect(() => parseTargetUrl('http://me:hunter2@example.com/', allow)).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('hunter2') }),
    );
  });
});

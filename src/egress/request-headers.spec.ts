import { describe, expect, it } from '@jest/globals';
import { requestHeaders } from './request-headers.js';

const input = { accept: undefined, userAgent: 'Reader/1', extra: {}, hasJson: false, sameOrigin: true };

describe('requestHeaders', () => {
  it('asks for what the gate lets through and for compressions it can undo', () => {
    expect(requestHeaders({ ...input, accept: ['text/html', 'application/xhtml+xml'] })).toEqual({
      accept: 'text/html, application/xhtml+xml',
      'accept-encoding': 'gzip, deflate, br',
      'user-agent': 'Reader/1',
    });
  });

  it('sends extra headers, but none that belong to the connection', () => {
    const extra = { 'If-None-Match': '"1"', Host: 'inside.example', 'User-Agent': 'other', 'Accept-Encoding': 'zstd' };
    const headers = requestHeaders({ ...input, extra });
    expect(headers).toMatchObject({ 'if-none-match': '"1"', 'user-agent': 'Reader/1' });
    expect(headers).not.toHaveProperty('host');
    expect(headers['accept-encoding']).not.toContain('zstd');
  });

  it('keeps keys and cookies from another origin', () => {
    const extra = { Authorization: 'Bearer x', Cookie: 'a=b', 'X-Api-Key': 'k', 'Accept-Language': 'de' };
    const headers = requestHeaders({ ...input, extra, sameOrigin: false });
    expect(Object.keys(headers).sort()).toEqual(['accept', 'accept-encoding', 'accept-language', 'user-agent']);
  });

  it('says that a body is JSON, whatever the caller says', () => {
    const headers = requestHeaders({ ...input, extra: { 'Content-Type': 'text/plain' }, hasJson: true });
    expect(headers['content-type']).toBe('application/json');
  });

  it('asks another origin whether a page changed as well', () => {
    const extra = { 'If-None-Match': '"1"', 'If-Modified-Since': 'Thu, 01 Jan 2026 00:00:00 GMT' };
    expect(requestHeaders({ ...input, extra, sameOrigin: false })).toMatchObject({ 'if-none-match': '"1"' });
  });
});

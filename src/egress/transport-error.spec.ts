import { describe, expect, it } from '@jest/globals';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { errors } from 'undici';
import { EgressInvalidResponseError, EgressTimeoutError, EgressUnreachableError } from './egress.errors.js';
import { nameTransportError } from './transport-error.js';

const failure = (code: string): Error => Object.assign(new Error(`connect ${code} 10.1.2.3:80`), { code });
const named = (code: string): unknown => nameTransportError(failure(code), 'shop.example');

describe('nameTransportError', () => {
  it.each([
    ['ENOTFOUND', 'dns'],
    ['EAI_AGAIN', 'dns'],
    ['ECONNREFUSED', 'connection_refused'],
    ['ECONNRESET', 'connection_closed'],
    ['UND_ERR_SOCKET', 'connection_closed'],
    ['EHOSTUNREACH', 'no_route'],
    ['CERT_HAS_EXPIRED', 'tls'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls'],
    ['EPROTO', 'tls'],
  ])('names %s as unreachable because of %s', (code, reason) => {
    expect(named(code)).toBeInstanceOf(EgressUnreachableError);
    expect(named(code)).toMatchObject({ reason, problem: { code: 'site_unreachable', status: 422 } });
  });

  it.each([
    ['UND_ERR_CONNECT_TIMEOUT', 'connect'],
    ['ETIMEDOUT', 'connect'],
    ['UND_ERR_HEADERS_TIMEOUT', 'headers'],
    ['UND_ERR_BODY_TIMEOUT', 'body'],
  ])('names %s as a timeout of the phase %s', (code, phase) => {
    expect(named(code)).toBeInstanceOf(EgressTimeoutError);
    expect(named(code)).toMatchObject({ phase });
  });

  it('names a header section that is too long as an invalid response', () => {
    expect(named('UND_ERR_HEADERS_OVERFLOW')).toBeInstanceOf(EgressInvalidResponseError);
  });

  it('does not keep the piece of the response that the HTTP parser stumbled over', () => {
    const stumble = Object.assign(new errors.HTTPParserError('Bad start'), { data: 'private text' });
    const error = nameTransportError(stumble, 'shop.example');
    expect(error).toBeInstanceOf(EgressInvalidResponseError);
    expect(error).toMatchObject({ cause: 'Bad start' });
  });

  it.each([
    ['gzip', gunzipSync],
    ['brotli', brotliDecompressSync],
  ])('names what the %s decoder says about broken data', (_name, decode) => {
    const outcome = (): unknown => {
      try {
        return decode(Buffer.from('not compressed at all'));
      } catch (error) {
        return nameTransportError(error, 'shop.example');
      }
    };
    expect(outcome()).toBeInstanceOf(EgressInvalidResponseError);
  });

  it('says which host, what is wrong with its certificate, and no network address', () => {
    const expired = named('CERT_HAS_EXPIRED');
    expect(expired).toMatchObject({ message: expect.stringMatching(/shop\.example.*expired/) });
    expect(expired).toMatchObject({ message: expect.not.stringContaining('10.1.2.3') });
  });

  it('leaves an error nobody expects as it is', () => {
    const surprise = failure('EMFILE');
    expect(nameTransportError(surprise, 'shop.example')).toBe(surprise);
  });
});

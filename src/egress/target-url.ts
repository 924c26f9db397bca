import type { AllowList } from './allow-list.js';
import { EgressRefusedError } from './egress.errors.js';

/** Longest accepted address, in characters. */
export const MAX_URL_LENGTH = 2_048;

/** Longest name of a host and longest part of one, in characters (RFC 1035); a dot may end it. */
const [MAX_HOST_LENGTH, MAX_LABEL_LENGTH] = [254, 63];

/** An address that may be requested as far as its text can tell; its host is not resolved yet. */
export interface TargetUrl {
  /** Normalised, without fragment; the host name in ASCII form. */
  readonly url: URL;
  /** Explicit or default port. */
  readonly port: number;
  /** The operator opened this host and port: its network address is not checked. */
  readonly allowListed: boolean;
}

const DEFAULT_PORTS: Readonly<Record<string, number>> = { 'http:': 80, 'https:': 443 };
const OPEN_PORTS: readonly number[] = Object.values(DEFAULT_PORTS);

/**
 * Checks the text of an address. Throws `EgressRefusedError` for anything but http and https, for user names and
 * passwords, for ports other than 80 and 443 unless allow-listed, and for more than 2,048 characters.
 */
export function parseTargetUrl(text: string, allow: AllowList): TargetUrl {
  if (text.length > MAX_URL_LENGTH) throw tooLong();
  const url = URL.parse(text);
  if (url === null || isTooLongForDns(url.hostname)) {
    throw new EgressRefusedError(
      'malformed',
      'This is not a full web address. Write it as https://www.example.com/page.',
    );
  }
  const defaultPort = DEFAULT_PORTS[url.protocol];
  if (defaultPort === undefined) {
    throw new EgressRefusedError('scheme', 'Only addresses that start with http:// or https:// can be read.');
  }
  if (url.username !== '' || url.password !== '') {
    throw new EgressRefusedError(
      'credentials',
      'The address contains a user name or password. Remove it and try again.',
    );
  }
  url.hash = '';
  if (url.href.length > MAX_URL_LENGTH) throw tooLong();
  const port = url.port === '' ? defaultPort : Number(url.port);
  const allowListed = allow.has(url.hostname, port);
  if (!allowListed && !OPEN_PORTS.includes(port)) {
    throw new EgressRefusedError('port', `Port ${port} is not open; only ports 80 and 443 are.`);
  }
  return { url, port, allowListed };
}

/** A resolver is not asked for such a name: some take a minute to refuse it. */
function isTooLongForDns(host: string): boolean {
  return host.length > MAX_HOST_LENGTH || host.split('.').some(({ length }) => length > MAX_LABEL_LENGTH);
}

function tooLong(): EgressRefusedError {
  return new EgressRefusedError('too_long', `The address is longer than ${MAX_URL_LENGTH} characters. Shorten it.`);
}

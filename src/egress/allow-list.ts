/** The `host:port` pairs that an operator opened although they are not public. */
export interface AllowList {
  /** `hostname` as `URL.hostname` gives it (IPv6 in brackets), `port` as a number. */
  has(hostname: string, port: number): boolean;
}

const ENTRY = /^(?<host>\[[^\]]+\]|[^:/@?#\s]+):(?<port>\d{1,5})$/;

/**
 * Reads entries such as `intranet.example:8080`, `127.0.0.1:3000` or `[::1]:3000`. Hosts are brought into the form a
 * URL gives them, so that an entry matches however the address is typed. Empty entries are left out.
 * Throws, naming the entry, when one is not `host:port`.
 */
export function parseAllowList(entries: readonly string[]): AllowList {
  const known = new Set(
    entries
      .map((entry) => entry.trim())
      .filter((entry) => entry !== '')
      .map(normalizeEntry),
  );
  return { has: (hostname, port) => known.has(keyOf(hostname, port)) };
}

/** The hosts and ports of web addresses. Throws, naming the address, when one cannot be read. */
export function allowListOf(urls: readonly string[]): AllowList {
  const known = new Set(
    urls.map((text) => {
      const url = URL.parse(text);
      if (url === null) throw new Error(`"${text}" is not a web address`);
      return keyOf(url.hostname, portOf(url));
    }),
  );
  return { has: (hostname, port) => known.has(keyOf(hostname, port)) };
}

/** What any of two lists allows. */
export function eitherOf(first: AllowList, second: AllowList): AllowList {
  return { has: (hostname, port) => first.has(hostname, port) || second.has(hostname, port) };
}

function portOf({ port, protocol }: URL): number {
  if (port !== '') return Number(port);
  return protocol === 'http:' ? 80 : 443;
}

function normalizeEntry(entry: string): string {
  const { host, port } = ENTRY.exec(entry)?.groups ?? {};
  const hostname = host === undefined ? null : URL.parse(`http://${host}/`)?.hostname;
  const portNumber = Number(port);
  if (!hostname || portNumber < 1 || portNumber > 65_535) {
    throw new Error(`EGRESS_ALLOW: "${entry}" is not host:port, such as 127.0.0.1:8080 or [::1]:8080`);
  }
  return keyOf(hostname, portNumber);
}

function keyOf(hostname: string, port: number): string {
  return `${hostname}:${port}`;
}

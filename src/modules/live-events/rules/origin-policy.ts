/**
 * Whether a page of this origin may open a stream. Browsers send the origin with every WebSocket handshake and do not
 * apply CORS to it, so a page anywhere could use what the browser knows about its user. A program sends none.
 */
export function isOriginAllowed(
  origin: string | undefined,
  host: string | undefined,
  allowed: readonly string[],
): boolean {
  if (origin === undefined || allowed.includes('*') || allowed.includes(origin)) return true;
  return host !== undefined && URL.canParse(origin) && new URL(origin).host === host.toLowerCase();
}

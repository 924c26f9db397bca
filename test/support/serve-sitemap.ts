import type { IncomingMessage, ServerResponse } from 'node:http';
import { serveSite, type TestSite } from './serve-site.js';

/**
 * Serves a sitemap with pages at the given paths, dated one a day; null for a site without one. Nothing is answered
 * before what `until` returns is fulfilled.
 */
export function serveSitemap(
  paths: readonly string[] | null,
  robots = '',
  until = (): Promise<void> => Promise.resolve(),
): Promise<TestSite> {
  return serveSite(
    (request, response) =>
      void until().then(() => {
        answer(request, response);
      }),
  );

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const origin = `http://${request.headers.host ?? ''}`;
    const entry = (path: string, index: number): string =>
      `<url><loc>${origin}${path}</loc><lastmod>2026-01-${String(1 + (index % 28)).padStart(2, '0')}</lastmod></url>`;
    if (request.url === '/robots.txt') response.writeHead(200, { 'content-type': 'text/plain' }).end(robots);
    else if (request.url !== '/sitemap.xml' || paths === null) response.writeHead(404).end();
    else {
      response.writeHead(200, { 'content-type': 'application/xml' });
      response.end(`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${paths.map(entry).join('')}</urlset>`);
    }
  }
}

/** Paths of pages two levels below a section. */
export const pagesOf = (section: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `/${section}/part/frames-${index}`);

import { egressClientFor } from '../../../../egress/testing/egress-client-factory.js';
import { type LoopbackServer, startLoopbackServer } from '../../../../egress/testing/loopback-server.js';
import { SiteCrawler } from '../site-crawler.js';

/** What a scripted site answers at one path: HTML, or more than that. */
export type Answer =
  string | { status?: number; headers?: Record<string, string | number>; body?: string | Buffer; hang?: boolean };

/** A site of fixed answers by path; what is not listed answers 404, and an `etag` that still holds answers 304. */
export function startSite(answers: Readonly<Record<string, Answer>>): Promise<LoopbackServer> {
  return startLoopbackServer((request, response) => {
    const answer = answers[request.url ?? ''] ?? { status: 404 };
    const {
      status = 200,
      headers = {},
      body = '',
      hang = false,
    } = typeof answer === 'string' ? { body: answer } : answer;
    if (hang) return;
    const { etag } = headers;
    if (etag !== undefined && request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
    else response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body);
  });
}

/** A page with one paragraph and links. */
export const page = (text: string, ...links: readonly string[]): string =>
  `<!doctype html><title>Site</title><p>${text}</p>${links.map((link) => `<a href="${link}">${link}</a>`).join('')}`;

/** A crawler that may reach the sites and does not wait between requests. */
export const crawlerFor = (...sites: readonly LoopbackServer[]): SiteCrawler =>
  new SiteCrawler(egressClientFor(sites.map(({ authority }) => authority)), { CRAWLER_DELAY_MS: 0 });

/** Paths of addresses, in their order. */
export const pathsOf = (urls: readonly { url: string }[]): string[] => urls.map(({ url }) => new URL(url).pathname);

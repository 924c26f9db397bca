import { createServer, type RequestListener } from 'node:http';

/** A website on loopback for one test file. */
export interface TestSite {
  readonly url: string;
  /** `127.0.0.1:<port>`, for EGRESS_ALLOW. */
  readonly host: string;
  close(): Promise<void>;
}

/** Serves HTML by path; unknown paths are 404. */
export function servePages(pages: Readonly<Record<string, string>>): Promise<TestSite> {
  return serveSite((request, response) => {
    const html = pages[(request.url ?? '/').split('?')[0] ?? '/'];
    response.writeHead(html === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(html ?? 'Not found');
  });
}

/** Serves whatever `listener` answers. */
export async function serveSite(listener: RequestListener): Promise<TestSite> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The test site has no port');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    host: `127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A page with a paragraph of plain English, `words` long at least. */
export function articlePage(title: string, words = 300, links: readonly string[] = []): string {
  const sentences = [
    'You can fix most bikes at home with three simple tools.',
    "Don't worry if the first try feels slow, because every good mechanic started there.",
    'Have you checked the chain this week?',
    'We clean it with a dry cloth, then add one drop of oil on each link.',
    'The brakes were tested twice by our team before the ride.',
  ];
  let text = '';
  for (let index = 0; text.split(' ').length < words; index += 1) text += `${sentences[index % sentences.length]} `;
  const nav = links.map((link) => `<a href="${link}">${link}</a>`).join(' ');
  return `<!doctype html><html lang="en"><head><title>${title}</title></head><body><nav>${nav}</nav><main><h1>${title}</h1><p>${text}</p></main></body></html>`;
}

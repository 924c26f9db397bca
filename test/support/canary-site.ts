import { readFileSync } from 'node:fs';
import { type LoopbackServer, startLoopbackServer } from '../../src/egress/testing/loopback-server.js';

const HOME_PAGE = 'examples/blog/index.html';

/** A website on the loopback interface with a home page below every path; the title is the first part of the path. */
export function startCanarySite(): Promise<LoopbackServer> {
  const page = readFileSync(HOME_PAGE, 'utf8').replace(/ href="[^"]*"/g, '');
  return startLoopbackServer((request, response) => {
    const [, name = ''] = (request.url ?? '').split('/');
    const isHome = name !== '' && name !== 'robots.txt' && name !== 'sitemap.xml';
    response.writeHead(isHome ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(isHome ? page.replace(/<title>.*<\/title>/, `<title>${name}</title>`) : 'Not here');
  });
}

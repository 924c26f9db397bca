import { appendFileSync, cpSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type FolderServer, serveFolder } from '../demo/folder-server.js';

const EXAMPLE = 'examples/blog';

/** The example blog, and a second one that it links to, which makes that a competitor. */
export interface ExampleSites {
  readonly url: string;
  /** `host:port` of both. */
  readonly hosts: readonly string[];
  close(): Promise<void>;
}

/** Serves both on this machine; the changed copy of the blog goes into `folder`. */
export async function serveExampleSites(folder: string): Promise<ExampleSites> {
  const blog = join(folder, 'blog');
  cpSync(resolve(EXAMPLE), blog, { recursive: true });
  const competitor = await serveFolder(resolve(EXAMPLE));
  appendFileSync(join(blog, 'index.html'), `<p><a href="${competitor.url}">The workshop next door</a></p>\n`);
  const own = await serveFolder(blog);
  return { url: own.url, hosts: [own.host, competitor.host], close: () => closeAll([own, competitor]) };
}

async function closeAll(servers: readonly FolderServer[]): Promise<void> {
  await Promise.all(servers.map((server) => server.close()));
}

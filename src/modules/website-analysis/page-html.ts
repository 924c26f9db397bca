import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** Packs the HTML of a page for storing. */
export function packHtml(html: string): Promise<Buffer> {
  return pack(html);
}

/** The HTML that `packHtml` packed. */
export async function unpackHtml(packed: Uint8Array): Promise<string> {
  return (await unpack(packed)).toString();
}

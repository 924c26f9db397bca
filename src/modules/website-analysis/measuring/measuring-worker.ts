import { parentPort } from 'node:worker_threads';
import { type FetchedHtml, measureSite } from './measure-site.js';

/** The thread that measures one site and ends. */
parentPort?.once('message', (pages: readonly FetchedHtml[]) => {
  parentPort?.postMessage(measureSite(pages));
});

import { parentPort } from 'node:worker_threads';
import { type FetchedSite, measureSite } from './measure-site.js';

/** The thread that measures what it is sent, until it is ended. */
parentPort?.on('message', (site: FetchedSite) => {
  parentPort?.postMessage(measureSite(site));
});

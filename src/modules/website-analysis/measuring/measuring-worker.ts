import { parentPort } from 'node:worker_threads';
import { type FetchedSite, measureSite } from './measure-site.js';

/** The thread that measures one site and ends. */
parentPort?.once('message', (site: FetchedSite) => {
  parentPort?.postMessage(measureSite(site));
});

import { parentPort } from 'node:worker_threads';
import type { MeasuredPage } from '../text/index.js';
import { measureSample } from './measure-sample.js';

/** The thread that measures one text and ends. */
parentPort?.once('message', (page: MeasuredPage) => {
  parentPort?.postMessage(measureSample(page));
});

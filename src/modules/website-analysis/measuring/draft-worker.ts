import { parentPort } from 'node:worker_threads';
import { measureDraft } from './measure-draft.js';

/** The thread that measures one draft and ends. */
parentPort?.once('message', ({ text }: { readonly text: string }) => {
  parentPort?.postMessage(measureDraft(text));
});

export { measureDraftInThread } from './draft-thread.js';
export { type MeasuredDraft, PARTS } from './measured-draft.js';
export type { FetchedSite } from './measure-site.js';
export type { MeasuredSample } from './measure-sample.js';
export { MeasuringThread } from './measuring-thread.js';
export { measureSampleInThread } from './sample-thread.js';

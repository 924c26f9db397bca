export { measureDraftInThread } from './draft-thread.js';
export { type MeasuredDraft, PARTS } from './measure-draft.js';
export type { FetchedSite } from './measure-site.js';
export { MeasuringThread } from './measuring-thread.js';

export type { FetchedSite } from './measure-site.js';
export { MeasuringThread } from './measuring-thread.js';

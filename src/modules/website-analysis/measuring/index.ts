export type { FetchedSite } from './measure-site.js';
export { measureInThread } from './measuring-thread.js';

export { measureInThread } from './measuring-thread.js';

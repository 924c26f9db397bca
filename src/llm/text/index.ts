export { withoutInvisible } from './invisible.js';

export { AsGiven } from './as-given.decorator.js';
export { IsBoundedDocument, IsStorableText } from './bounded-document.decorator.js';
export { findSecret } from './find-secret.js';
export { isSecretProblem, secretProblem } from './secret-problem.js';
export {
  documentProblem,
  isJsonObject,
  isStorableText,
  type JsonObject,
  MAX_DOCUMENT_DEPTH,
} from './document-bounds.js';
export { HoldsNoSecret } from './no-secret.decorator.js';

export { IsBoundedDocument, IsStorableText } from './bounded-document.decorator.js';
export {
  documentProblem,
  isJsonObject,
  isStorableText,
  type JsonObject,
  MAX_DOCUMENT_DEPTH,
} from './document-bounds.js';

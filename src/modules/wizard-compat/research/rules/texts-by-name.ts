import { isJsonObject } from '../../../../common/documents/index.js';

/** The members of a document that are text; the wizard calls text methods on every one it gets. */
export function textsByName(document: unknown): Record<string, string> {
  if (!isJsonObject(document)) return {};
  return Object.fromEntries(
    Object.entries(document).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}

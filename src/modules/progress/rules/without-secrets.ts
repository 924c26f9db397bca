const SECRET_NAME = /token|secret|password|api_?key|authorization|cookie|credential/i;

/** Whether any member of a document, at any depth, has a name that secrets go by. Returns the path of the first one. */
export function findSecret(value: unknown, path = ''): string | null {
  if (typeof value !== 'object' || value === null) return null;
  for (const [name, inner] of Object.entries(value)) {
    const here = path === '' ? name : `${path}.${name}`;
    if (SECRET_NAME.test(name) && typeof inner === 'string' && inner !== '') return here;
    const deeper = findSecret(inner, here);
    if (deeper !== null) return deeper;
  }
  return null;
}

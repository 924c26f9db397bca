/** A JSON value that may be changed in place. */
type Container = Record<string, unknown> | unknown[];

/**
 * Removes the member at a dotted path from `root`, in place; when the path ends earlier, the deepest member that is
 * there. Returns the path that was removed, or null when there is none.
 */
export function removeMember(root: Container, path: string): string | null {
  const segments = resolve(root, path);
  const name = segments.at(-1);
  if (name === undefined) return null;
  const parent = segments.slice(0, -1).reduce<unknown>((node, segment) => memberOf(node, segment), root);
  if (Array.isArray(parent)) parent.splice(Number(name), 1);
  else if (isContainer(parent)) Reflect.deleteProperty(parent, name);
  return segments.join('.');
}

/** The names along the path, as far as they are there; names may hold dots themselves. */
function resolve(root: Container, path: string): string[] {
  const segments: string[] = [];
  let node: unknown = root;
  let rest = path;
  while (rest !== '' && isContainer(node)) {
    const name = longestPrefix(Object.keys(node), rest);
    if (name === undefined) break;
    segments.push(name);
    node = memberOf(node, name);
    rest = rest.slice(name.length + 1);
  }
  return segments;
}

function longestPrefix(names: readonly string[], path: string): string | undefined {
  const matching = names.filter((name) => path === name || path.startsWith(`${name}.`));
  return matching.sort((one, other) => other.length - one.length)[0];
}

function memberOf(node: unknown, name: string): unknown {
  return isContainer(node) && Object.hasOwn(node, name) ? Reflect.get(node, name) : undefined;
}

function isContainer(value: unknown): value is Container {
  return typeof value === 'object' && value !== null;
}

/** Deepest nesting of a request body; recursive readers behind it could not take much more than a few thousand. */
export const MAX_BODY_DEPTH = 64;

/** Whether objects and arrays are nested more than `limit` levels. Walks without recursion. */
export function isDeeperThan(value: unknown, limit: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    const containers = level.filter((item): item is object => typeof item === 'object' && item !== null);
    if (containers.length > 0 && depth >= limit) return true;
    level = containers.flatMap((container): unknown[] => Object.values(container));
  }
  return false;
}

import { findSecret } from '../../../../common/documents/index.js';

const PLAIN_NAME = /^([A-Za-z_][A-Za-z0-9_]{0,39}|\d{1,4})$/;

/** A dotted path for people: names that could be something else than a name are not told. */
export function tellablePath(path: string): string {
  const isPlain = (name: string): boolean => PLAIN_NAME.test(name) && findSecret([name]) === null;
  return path
    .split('.')
    .map((name) => (isPlain(name) ? name : '(member)'))
    .join('.')
    .slice(0, 120);
}

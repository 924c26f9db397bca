const UNRESERVED = /[a-z0-9._~-]/i;

/**
 * A path or a path pattern in the form in which the two are compared (RFC 9309 §2.2.2): characters beyond ASCII
 * percent-encoded as UTF-8, unreserved characters decoded, hexadecimal digits in upper case.
 */
export function comparablePath(path: string): string {
  return path
    .toWellFormed()
    .replace(/[^\x21-\x7e]/gu, (character) => encodeURIComponent(character))
    .replace(/%[0-9a-f]{2}/gi, (code) => {
      const character = String.fromCharCode(Number.parseInt(code.slice(1), 16));
      return UNRESERVED.test(character) ? character : code.toUpperCase();
    });
}

/** Whether a pattern matches a path; both as `comparablePath` gives them. Colons and slashes of a query may be encoded. */
export function matchesPath(pattern: string, path: string): boolean {
  return matchesText(pattern, path) || matchesText(withEncodedQuery(pattern), withEncodedQuery(path));
}

/**
 * `*` stands for any text, a `$` at the end for the end of the path. Each piece between wildcards is taken where it
 * comes first, which finds a match when there is one and takes time proportional to the lengths.
 */
function matchesText(pattern: string, path: string): boolean {
  const isAnchored = pattern.endsWith('$');
  const [head = '', ...pieces] = (isAnchored ? pattern.slice(0, -1) : pattern).split('*');
  if (!path.startsWith(head)) return false;
  const tail = isAnchored ? pieces.pop() : undefined;
  let position = head.length;
  for (const piece of pieces) {
    const found = path.indexOf(piece, position);
    if (found === -1) return false;
    position = found + piece.length;
  }
  if (!isAnchored) return true;
  return tail === undefined ? position === path.length : path.endsWith(tail) && path.length - tail.length >= position;
}

function withEncodedQuery(text: string): string {
  const start = text.indexOf('?');
  if (start === -1) return text;
  return text.slice(0, start) + text.slice(start).replaceAll(':', '%3A').replaceAll('/', '%2F');
}

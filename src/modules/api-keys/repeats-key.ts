/**
 * Whether a text that is kept and shown in clear holds a key: as it is written, as a web address in its normal form, or
 * percent-encoded any number of times. Upper and lower case count alike, because host names lose theirs.
 */
export function repeatsKey(text: string, key: string): boolean {
  const wanted = key.toLowerCase();
  const spellings = [text, URL.parse(text)?.href ?? text];
  return spellings.some((spelling) => decodings(spelling.toLowerCase()).some((decoded) => decoded.includes(wanted)));
}

/** The text and what comes of decoding it until nothing changes; each round makes it shorter. */
function decodings(text: string): string[] {
  const rounds = [text];
  for (let before = text; ;) {
    // Keys are ASCII, so bytes need not be put together.
    const after = before.replace(/%([0-9a-f]{2})/g, (_whole, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)).toLowerCase(),
    );
    if (after === before) return rounds;
    rounds.push(after);
    before = after;
  }
}

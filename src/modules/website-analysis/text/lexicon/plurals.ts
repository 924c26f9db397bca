/** Counts a regular English plural together with its singular, where both occur, under the form used more often. */
export function foldPlurals(counts: ReadonlyMap<string, number>): Map<string, number> {
  const folded = new Map(counts);
  for (const [plural, many] of counts) {
    const singular = plural.replace(/(?<!s)s$/u, '');
    const one = counts.get(singular);
    if (singular === plural || one === undefined) continue;
    const [kept, dropped] = many > one ? [plural, singular] : [singular, plural];
    folded.set(kept, one + many);
    folded.delete(dropped);
  }
  return folded;
}

/** Counts a regular English plural together with its singular, where both occur, under the form used more often. */
export function foldPlurals(counts: ReadonlyMap<string, number>): Map<string, number> {
  const formOf = commonForms(counts);
  const folded = new Map<string, number>();
  for (const [term, count] of counts) folded.set(formOf(term), (folded.get(formOf(term)) ?? 0) + count);
  return folded;
}

/**
 * Gives the form of a term that is used more often: its singular or its regular English plural, where both occur; a phrase
 * is folded by its last word.
 */
export function commonForms(counts: ReadonlyMap<string, number>): (term: string) => string {
  const forms = new Map<string, string>();
  for (const [plural, many] of counts) {
    const singular = plural.replace(/(?<!s)s$/u, '');
    const one = counts.get(singular);
    if (singular === plural || one === undefined) continue;
    const [kept, dropped] = many > one ? [plural, singular] : [singular, plural];
    forms.set(dropped, kept);
  }
  return (term) => forms.get(term) ?? term;
}

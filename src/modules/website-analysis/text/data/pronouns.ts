/** Pronouns and possessives of the first person singular. */
export const FIRST_SINGULAR: ReadonlySet<string> = new Set(['i', 'me', 'my', 'mine', 'myself']);

/** Pronouns and possessives of the first person plural. */
export const FIRST_PLURAL: ReadonlySet<string> = new Set(['we', 'us', 'our', 'ours', 'ourselves', "let's"]);

/** Pronouns and possessives of the second person. */
export const SECOND: ReadonlySet<string> = new Set(['you', 'your', 'yours', 'yourself', 'yourselves']);

/** Pronouns and possessives of the third person; `it` and `its` are left out because they mostly stand for things. */
export const THIRD: ReadonlySet<string> = new Set([
  ...['he', 'him', 'his', 'himself', 'she', 'her', 'hers', 'herself'],
  ...['they', 'them', 'their', 'theirs', 'themselves', 'themself'],
]);

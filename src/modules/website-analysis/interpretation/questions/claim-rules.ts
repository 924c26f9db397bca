/** How an answer has to be grounded; part of the instructions of every question about a site. */
export const CLAIM_RULES = [
  'Each claim has the name of its question, a statement of your own, and a quote on which it rests.',
  'The quote is copied letter by letter from one page: a sentence or a part of one, 3 to 40 words.',
  'A claim without a passage that supports it is left out, and so is a question to which the pages give no answer.',
  'The facts were measured over the whole site. Take them as given and say nothing that contradicts them.',
  'A statement is concrete and about this site: at most 200 characters, no addresses, no markup.',
].join('\n');

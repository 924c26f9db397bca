import { listed } from './listed.js';

/**
 * Words and phrases that weaken a claim. Chosen from the classes of K. Hyland, Metadiscourse (2005): modal, adverbial
 * and lexical-verb hedges; those that mostly mean something else on web pages (about, around, rather) are left out.
 */
export const HEDGES: readonly string[] = listed(`
a bit, a little, apparently, appear, appeared, appears, approximately, arguably, as far as we know, broadly,
could, frequently, generally, i guess, i suppose, i think, in general, in most cases, in my opinion, in my view,
in our opinion, in our view, kind of, largely, likely, mainly, may, maybe, might, more or less, mostly, often,
perhaps, plausibly, possible, possibly, potentially, presumably, probably, quite, relatively, roughly, seem,
seemed, seemingly, seems, should, sometimes, somewhat, sort of, suggest, suggested, suggests, suppose, tend to,
tended to, tends to, to some extent, typically, uncertain, unlikely, usually, we think, would
`);

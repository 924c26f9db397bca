import { listed } from './listed.js';

/** Linking words and phrases that link wherever they stand in a sentence. */
export const TRANSITIONS: readonly string[] = listed(`
above all, accordingly, after all, all in all, as a consequence, as a result, as well as, at first, at the same
time, by comparison, by contrast, consequently, conversely, despite this, even so, first of all, for example,
for instance, for this reason, furthermore, hence, however, in addition, in brief, in conclusion, in contrast,
in fact, in other words, in particular, in short, in summary, in the end, in the meantime, in turn, likewise,
meanwhile, moreover, namely, nevertheless, nonetheless, not only, of course, on the contrary, on the one hand,
on the other hand, on the whole, on top of that, similarly, subsequently, that is why, that said, that's why,
therefore, thus, to begin with, to conclude, to start with, to sum up, what is more, what's more, with this in
mind
`);

/** Words that link only as the first word of a sentence; elsewhere they mean something else. */
export const OPENING_TRANSITIONS: readonly string[] = listed(`
additionally, also, and, besides, but, finally, first, firstly, instead, lastly, next, or, otherwise, overall,
plus, second, secondly, so, specifically, still, then, third, thirdly, ultimately, yet
`);

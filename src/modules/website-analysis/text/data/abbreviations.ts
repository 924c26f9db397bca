import { listed } from './listed.js';

/** Titles that are always followed by a name; with a capital, since a lower-case `rep` may end a sentence. */
export const TITLES: ReadonlySet<string> = new Set(
  listed('Mr, Mrs, Ms, Mx, Dr, Prof, Rev, Hon, Capt, Gen, Lt, Col, Sgt, Gov, Sen, Rep'),
);

/** Abbreviations that are always followed by more of the sentence. Lower case, without the last period. */
export const NEVER_FINAL: ReadonlySet<string> = new Set(
  listed('e.g, i.e, eg, ie, vs, cf, viz, approx, est, incl, excl, resp, esp, fig, figs'),
);

/** Abbreviations that stand before a number: `No. 5`. */
export const BEFORE_NUMBER: ReadonlySet<string> = new Set(
  listed(`
no, nos, vol, vols, p, pp, ch, sec, art, ed, eq, ver, tel, ext, min, max, avg
`),
);

/** Abbreviations that may end a sentence; they do not when the next word is in lower case. */
export const SOMETIMES_FINAL: ReadonlySet<string> = new Set(
  listed(`
etc, al, inc, ltd, co, corp, llc, plc, gmbh, dept, univ, assn, bros, jr, sr, a.m, p.m, am, pm, u.s, u.k, e.u,
ph.d, phd, m.d, b.a, m.a, d.c, hr, hrs, mins, secs, jan, feb, mar, apr, jun, jul, aug, sep, sept, oct, nov, dec,
mon, tue, wed, thu, fri
`),
);

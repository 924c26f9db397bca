/**
 * Share of common shingles from which two pages say the same. Two pages of 500 words that differ in ten words of one place
 * have about 0.95 in common; pages that share their template only have far less than 0.9 of their own text in common.
 */
export const NEAR_DUPLICATE = 0.9;

/** Share from which a page is believed when it names another page as its canonical address. */
export const SAME_CANONICAL = 0.5;

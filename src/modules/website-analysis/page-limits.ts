/** Pages read of a website unless the user says otherwise: home and as many more as show every side of most sites. */
export const DEFAULT_MAX_PAGES = 25;

/** Most pages that a user may ask for. */
export const MOST_PAGES = 50;

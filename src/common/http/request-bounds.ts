/** Largest request body in bytes. */
export const MAX_BODY_BYTES = 10 * 1024 * 1024;

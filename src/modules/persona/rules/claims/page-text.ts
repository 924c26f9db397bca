/** The stored text of one page of the site. */
export interface PageText {
  readonly url: string;
  readonly text: string;
  /** SHA-256 of the text in hexadecimal. */
  readonly contentHash: string;
}

/** Stands for the address of what the user says of the business. */
export const BUSINESS_PAGE = 'business:info';

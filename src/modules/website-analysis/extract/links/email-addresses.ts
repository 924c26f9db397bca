/** The lookbehind lets a match begin only where a word begins, so that long runs of letters cost no repeated scans. */
const EMAIL = /(?<![a-z0-9._%+-])[a-z0-9_%+-][a-z0-9._%+-]{0,63}@(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}(?![a-z0-9-])/gi;
const FILE_NAME = /\.(?:png|jpe?g|gif|webp|avif|svg|css|js)$/i;

/** E-mail addresses in a text, lower-case; names of image files such as `logo@2x.png` are not addresses. */
export function emailsIn(text: string): string[] {
  return [...text.matchAll(EMAIL)].map(([email]) => email.toLowerCase()).filter((email) => !FILE_NAME.test(email));
}

/** The recipients of a `mailto:` link. */
export function mailtoRecipients(href: string): string[] {
  const recipients = /^mailto:([^?]*)/i.exec(href.trim())?.[1] ?? '';
  return emailsIn(decodeAddress(recipients).replaceAll(',', ' '));
}

/** Resolves percent escapes; text with broken escapes stays as written. */
export function decodeAddress(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}

/**
 * Characters that nobody sees: controls beside tab and line feed, soft hyphens, zero-width ones, marks that change the
 * direction of text, tags and supplementary variation selectors. Instructions are smuggled in them, and PostgreSQL
 * refuses NUL.
 */
const INVISIBLE =
  // eslint-disable-next-line no-control-regex, no-misleading-character-class -- they are what is looked for
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{1D173}-\u{1D17A}\u{E0000}-\u{E0FFF}]/gu;

/** Joiners where no emoji and no script that needs them stands before. */
const STRAY_JOINER =
  /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Sinhala}\p{Script=Malayalam}\p{Script=Kannada}\p{Script=Telugu}\p{Script=Gujarati}])[\u200C\u200D]+/gu;

/** The text without characters that nobody sees and without halves of surrogate pairs; line ends become line feeds. */
export function withoutInvisible(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, '\n').replace(INVISIBLE, '').replace(STRAY_JOINER, '');
}

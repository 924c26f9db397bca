import type { AuditedPage } from '../audited-site.js';
import { brokenAt } from '../breaches.js';
import type { PageRule } from '../seo-rule.js';

const LONGEST_TEXT = 150;
const FILE_NAME =
  /^[\w %.()-]+\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?)$|^(?:img|dsc|dscn|image|photo|picture)[_ -]?\d+$/i;

/** The images of a page with an alternative text; null when there are none. */
function described({ images }: AuditedPage): { locator: string; alt: string }[] | null {
  const withText = images.flatMap(({ locator, alt }) => (alt === null || alt === '' ? [] : [{ locator, alt }]));
  return withText.length === 0 ? null : withText;
}

/** What images say to those who do not see them. */
export const IMAGE_TEXT_RULES: readonly PageRule[] = [
  {
    id: 'images.alternative_text',
    version: 1,
    category: 'accessibility',
    severity: 'warning',
    scope: 'page',
    message: 'An image has no alternative text.',
    fix: 'Say in alt what the image shows; use alt="" for decoration.',
    check: ({ images }) => (images.length === 0 ? null : brokenAt(images.filter(({ alt }) => alt === null))),
  },
  {
    id: 'images.text_is_no_file_name',
    version: 1,
    category: 'accessibility',
    severity: 'recommendation',
    scope: 'page',
    message: 'The alternative text of an image is a file name.',
    fix: 'Say what the image shows.',
    check: (page) =>
      described(page)
        ?.filter(({ alt }) => FILE_NAME.test(alt))
        .map(({ locator, alt }) => ({ locator, quote: alt })) ?? null,
  },
  {
    id: 'images.text_not_too_long',
    version: 1,
    category: 'accessibility',
    severity: 'recommendation',
    scope: 'page',
    message: `The alternative text of an image is longer than ${LONGEST_TEXT} characters.`,
    fix: 'Say it in one sentence, and put longer explanations into the text.',
    check: (page) =>
      described(page)
        ?.filter(({ alt }) => alt.length > LONGEST_TEXT)
        .map(({ locator, alt }) => ({ locator, quote: alt, value: alt.length })) ?? null,
  },
];

import type { AuditedPage } from '../audited-site.js';
import { brokenAt, brokenWhen } from '../breaches.js';
import type { PageRule } from '../seo-rule.js';

/** Images that a visitor probably sees at once. */
const FIRST_IMAGES = 5;
/** So many images in old formats are worth converting. */
const MANY_IMAGES = 5;

function endsWith(src: string, endings: RegExp): boolean {
  return endings.test(new URL(src).pathname);
}

function oldFormats({ images }: AuditedPage): AuditedPage['images'] {
  return images.filter(({ src }) => endsWith(src, /\.(?:jpe?g|png)$/i));
}

/** How the images of a page load. */
export const IMAGE_FILE_RULES: readonly PageRule[] = [
  {
    id: 'images.dimensions',
    version: 1,
    category: 'performance',
    severity: 'recommendation',
    scope: 'page',
    message: 'An image does not state its size, so the page jumps when it arrives.',
    fix: 'Add width and height to every img element.',
    check: ({ images }) =>
      images.length === 0 ? null : brokenAt(images.filter(({ width, height }) => width === null || height === null)),
  },
  {
    id: 'images.lazy',
    version: 1,
    category: 'performance',
    severity: 'recommendation',
    scope: 'page',
    message: 'Images far down the page load at once.',
    fix: 'Add loading="lazy" to images that are not seen at first.',
    check: ({ images }) => {
      const later = images.slice(FIRST_IMAGES);
      return later.length === 0 ? null : brokenAt(later.every(({ lazy }) => !lazy) ? later : []);
    },
  },
  {
    id: 'images.web_format',
    version: 1,
    category: 'performance',
    severity: 'warning',
    scope: 'page',
    message: 'An image is in a format that is not made for the web.',
    fix: 'Convert BMP and TIFF files to WebP, AVIF, JPEG or PNG.',
    check: ({ images }) =>
      images.length === 0 ? null : brokenAt(images.filter(({ src }) => endsWith(src, /\.(?:bmp|tiff?|heic)$/i))),
  },
  {
    id: 'images.small_format',
    version: 1,
    category: 'performance',
    severity: 'recommendation',
    scope: 'page',
    message: 'All photographs are in old formats.',
    fix: 'Serve WebP or AVIF, which look the same at half the size.',
    check: (page) => {
      if (page.images.length < MANY_IMAGES) return null;
      const old = oldFormats(page);
      return brokenWhen(old.length === page.images.length, old[0]?.locator ?? 'img', old[0]?.quote ?? null, old.length);
    },
  },
  {
    id: 'images.not_inline',
    version: 1,
    category: 'performance',
    severity: 'recommendation',
    scope: 'page',
    message: 'A large image stands inside the HTML, where browsers cannot keep it.',
    fix: 'Put images of more than a few kilobytes into files.',
    check: ({ assets }) => brokenAt(assets.large_inline_images),
  },
];

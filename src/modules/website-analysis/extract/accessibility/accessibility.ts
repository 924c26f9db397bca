import type { CheerioAPI } from 'cheerio';
import { DomUtils } from 'htmlparser2';
import { type PageElement, shortText } from '../parse/page-node.js';
import { type PagePlace, placesOf } from '../parse/place.js';
import { select } from '../parse/select.js';
import { hasName, isConcealed, isLabelled, states } from './accessible-name.js';

/** What stands in the way of visitors who do not see the page or do not use a mouse. At most 20 places of each kind. */
export interface AccessibilityFacts {
  /** Fields that a visitor fills in. */
  readonly fields: number;
  readonly fields_without_label: readonly PagePlace[];
  readonly buttons: number;
  readonly buttons_without_name: readonly PagePlace[];
  /** Links around an image without alternative text are left out: the image is what lacks the name. */
  readonly links_without_name: readonly PagePlace[];
  readonly frames: number;
  readonly frames_without_title: readonly PagePlace[];
  readonly headings_without_text: readonly PagePlace[];
  /** Elements that repeat the id of an earlier one. */
  readonly repeated_ids: readonly PagePlace[];
  /** Elements that change the order of the tab key. */
  readonly positive_tab_indexes: readonly PagePlace[];
  /** Sound and moving pictures. */
  readonly media: number;
  /** Media that starts by itself with sound. */
  readonly loud_media: readonly PagePlace[];
  readonly videos: number;
  readonly videos_without_captions: readonly PagePlace[];
  /** Whether the main content is marked by `main` or its role. */
  readonly has_main: boolean;
}

const FIELDS =
  'select, textarea, input:not([type="hidden" i]):not([type="submit" i]):not([type="button" i])' +
  ':not([type="reset" i]):not([type="image" i])';
const BUTTONS = 'button, input[type="button" i], input[type="image" i], [role="button"]';

/** Reads what assistive technology would meet on a page. */
export function accessibilityOf($: CheerioAPI): AccessibilityFacts {
  const shown = (selector: string): PageElement[] => select($, selector).filter((element) => !isConcealed(element));
  const labelled = new Set(
    $('label[for]')
      .toArray()
      .map(({ attribs }) => attribs['for'] ?? ''),
  );
  const fields = shown(FIELDS);
  const buttons = shown(BUTTONS);
  const frames = shown('iframe');
  const videos = shown('video');
  return {
    fields: fields.length,
    fields_without_label: placesOf(fields.filter((field) => !isLabelled(field, labelled))),
    buttons: buttons.length,
    buttons_without_name: placesOf(
      buttons.filter((button) => !hasName(button) && !states(button, 'value') && !states(button, 'alt')),
    ),
    links_without_name: placesOf(shown('a[href]').filter((link) => !hasName(link) && !hasUndescribedImage(link))),
    frames: frames.length,
    frames_without_title: placesOf(frames.filter((frame) => !hasName(frame))),
    headings_without_text: placesOf(
      shown('h1, h2, h3, h4, h5, h6').filter((heading) => shortText(heading, 10) === '' && !hasName(heading)),
    ),
    repeated_ids: placesOf(repeatedIds($)),
    positive_tab_indexes: placesOf(
      $('[tabindex]')
        .toArray()
        .filter(({ attribs }) => Number(attribs['tabindex']) > 0),
    ),
    media: videos.length + $('audio').length,
    loud_media: placesOf($('video[autoplay]:not([muted]), audio[autoplay]:not([muted])').toArray()),
    videos: videos.length,
    videos_without_captions: placesOf(
      videos.filter((video) => $(video).children('track[kind="captions" i], track[kind="subtitles" i]').length === 0),
    ),
    has_main: $('main, [role="main"]').length > 0,
  };
}

function repeatedIds($: CheerioAPI): PageElement[] {
  const seen = new Set<string>();
  return $('[id]')
    .toArray()
    .filter((element) => {
      const id = element.attribs['id'] ?? '';
      if (id === '') return false;
      const isRepeated = seen.has(id);
      seen.add(id);
      return isRepeated;
    });
}

function hasUndescribedImage({ children }: PageElement): boolean {
  return DomUtils.existsOne(({ name, attribs }) => name === 'img' && attribs['alt'] === undefined, children);
}

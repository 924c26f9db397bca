import { createHash } from 'node:crypto';
import type { CheerioAPI } from 'cheerio';
import type { ExtractedPage } from './extracted-page.js';
import { accessibilityOf } from './accessibility/accessibility.js';
import { assetsOf } from './assets/assets.js';
import { brandAssetsOf } from './brand/brand-assets.js';
import { anchorFactsOf } from './links/anchors.js';
import { contactOf } from './links/contact.js';
import { imagesOf } from './links/images.js';
import { linksOf } from './links/links.js';
import { type PageAddress, webAddress } from './links/page-address.js';
import { socialProfilesOf } from './links/social-profiles.js';
import { countWords } from './main-text/count-words.js';
import { type MainText, mainTextOf } from './main-text/main-text.js';
import { headFactsOf } from './metadata/head-facts.js';
import { jsonLdOf } from './metadata/json-ld.js';
import { metaTagsOf } from './metadata/meta-tags.js';
import { metadataOf } from './metadata/page-metadata.js';
import { structuredDataOf } from './metadata/structured-data.js';
import { MAX_HTML_LENGTH, cleanInput } from './parse/clean-input.js';
import { parseHtml } from './parse/parse-html.js';
import { stripMarkup } from './parse/strip-markup.js';
import { callsToActionOf } from './structure/calls-to-action.js';
import { contentStructureOf } from './structure/content-structure.js';
import { formsOf } from './structure/forms.js';
import { headingsOf } from './structure/headings.js';
import { needsRendering } from './structure/needs-rendering.js';
import { trustSignalsOf } from './trust/trust-signals.js';

/** What to read beside the facts that every page has. */
export interface ExtractOptions {
  /** Colours, fonts and logo candidates. Default false. */
  readonly brandAssets?: boolean;
}

/**
 * Reads everything a page states about itself. Scripts never run and nothing is fetched. Any text is accepted:
 * broken markup is repaired, and what is too long, too deep or too large is cut with a warning.
 * @param url absolute http or https address the HTML came from; throws a TypeError for anything else
 */
export function extractPage(url: string, html: string, options: ExtractOptions = {}): ExtractedPage {
  const page = webAddress(url);
  if (page === null) throw new TypeError(`"${url}" is not an absolute http or https address of a page`);
  const input = cleanInput(html);
  const { $, cut } = parseHtml(input.html);
  const address: PageAddress = { page, base: webAddress($('base[href]').first().attr('href'), page) ?? page };
  const meta = metaTagsOf($);
  const jsonLd = jsonLdOf($);
  const metadata = metadataOf($, address, meta, jsonLd.nodes);
  const text = cut === null ? mainTextOf($, metadata.title ?? '') : strippedText(input.html, cut);
  const elements = elementFacts($, address);
  const structuredData = structuredDataOf($, jsonLd);
  return {
    url: page.href,
    ...metadata,
    ...textFacts(text),
    ...elements,
    meta_tags: meta,
    head: headFactsOf($, address),
    structured_data: structuredData,
    assets: assetsOf($, address, html.length),
    social_profiles: socialProfilesOf($, address, jsonLd.nodes),
    contact: contactOf($, text.visible_text, jsonLd.nodes),
    trust_signals: trustSignalsOf($, elements.links, structuredData, text.visible_text),
    brand_assets: options.brandAssets === true ? brandAssetsOf($, address, meta, jsonLd.nodes) : null,
    needs_rendering: cut === null && needsRendering($, text.visible_text),
    cut_reason: cut ?? (input.cut ? `it is longer than ${MAX_HTML_LENGTH} characters` : null),
    warnings: [...(input.cut ? [TOO_LONG] : []), ...jsonLd.warnings, ...text.warnings],
  };
}

const TOO_LONG = `The page is longer than ${MAX_HTML_LENGTH} characters; the rest was not read.`;

function textFacts(
  text: MainText,
): Pick<ExtractedPage, 'main_text' | 'main_text_method' | 'word_count' | 'content_hash'> {
  return {
    main_text: text.main_text,
    main_text_method: text.main_text_method,
    word_count: countWords(text.main_text),
    content_hash: createHash('sha256').update(text.main_text).digest('hex'),
  };
}

type ElementFacts =
  'headings' | 'links' | 'images' | 'calls_to_action' | 'content_structure' | 'forms' | 'anchors' | 'accessibility';

function elementFacts($: CheerioAPI, address: PageAddress): Pick<ExtractedPage, ElementFacts> {
  const callsToAction = callsToActionOf($, address);
  return {
    headings: headingsOf($),
    links: linksOf($, address),
    images: imagesOf($, address),
    calls_to_action: callsToAction,
    content_structure: contentStructureOf($, callsToAction.length),
    forms: formsOf($, address),
    anchors: anchorFactsOf($, address),
    accessibility: accessibilityOf($),
  };
}

/** The text of a page whose markup is beyond the limits. */
function strippedText(html: string, reason: string): MainText {
  const text = stripMarkup(html);
  return {
    main_text: text,
    main_text_method: 'body',
    visible_text: text,
    warnings: [
      `The markup was not read to its end because ${reason}. The main text is the page with its tags removed; ` +
        'links, headings and counts cover only the part that was read.',
    ],
  };
}

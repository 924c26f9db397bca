import type { AccessibilityFacts } from './accessibility/accessibility.js';
import type { AssetFacts } from './assets/assets.js';
import type { BrandAssets } from './brand/brand-assets.js';
import type { AnchorFacts } from './links/anchors.js';
import type { HeadFacts } from './metadata/head-facts.js';
import type { StructuredData } from './metadata/structured-data.js';
import type { PagePlace } from './parse/place.js';
import type { PageForm } from './structure/forms.js';
import type { TrustSignal } from './trust/trust-signals.js';

/** One visible heading, in document order. */
export interface PageHeading {
  /** 1 to 6. */
  readonly level: number;
  readonly text: string;
  /** CSS path. */
  readonly locator: string;
}

/** One link to another page or document. Links inside the same page (`#part`) are left out. */
export interface PageLink {
  /** Absolute http or https address without its fragment. */
  readonly url: string;
  /** Visible text, or the accessible name of an icon link; empty when there is neither. */
  readonly text: string;
  /** The `rel` attribute in lower case, space separated; empty when absent. */
  readonly rel: string;
  /** True when the target has the host and port of the page, `www.` aside. */
  readonly internal: boolean;
  /** False when `rel` asks search engines not to follow: `nofollow`, `ugc` or `sponsored`. */
  readonly followed: boolean;
  /** CSS path of the first link to this address with this text. */
  readonly locator: string;
}

/** One image with a fetchable address. */
export interface PageImage extends PagePlace {
  /** Absolute http or https address. */
  readonly src: string;
  /** The alternative text: empty for decoration, null when the attribute is missing. */
  readonly alt: string | null;
  /** Width stated in the markup, in pixels; null when none is stated. */
  readonly width: number | null;
  /** Height stated in the markup, in pixels; null when none is stated. */
  readonly height: number | null;
  /** True when it is loaded only when it comes into view. */
  readonly lazy: boolean;
}

/** The networks whose profiles are recognised. */
export const SOCIAL_NETWORKS = [
  'facebook',
  'twitter',
  'linkedin',
  'instagram',
  'youtube',
  'tiktok',
  'pinterest',
  'github',
] as const;

export type SocialNetwork = (typeof SOCIAL_NETWORKS)[number];

/** The site's own profile on each network, in the letter case the page uses. */
export type SocialProfiles = Partial<Record<SocialNetwork, string>>;

/** One way to reach the publisher, and where it stands. */
export interface ContactPoint {
  readonly kind: 'email' | 'phone' | 'address';
  readonly value: string;
  /** CSS path, or `text` for running text. */
  readonly locator: string;
}

/** Ways to reach the publisher that the page states. They are personal data: they stay in the owner's analysis. */
export interface PageContact {
  /** Lower-case addresses. */
  readonly emails: readonly string[];
  /** Numbers as written, from telephone links, JSON-LD or text that follows a label. */
  readonly phones: readonly string[];
  /** Postal addresses from JSON-LD and `address` elements, one line each. */
  readonly addresses: readonly string[];
  /** The same values with their places. */
  readonly points: readonly ContactPoint[];
}

/** A button or link that asks the visitor to act. */
export interface CallToAction {
  readonly text: string;
  /** Absolute target, or null for a button without one. */
  readonly href: string | null;
  /** CSS path. */
  readonly locator: string;
}

/** How many headings of each level the page has. */
export interface HeadingCounts {
  readonly h1: number;
  readonly h2: number;
  readonly h3: number;
  readonly h4: number;
  readonly h5: number;
  readonly h6: number;
}

/** Counts and landmarks of the whole body, navigation and footer included. */
export interface ContentStructure {
  readonly headings: HeadingCounts;
  readonly paragraphs: number;
  readonly lists: number;
  readonly images: number;
  readonly links: number;
  /** `section` and `article` elements. */
  readonly content_sections: number;
  readonly has_navigation: boolean;
  readonly has_footer: boolean;
  readonly has_sidebar: boolean;
  readonly has_call_to_action: boolean;
}

/** The publisher as JSON-LD names it. */
export interface PageOrganization {
  readonly name: string | null;
  readonly slogan: string | null;
}

/** How the main text was found: by Mozilla's readability rules, or as the whole visible body. */
export type MainTextMethod = 'readability' | 'body';

/** Everything one HTML page states about itself. Missing values are null or empty, never guessed. */
export interface ExtractedPage {
  readonly url: string;
  readonly canonical_url: string | null;
  readonly title: string | null;
  readonly description: string | null;
  /** The page's own language claim as a BCP 47 tag. */
  readonly language: string | null;
  readonly site_name: string | null;
  readonly organization: PageOrganization;
  readonly author: string | null;
  /** ISO 8601: a date, or a UTC instant when the page states a time zone. */
  readonly published_at: string | null;
  /** Blocks, list items and table rows, separated by blank lines. */
  readonly main_text: string;
  readonly main_text_method: MainTextMethod;
  /** Words of `main_text`. */
  readonly word_count: number;
  /** SHA-256 (hex) of `main_text`. */
  readonly content_hash: string;
  readonly headings: readonly PageHeading[];
  readonly links: readonly PageLink[];
  readonly images: readonly PageImage[];
  /** Lower-case name or property to content; the first one wins. */
  readonly meta_tags: Readonly<Record<string, string>>;
  readonly json_ld_types: readonly string[];
  readonly social_profiles: SocialProfiles;
  readonly contact: PageContact;
  /** English phrases only. */
  readonly calls_to_action: readonly CallToAction[];
  readonly content_structure: ContentStructure;
  readonly forms: readonly PageForm[];
  readonly head: HeadFacts;
  readonly structured_data: StructuredData;
  readonly anchors: AnchorFacts;
  readonly accessibility: AccessibilityFacts;
  readonly assets: AssetFacts;
  readonly trust_signals: readonly TrustSignal[];
  /** Null when it was not asked for. */
  readonly brand_assets: BrandAssets | null;
  /** RSS, Atom and JSON feeds the page announces. */
  readonly feed_urls: readonly string[];
  /** True when the page is an empty application shell that shows its text only after scripts run. */
  readonly needs_rendering: boolean;
  /** Why the markup was not read to its end, so that nothing can be said about what is missing; null when it was. */
  readonly cut_reason: string | null;
  /** What was cut, skipped or unreadable, in sentences. */
  readonly warnings: readonly string[];
}

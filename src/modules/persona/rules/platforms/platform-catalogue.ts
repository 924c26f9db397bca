import type { PlatformRules } from './platform-rules.js';

/** Platforms a persona can be made for. */
export const PLATFORM_NAMES = [
  'twitter',
  'linkedin',
  'facebook',
  'instagram',
  'blog',
  'medium',
  'substack',
  'youtube',
] as const;

/** Name of a platform in requests and documents. */
export type PlatformName = (typeof PLATFORM_NAMES)[number];

/** Version of the figures below, named as the method of every value that comes from here. */
export const CATALOGUE_METHOD = 'platform_catalogue@1';

const NO_RULE = {
  character_limit: null,
  recommended_characters: null,
  recommended_words: null,
  hashtags: null,
  link_placement: null,
  aliases: [],
  formats: [],
  practices: [],
} as const;

/**
 * Limits and advice by platform. `character_limit` and `hashtags.max` are what the platforms accept; the recommended
 * figures, `link_placement` and `practices` are advice.
 */
export const PLATFORM_CATALOGUE: { readonly [Name in PlatformName]: PlatformRules<Name> } = {
  twitter: {
    ...NO_RULE,
    platform: 'twitter',
    title: 'X (Twitter)',
    aliases: ['x'],
    formats: ['thread', 'poll'],
    text_kind: 'post',
    character_limit: 280,
    recommended_characters: { min: 120, max: 150 },
    hashtags: { recommended: { min: 0, max: 3 }, max: null },
    practices: ['Split a longer thought into a thread.'],
  },
  linkedin: {
    ...NO_RULE,
    platform: 'linkedin',
    title: 'LinkedIn',
    text_kind: 'post',
    formats: ['article', 'document carousel', 'poll', 'event', 'live discussion', 'native video'],
    character_limit: 3_000,
    recommended_words: { min: 150, max: 300 },
    hashtags: { recommended: { min: 0, max: 5 }, max: null },
    link_placement: 'first comment',
    practices: ['Answer the comments under a post.', 'Show knowledge of the trade instead of the product.'],
  },
  facebook: {
    ...NO_RULE,
    platform: 'facebook',
    title: 'Facebook',
    text_kind: 'post',
    formats: ['image post', 'carousel post', 'video post', 'group', 'event', 'live stream'],
    character_limit: 63_206,
    recommended_words: { min: 40, max: 80 },
    hashtags: { recommended: { min: 1, max: 2 }, max: 30 },
    practices: ['Ask for a reply in the comments.'],
  },
  instagram: {
    ...NO_RULE,
    platform: 'instagram',
    title: 'Instagram',
    text_kind: 'caption',
    formats: ['carousel', 'reel', 'story'],
    character_limit: 2_200,
    recommended_words: { min: 125, max: 150 },
    hashtags: { recommended: null, max: 30 },
    practices: ['Let the image or video lead; the caption supports it.'],
  },
  blog: {
    ...NO_RULE,
    platform: 'blog',
    title: 'Blog',
    text_kind: 'article',
    recommended_words: { min: 800, max: 2_000 },
    link_placement: 'in the text, also to related pages of the own site',
    practices: ['Divide the article with headings.', 'Write a meta description for search engines.'],
  },
  medium: {
    ...NO_RULE,
    platform: 'medium',
    title: 'Medium',
    text_kind: 'article',
    recommended_words: { min: 1_000, max: 3_000 },
    practices: ['Add a subtitle.', 'Carry the argument with a story.'],
  },
  substack: {
    ...NO_RULE,
    platform: 'substack',
    title: 'Substack',
    text_kind: 'newsletter',
    practices: ['Write long form.', 'Speak to subscribers in person.'],
  },
  youtube: {
    ...NO_RULE,
    platform: 'youtube',
    title: 'YouTube',
    text_kind: 'video description',
    character_limit: 5_000,
    practices: ['Order the script: hook, introduction, body, call to action.'],
  },
};

/** Platforms a persona is made for when the request names none. */
export const DEFAULT_PLATFORMS: readonly PlatformName[] = ['linkedin', 'blog'];

/** The name of a platform for one of its aliases, in any case; what names no platform comes back as it is. */
export function canonicalPlatform(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const wanted = value.trim().toLowerCase();
  const found = Object.values(PLATFORM_CATALOGUE).find(
    ({ platform, aliases }) => platform === wanted || aliases.includes(wanted),
  );
  return found?.platform ?? value;
}

/** Whether a text names a platform of the catalogue. */
export function isPlatformName(value: unknown): value is PlatformName {
  return PLATFORM_NAMES.some((name) => name === value);
}

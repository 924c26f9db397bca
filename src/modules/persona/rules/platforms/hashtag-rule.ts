import type { PlatformRules } from './platform-rules.js';

/** The number of hashtags in words, such as `1 to 2 hashtags; the platform accepts 30`. */
export function hashtagRule({ recommended, max }: NonNullable<PlatformRules['hashtags']>): string {
  const accepted = max === null ? '' : `the platform accepts ${max}`;
  if (recommended === null) return accepted;
  const aim = recommended.min === 0 ? `at most ${recommended.max}` : `${recommended.min} to ${recommended.max}`;
  return [`${aim} hashtags`, accepted].filter((part) => part !== '').join('; ');
}

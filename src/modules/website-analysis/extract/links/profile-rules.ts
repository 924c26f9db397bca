import type { SocialNetwork } from '../extracted-page.js';

/** How the address of a profile looks on one network. */
export interface ProfileRule {
  readonly network: SocialNetwork;
  /** Host without `www.`, `m.` or a language prefix. */
  readonly host: RegExp;
  /** Path of a profile, without a trailing slash. */
  readonly path: RegExp;
}

/** A path of one segment that is none of the given pages of the network itself. */
function oneSegmentExcept(pages: string): RegExp {
  return new RegExp(`^/(?!(?:${pages})$)[^/]+$`, 'i');
}

/** Profiles only: share windows, single posts, searches and the networks' own pages do not match. */
export const PROFILE_RULES: readonly ProfileRule[] = [
  {
    network: 'facebook',
    host: /^(?:facebook|fb)\.com$/,
    path: /^\/(?!(?:sharer|sharer\.php|share|share\.php|dialog|plugins|tr|login|login\.php|home\.php|watch|hashtag|groups|events|marketplace|gaming|help|policies|policy\.php|privacy|terms|legal|business|settings|photo\.php|permalink\.php|story\.php|search)(?:\/|$))(?:[^/]+|pages\/[^/]+\/\d+|people\/[^/]+\/\d+)$/i,
  },
  {
    network: 'twitter',
    host: /^(?:twitter|x)\.com$/,
    path: oneSegmentExcept(
      'intent|share|home|search|explore|hashtag|i|login|signup|settings|privacy|tos|about|download|jobs',
    ),
  },
  { network: 'linkedin', host: /^linkedin\.com$/, path: /^\/(?:in|company|school|showcase)\/[^/]+$/i },
  {
    network: 'instagram',
    host: /^instagram\.com$/,
    path: oneSegmentExcept('p|reel|reels|explore|stories|accounts|tv|about|legal|direct|developer'),
  },
  { network: 'youtube', host: /^youtube\.com$/, path: /^\/(?:@[^/]+|(?:channel|c|user)\/[^/]+)$/i },
  { network: 'tiktok', host: /^tiktok\.com$/, path: /^\/@[^/]+$/ },
  {
    network: 'pinterest',
    host: /^pinterest\.(?:com|ca|de|fr|es|it|at|ch|ie|nz|se|pt|dk|cl|jp|ph|co\.uk|co\.kr|com\.au|com\.mx)$/,
    path: oneSegmentExcept('pin|search|ideas|categories|business|today|login|signup|settings|_'),
  },
  {
    network: 'github',
    host: /^github\.com$/,
    path: oneSegmentExcept(
      'features|pricing|login|join|signup|about|topics|marketplace|sponsors|orgs|settings|explore|search|contact|security|enterprise|collections|trending|site|apps|customer-stories|team|solutions',
    ),
  },
];

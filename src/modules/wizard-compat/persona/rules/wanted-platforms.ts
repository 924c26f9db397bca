import { isJsonObject } from '../../../../common/documents/index.js';
import { ValidationError } from '../../../../common/errors/index.js';
import {
  canonicalPlatform,
  DEFAULT_PLATFORMS,
  isPlatformName,
  PLATFORM_NAMES,
  type PlatformName,
} from '../../../persona/index.js';

const RULE = `must be a list of names of ${PLATFORM_NAMES.join(', ')}`;

/**
 * The platforms that a request of the wizard names, each once; LinkedIn and the blog when it names none. Nothing else of
 * the request counts. Throws ValidationError.
 */
export function wantedPlatforms(body: unknown): readonly PlatformName[] {
  const named = isJsonObject(body) ? (body['selected_platforms'] ?? []) : [];
  if (!Array.isArray(named)) throw new ValidationError([{ path: 'selected_platforms', message: RULE }]);
  const platforms = new Set(named.map(canonicalPlatform));
  if (platforms.size === 0) return DEFAULT_PLATFORMS;
  const known = [...platforms].filter(isPlatformName);
  if (known.length < platforms.size) throw new ValidationError([{ path: 'selected_platforms', message: RULE }]);
  return known;
}

import type { AppError } from '../../../common/errors/index.js';

/** Reasons of an unreachable site that a second look may not find again; a wrong name or certificate stays wrong. */
const PASSING_REASONS: readonly unknown[] = ['connection_refused', 'connection_closed', 'no_route'];

/** Whether the same work may succeed when it is tried again later. */
export function mayPass({ problem, extensions }: Pick<AppError, 'problem' | 'extensions'>): boolean {
  if (isPassingStatus(problem.status) || isPassingStatus(extensions['site_status'])) return true;
  if (problem.code === 'site_timeout') return true;
  return problem.code === 'site_unreachable' && PASSING_REASONS.includes(extensions['reason']);
}

function isPassingStatus(status: unknown): boolean {
  return typeof status === 'number' && (status >= 500 || status === 429 || status === 408);
}

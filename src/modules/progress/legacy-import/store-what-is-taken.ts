import type { JsonObject } from '../../../common/documents/index.js';
import { AppError, ValidationError } from '../../../common/errors/index.js';
import { removeMember } from './rules/remove-member.js';
import { tellablePath } from './rules/tellable-path.js';

/** Members that are left out of one payload before the whole of it is refused. */
const MAX_REMOVED = 200;

/** What came of storing a payload. */
export type Storing =
  | { readonly kind: 'stored'; readonly payload: JsonObject; readonly warnings: readonly string[] }
  | { readonly kind: 'refused'; readonly reason: string; readonly warnings: readonly string[] };

/**
 * Stores a payload without the members that are refused, one after the other. `save` must check everything before it
 * stores anything. Errors that are nobody's fault in the file go through.
 */
export async function storeWhatIsTaken(
  payload: JsonObject,
  save: (payload: Record<string, unknown>) => Promise<{ readonly warnings: readonly string[] }>,
): Promise<Storing> {
  const rest: Record<string, unknown> = structuredClone({ ...payload });
  const removed: string[] = [];
  for (;;) {
    try {
      const { warnings } = await save(rest);
      return { kind: 'stored', payload: rest, warnings: [...removed, ...warnings] };
    } catch (error) {
      if (!isRefusal(error)) throw error;
      const warning = removed.length < MAX_REMOVED ? withoutRefused(rest, error) : null;
      if (warning === null) return { kind: 'refused', reason: reasonOf(error), warnings: removed };
      removed.push(warning);
    }
  }
}

/** Whether an error says that what was given does not do. */
export function isRefusal(error: unknown): error is AppError {
  return error instanceof AppError && error.problem.status < 500;
}

/** Why something was refused, for people. */
export function reasonOf(error: AppError): string {
  const problems = (error.errors ?? []).map(({ path, message }) => `${tellablePath(inPayload(path))} ${message}`);
  return problems.length > 0 ? problems.join('; ') : error.message;
}

/** Takes the last refused member out, so that the places of the ones before it stay; null when it is not there. */
function withoutRefused(payload: Record<string, unknown>, error: AppError): string | null {
  const last = error instanceof ValidationError ? error.errors?.at(-1) : undefined;
  if (last === undefined) return null;
  const path = removeMember(payload, inPayload(last.path));
  return path === null ? null : `${tellablePath(path)} ${last.message}; it was left out`;
}

function inPayload(path: string): string {
  return path.replace(/^data\.?/, '');
}

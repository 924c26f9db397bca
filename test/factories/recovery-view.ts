import type { LoggedEvent } from '../../src/modules/progress/rules/events.js';
import { StepStatus } from '../../src/modules/progress/rules/step-status.js';
import type { StepNumber } from '../../src/modules/progress/rules/steps.js';
import { readLog } from '../../src/modules/progress/recovery/rules/log-reading.js';
import type { ArtefactState, RecoveryView } from '../../src/modules/progress/recovery/rules/recovery-view.js';
import { rowsOfState, type StoredRows } from '../../src/modules/progress/recovery/rules/stored-rows.js';

const START = Date.parse('2026-11-22T10:00:00Z');

/** Steps that are optional in these views. */
const OPTIONAL: ReadonlySet<number> = new Set([1, 5]);

/** An entry of a log without its number and time. */
export type Entry = readonly [type: LoggedEvent['type'], step?: StepNumber, payload?: object];

/** A gapless log, an entry for each minute. */
export function logWith(entries: readonly Entry[]): LoggedEvent[] {
  return entries.map(([type, stepNumber = null, payload = {}], index) => ({
    seq: index + 1,
    type,
    stepNumber,
    payload,
    at: new Date(START + index * 60_000),
  }));
}

/** A view in which the rows follow from the log, and every completed step holds what it needs, unless `more` differs. */
export function viewWith(
  entries: readonly Entry[],
  { artefacts = [], rows = {}, ...more }: ViewChanges = {},
): RecoveryView {
  const log = readLog(logWith(entries));
  if (log.kind === 'broken') throw new Error(log.reason);
  const told = rowsOfState(log.state, OPTIONAL);
  const completed = [...log.state.steps]
    .filter(([, { status }]) => status === StepStatus.Completed)
    .map(([step]) => step);
  const stored = new Map<StepNumber, ArtefactState>([[5, 'not_needed']]);
  for (const step of [1, 2, 3, 4] as const) stored.set(step, 'missing');
  for (const step of completed) stored.set(step, 'stored');
  for (const [step, artefact] of artefacts) stored.set(step, artefact);
  return {
    log,
    rows: { session: { ...told.session, ...rows.session }, steps: rows.steps ?? told.steps },
    artefacts: stored,
    jobs: [],
    optional: OPTIONAL,
    now: new Date(START + 3_600_000),
    ...more,
  };
}

/** What differs from a sound view. */
interface ViewChanges extends Partial<Omit<RecoveryView, 'artefacts' | 'rows'>> {
  readonly artefacts?: Iterable<readonly [StepNumber, ArtefactState]>;
  readonly rows?: { readonly session?: Partial<StoredRows['session']>; readonly steps?: StoredRows['steps'] };
}

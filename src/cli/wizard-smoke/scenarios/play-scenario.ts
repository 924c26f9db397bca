import { CallError } from '../client/call-error.js';
import { StuckError } from '../pages/visit.js';
import type { Call, ErrorPath } from '../recording/recorder.js';
import type { Scenario } from './scenarios.js';
import { type Cast, Stage } from './stage.js';

/** How a scenario went. */
export interface Outcome {
  readonly name: string;
  readonly ms: number;
  readonly calls: readonly Call[];
  /** Empty exactly when the user came to the end and the wizard had nothing to complain about. */
  readonly errorPaths: readonly ErrorPath[];
  readonly notes: readonly string[];
}

/** Plays a scenario to its end, or to where the user is stuck or it is interrupted; that is an error path as well. */
export async function playScenario(scenario: Scenario, cast: Cast, interruption: AbortSignal): Promise<Outcome> {
  const stage = new Stage(cast, interruption, scenario.doubleClicks);
  const { recorder } = stage;
  const startedAt = performance.now();
  try {
    await scenario.play(stage);
  } catch (error) {
    recorder.errorPath(`The user is stuck: ${explanationOf(error)}`);
  }
  const { calls, errorPaths, notes } = recorder;
  return { name: scenario.name, ms: performance.now() - startedAt, calls, errorPaths, notes };
}

/** What is not of the wizard's own making is told with the place where it broke. */
function explanationOf(error: unknown): string {
  if (error instanceof StuckError || error instanceof CallError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

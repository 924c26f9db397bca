import { describeNotes, describeOutcome } from './wizard-smoke/describe-outcome.js';
import { parseSmokeOptions, type SmokeOptions, SmokeUsageError } from './wizard-smoke/options.js';
import { type Outcome, playScenario } from './wizard-smoke/scenarios/play-scenario.js';
import { scenarioNamed } from './wizard-smoke/scenarios/scenarios.js';
import { givenTarget, type SmokeTarget, startTarget } from './wizard-smoke/smoke-target.js';

/** Ends the scenarios, so that what was started is stopped. */
function onInterruption(): AbortSignal {
  const interruption = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => interruption.abort(new Error('The smoke test was interrupted')));
  return interruption.signal;
}

/** Plays the scenarios one after another and tells of each. Returns the number of those that failed. */
async function runSmoke({ scenarios, service }: SmokeOptions, interruption: AbortSignal): Promise<number> {
  const target = service === null ? await startTarget() : givenTarget(service);
  try {
    return await playAll(scenarios, target, interruption);
  } finally {
    await target.close();
  }
}

async function playAll(names: readonly string[], target: SmokeTarget, interruption: AbortSignal): Promise<number> {
  console.log(`The wizard's calls against ${target.origin}\n`);
  const outcomes: Outcome[] = [];
  for (const name of names) {
    const outcome = await playScenario(scenarioNamed(name), target.cast(name), interruption);
    interruption.throwIfAborted();
    outcomes.push(outcome);
    console.log(describeOutcome(outcome));
  }
  console.log(describeNotes(outcomes));
  return outcomes.filter(({ errorPaths }) => errorPaths.length > 0).length;
}

try {
  const options = parseSmokeOptions(process.argv.slice(2));
  const failed = await runSmoke(options, onInterruption());
  const count = options.scenarios.length;
  if (failed > 0) throw new Error(`${failed} of ${count} scenarios failed`);
  console.log(`\n${count} of ${count} scenarios completed without an error path.`);
} catch (error) {
  if (error instanceof SmokeUsageError) console.error(error.message);
  else console.error(`\nThe smoke test failed: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

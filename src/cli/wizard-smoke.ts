import { describeNotes, describeOutcome } from './wizard-smoke/describe-outcome.js';
import { parseSmokeOptions, type SmokeOptions, SmokeUsageError } from './wizard-smoke/options.js';
import { type Outcome, playScenario } from './wizard-smoke/scenarios/play-scenario.js';
import { scenarioNamed } from './wizard-smoke/scenarios/scenarios.js';
import { givenTarget, startTarget } from './wizard-smoke/smoke-target.js';

/** Plays the scenarios one after another and tells of each. Returns the number of those that failed. */
async function runSmoke({ scenarios, service }: SmokeOptions): Promise<number> {
  const target = service === null ? await startTarget() : givenTarget(service);
  try {
    console.log(`The wizard's calls against ${target.origin}\n`);
    const outcomes: Outcome[] = [];
    for (const name of scenarios) {
      const outcome = await playScenario(scenarioNamed(name), target.cast(name));
      outcomes.push(outcome);
      console.log(describeOutcome(outcome));
    }
    console.log(describeNotes(outcomes));
    return outcomes.filter(({ errorPaths }) => errorPaths.length > 0).length;
  } finally {
    await target.close();
  }
}

try {
  const options = parseSmokeOptions(process.argv.slice(2));
  const failed = await runSmoke(options);
  const count = options.scenarios.length;
  if (failed === 0) console.log(`\nAll ${count} scenarios completed without an error path.`);
  else throw new Error(`${failed} of ${count} scenarios failed`);
} catch (error) {
  if (error instanceof SmokeUsageError) console.error(error.message);
  else console.error(`\nThe smoke test failed: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

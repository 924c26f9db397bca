import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { AppError } from '../../../common/errors/index.js';
import { applyEvent, replay } from './apply-event.js';
import type { Command } from './commands.js';
import { decide } from './decide.js';
import type { LoggedEvent, NewEvent } from './events.js';
import type { OnboardingState } from './onboarding-state.js';
import { missingBefore, percentageOf, progressOf } from './progress-of.js';
import { StepStatus } from './step-status.js';
import { FINAL_STEP, STEPS, type StepNumber } from './steps.js';

const RUNS = 10_000;
const START = Date.parse('2026-01-01T00:00:00Z');

const step = fc.constantFrom<StepNumber[]>(1, 2, 3, 4, 5, 6);
const happenedAt = fc.option(fc.date({ min: new Date(0), max: new Date(START), noInvalidDate: true }), {
  nil: undefined,
});
const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('start' as const), step }) },
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('complete' as const), step, happenedAt }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('skip' as const), step, happenedAt }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('fail' as const), step, errors: fc.constant(['failed']) }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('reset' as const), step, reason: fc.constant('requested' as const) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reset_all' as const), keepData: fc.boolean() }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('report_fraction' as const),
      step,
      fraction: fc.double({ min: -0.1, max: 1.1 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('mark_dependants_stale' as const), step }) },
);
/** All steps in order, so that later states are reached as well. */
const walk = fc
  .integer({ min: 0, max: 6 })
  .map((last): Command[] => STEPS.slice(0, last).map(({ number }) => ({ kind: 'complete', step: number })));
const commands = fc.tuple(walk, fc.array(command, { maxLength: 14 })).map(([first, others]) => [...first, ...others]);
const optional = fc.constantFrom(new Set([1, 5]), new Set<number>(), new Set([1, 2, 3, 4, 5]), new Set([3, 5, 6]));

class Onboarding {
  readonly log: LoggedEvent[] = [
    { seq: 1, type: 'session.started', stepNumber: null, payload: {}, at: new Date(START) },
  ];
  state: OnboardingState = applyEvent(null, this.log[0]!);

  constructor(private readonly optional: ReadonlySet<number>) {}

  /** Whether the command was legal. */
  carryOut(given: Command): boolean {
    let events: NewEvent[];
    try {
      events = decide(this.state, given, this.optional);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return false;
    }
    for (const event of events) {
      const logged = { ...event, seq: this.log.length + 1, at: new Date(START + this.log.length * 1000) };
      this.log.push(logged);
      this.state = applyEvent(this.state, logged);
    }
    return true;
  }
}

/** What is wrong with a state. */
function faultsOf(state: OnboardingState, optional: ReadonlySet<number>): string[] {
  const isFinished = (number: StepNumber): boolean =>
    ['completed', 'skipped'].includes(state.steps.get(number)?.status ?? 'pending');
  const required = STEPS.map(({ number }) => number).filter((number) => !optional.has(number) || number === FINAL_STEP);
  const isCompleted = required.every(isFinished);
  const tooEarly = [...state.steps]
    .filter(([, { status }]) => status !== StepStatus.Failed && status !== StepStatus.Pending)
    .filter(([number]) => missingBefore(number, state.steps, optional).length > 0);
  const faults = {
    'a step is done while one it needs is open': tooEarly.length > 0,
    'completed, but required steps are open': isCompleted !== progressOf(state.steps, optional).isCompleted,
    'the session disagrees with its steps': isCompleted !== (state.status === 'completed'),
    'the time of completion disagrees': isCompleted !== (state.completedAt !== null),
    'a pending step is kept': [...state.steps.values()].some(({ status }) => status === StepStatus.Pending),
    'a finished step has a reported share': [...state.steps].some(
      ([number, { reportedFraction }]) => isFinished(number) && reportedFraction !== 0,
    ),
  };
  return Object.entries(faults).flatMap(([fault, isThere]) => (isThere ? [fault] : []));
}

const LOWERING: readonly Command['kind'][] = ['reset', 'reset_all'];

/** What is wrong with one more command. */
function faultsAfter(onboarding: Onboarding, given: Command, optional: ReadonlySet<number>): string[] {
  const { state: before } = onboarding;
  const isLegal = onboarding.carryOut(given);
  const { state } = onboarding;
  const faults = faultsOf(state, optional);
  if (!isLegal && state !== before) faults.push('an illegal command changed something');
  if (!LOWERING.includes(given.kind) && percentageOf(state.steps) < percentageOf(before.steps)) {
    faults.push('progress went back');
  }
  return faults.map((fault) => `${fault} after ${given.kind}`);
}

describe('any sequence of commands', () => {
  it('keeps every rule, and leaves a gapless log that tells the same state', () => {
    fc.assert(
      fc.property(commands, optional, (sequence, optionalSteps) => {
        const onboarding = new Onboarding(optionalSteps);
        const faults = sequence.flatMap((given) => faultsAfter(onboarding, given, optionalSteps));
        if (!isDeepStrictEqual(replay(onboarding.log), onboarding.state)) faults.push('the log tells another state');
        if (onboarding.log.some(({ seq }, index) => seq !== index + 1)) faults.push('the log has gaps');
        if (onboarding.state.version !== onboarding.log.length) faults.push('the version is not the last event');
        if (faults.length > 0) throw new Error(faults.join('; '));
      }),
      { numRuns: RUNS },
    );
  });

  it('reaches completed sessions, reopened ones and refusals, or it would prove little', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(commands, (sequence) => {
        const onboarding = new Onboarding(new Set([1, 5]));
        for (const given of sequence) seen.add(`${given.kind} ${onboarding.carryOut(given) ? 'done' : 'refused'}`);
        for (const { type } of onboarding.log) seen.add(type);
      }),
      { numRuns: RUNS / 10 },
    );
    const kinds = ['start', 'complete', 'skip', 'fail', 'report_fraction'];
    const expected = [
      ...kinds.flatMap((kind) => [`${kind} done`, `${kind} refused`]),
      'session.completed',
      'session.reopened',
      'session.reset',
      'step.marked_stale',
      'step.progressed',
    ];
    expect([...seen]).toEqual(expect.arrayContaining(expected));
  });
});

import type { StyleFingerprint } from '../../../website-analysis/index.js';
import { round } from '../../rules/figures.js';
import { habitSpread } from './habit-spread.js';
import { type Habit, HABITS } from './habits.js';

/** Deviations up to which a difference says nothing, and from which the habit is another's. */
const ORDINARY = 1;
const FOREIGN = 3;

/** Decimals of a fingerprint's features. */
const DECIMALS = 4;

/** One habit of the draft against the writer's. */
export interface HabitFit {
  readonly measure: string;
  /** The writer's figure and the draft's; null when it could not be measured there. */
  readonly expected: number | null;
  readonly actual: number | null;
  /** Deviation to expect between two texts of the writer as long as these. */
  readonly spread: number | null;
  /** (actual - expected) / spread. */
  readonly z: number | null;
  /** 1 up to one deviation, 0 from three on, linear between. */
  readonly closeness: number | null;
  /** What to change; null when the habit fits or cannot be told. */
  readonly advice: string | null;
  /** Why there is no figure; null when there is one. */
  readonly reason: string | null;
}

/** Every habit of the draft against the writer's, in the order of HABITS. */
export function fitHabits(own: StyleFingerprint, draft: StyleFingerprint): HabitFit[] {
  return HABITS.map((habit) => fitHabit(habit, own, draft));
}

function fitHabit(habit: Habit, own: StyleFingerprint, draft: StyleFingerprint): HabitFit {
  const { measure } = habit;
  const expected = own.features[measure] ?? null;
  const actual = draft.features[measure] ?? null;
  const spread = expected === null ? null : habitSpread(habit.variation, expected, own, draft);
  if (expected === null || actual === null || spread === null) {
    const at = `/features/${measure}`;
    const reason =
      expected === null || spread === null
        ? `your site: ${own.reasons[at] ?? 'its fingerprint does not hold this'}`
        : `the draft: ${draft.reasons[at] ?? 'not measured'}`;
    return { measure, expected, actual, spread: null, z: null, closeness: null, advice: null, reason };
  }
  const z = (actual - expected) / spread;
  return {
    measure,
    expected,
    actual,
    spread: round(spread, DECIMALS),
    z: round(z, 2),
    closeness: round(Math.min(1, Math.max(0, (FOREIGN - Math.abs(z)) / (FOREIGN - ORDINARY))), DECIMALS),
    advice: adviceOn(habit, z),
    reason: null,
  };
}

function adviceOn({ raise, lower }: Habit, z: number): string | null {
  if (Math.abs(z) <= ORDINARY) return null;
  return z < 0 ? raise : lower;
}

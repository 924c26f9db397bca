import type { EventPayloads } from '../../sessions/index.js';
import type { StepNumber } from './steps.js';

/** What can be asked of an onboarding. `happenedAt` tells when it really happened, if that was earlier. */
export type Command =
  /** Work on a step; the step becomes the active one. */
  | { readonly kind: 'start'; readonly step: StepNumber }
  /** Finish a step whose artefacts are stored. */
  | { readonly kind: 'complete'; readonly step: StepNumber; readonly happenedAt?: Date }
  /** Go on without an optional step. */
  | { readonly kind: 'skip'; readonly step: StepNumber; readonly happenedAt?: Date }
  /** An attempt did not work out; `errors` tell people why. */
  | { readonly kind: 'fail'; readonly step: StepNumber; readonly errors: readonly string[] }
  /** Back to pending; later steps go with a required one. */
  | { readonly kind: 'reset'; readonly step: StepNumber; readonly reason: ResetReason }
  /** Everything back to the start. */
  | { readonly kind: 'reset_all'; readonly keepData: boolean }
  /** So much of a step in progress is done: 0 to less than 1, never less than reported before. */
  | { readonly kind: 'report_fraction'; readonly step: StepNumber; readonly fraction: number }
  /** What a completed step rests on was replaced; what was built on it needs another look. */
  | { readonly kind: 'mark_dependants_stale'; readonly step: StepNumber };

/** Why a step went back to pending. */
export type ResetReason = EventPayloads['step.reset']['reason'];

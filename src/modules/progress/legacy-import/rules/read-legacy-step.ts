import { z } from 'zod';
import { findSecret, isJsonObject, isStorableText, type JsonObject } from '../../../../common/documents/index.js';
import { StepStatus } from '../../rules/step-status.js';
import { isStepNumber, type StepNumber } from '../../rules/steps.js';
import type { LegacyStep } from './legacy-progress.js';

/** Most problems of a step that are kept, and the longest, in characters. */
const MAX_ERRORS = 50;
const MAX_ERROR_LENGTH = 500;

const stepEntry = z.object({
  step_number: z.union([z.number(), z.string().regex(/^\d$/).transform(Number)]).optional(),
  status: z.unknown().optional(),
  completed_at: z.string().max(500).nullish().catch(null),
  data: z.unknown().optional(),
  validation_errors: z.unknown().optional(),
});

interface StepReading {
  /** Null when the entry is no step. */
  readonly step: LegacyStep | null;
  readonly warnings: readonly string[];
}

/** Reads one entry of `steps`; `name` is its name when the steps are an object. */
export function readLegacyStep(entry: unknown, name: string | null): StepReading {
  const read = stepEntry.safeParse(entry);
  const number = read.success ? (read.data.step_number ?? Number(name ?? NaN)) : NaN;
  if (!read.success || !isStepNumber(number))
    return { step: null, warnings: ['an entry of `steps` is not one of the steps 1 to 6 and was left out'] };
  const warnings: string[] = [];
  const warn = (message: string): void => {
    warnings.push(`step ${number}: ${message}`);
  };
  const step = {
    number,
    status: readStatus(read.data.status, warn),
    completedAt: read.data.completed_at ?? null,
    data: readData(number, read.data.data, warn),
    errors: readErrors(read.data.validation_errors, warn),
  };
  return { step, warnings };
}

function readStatus(value: unknown, warn: (message: string) => void): StepStatus {
  const known = Object.values(StepStatus).find((status) => status === value);
  if (known === undefined && value !== undefined && value !== null)
    warn('its status is not one that the older software had; it counts as pending');
  return known ?? StepStatus.Pending;
}

/** Keys may be a bare list of records. */
function readData(step: StepNumber, value: unknown, warn: (message: string) => void): JsonObject | null {
  if (value === undefined || value === null) return null;
  if (isJsonObject(value)) return value;
  if (step === 1 && Array.isArray(value)) return { api_keys: value };
  warn('its data is not an object and was left out');
  return null;
}

function readErrors(value: unknown, warn: (message: string) => void): string[] {
  if (value === undefined || value === null) return [];
  const listed: unknown[] = Array.isArray(value) ? value : [value];
  const kept = listed
    .filter((item) => typeof item === 'string')
    .filter((item) => isStorableText(item) && findSecret([item]) === null)
    .slice(0, MAX_ERRORS)
    .map((item) => item.slice(0, MAX_ERROR_LENGTH).toWellFormed());
  if (kept.length < listed.length) warn('some of its validation errors cannot be kept and were left out');
  return kept;
}

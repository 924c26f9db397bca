import { z } from 'zod';
import type { LegacyReading, LegacyStep } from './legacy-progress.js';
import { MAX_FILE_BYTES } from './legacy-progress.js';
import { readLegacyStep } from './read-legacy-step.js';

/** Most entries of `steps` that are looked at; there are six steps. */
const MAX_ENTRIES = 100;

const text = z.string().max(500).nullish().catch(null);

/** The members that are read; others are ignored, and a value of the wrong type counts as absent. */
const progressFile = z.object({
  steps: z.union([z.array(z.unknown()), z.record(z.string(), z.unknown())]),
  user_id: z
    .union([z.string(), z.number().transform(String)])
    .nullish()
    .catch(null),
  started_at: text,
  last_updated: text,
  completed_at: text,
  is_completed: z.boolean().catch(false).default(false),
});

/** Reads a progress file of the older software. Pure; it never throws, and what it says never repeats the content. */
export function readLegacyProgress(content: string): LegacyReading {
  if (Buffer.byteLength(content) > MAX_FILE_BYTES) return problem(`is larger than ${MAX_FILE_BYTES / 1_000_000} MB`);
  const json = parse(content.replace(/^\uFEFF/, ''));
  if (json === undefined) return problem('is not complete, valid JSON');
  const file = progressFile.safeParse(json);
  if (!file.success) return problem('is not an onboarding progress file: it has no `steps`');
  const { steps, warnings } = readSteps(file.data.steps);
  return {
    kind: 'progress',
    progress: {
      userId: file.data.user_id ?? null,
      steps,
      startedAt: file.data.started_at ?? null,
      lastUpdated: file.data.last_updated ?? null,
      completedAt: file.data.completed_at ?? null,
      isCompleted: file.data.is_completed,
      warnings,
    },
  };
}

function problem(reason: string): LegacyReading {
  return { kind: 'problem', reason };
}

function parse(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}

/** Of a step that is there twice the later entry counts, as it did in the older software. */
function readSteps(entries: unknown[] | Record<string, unknown>): { steps: LegacyStep[]; warnings: string[] } {
  const listed = (
    Array.isArray(entries) ? entries.map((entry) => [null, entry] as const) : Object.entries(entries)
  ).slice(0, MAX_ENTRIES);
  const byNumber = new Map<number, LegacyStep>();
  const warnings: string[] = [];
  for (const [name, entry] of listed) {
    const read = readLegacyStep(entry, name);
    warnings.push(...read.warnings);
    if (read.step === null) continue;
    if (byNumber.has(read.step.number))
      warnings.push(`step ${read.step.number}: is there twice; the later entry counts`);
    byNumber.set(read.step.number, read.step);
  }
  return { steps: [...byNumber.values()].sort((one, other) => one.number - other.number), warnings };
}

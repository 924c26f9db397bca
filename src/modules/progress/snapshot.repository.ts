import { Injectable } from '@nestjs/common';
import type { SessionChange } from '../sessions/index.js';
import type { OnboardingSnapshot } from './snapshot.js';

/** What `read_onboarding` returns as JSON, in which times are text. */
interface StoredSnapshot extends Omit<OnboardingSnapshot, 'started_at' | 'updated_at' | 'completed_at'> {
  readonly started_at: string;
  readonly updated_at: string;
  readonly completed_at: string | null;
}

/** Reads the onboarding inside a change, before it is committed. */
@Injectable()
export class SnapshotRepository {
  /** What was stored when the change was opened. Throws unless it was opened `withOnboarding`. */
  openedWith({ onboarding }: SessionChange): OnboardingSnapshot {
    if (!isStoredSnapshot(onboarding)) throw new Error('The change was opened without the onboarding');
    return snapshotOf(onboarding);
  }

  /** What the change has made of it so far. */
  async readIn(change: SessionChange): Promise<OnboardingSnapshot> {
    const { em, userId } = change;
    await change.flush();
    const rows = await em.execute<{ snapshot: StoredSnapshot }[]>(
      'select row_to_json(onboarding) as snapshot from read_onboarding(?) onboarding',
      [userId],
    );
    const snapshot = rows[0]?.snapshot;
    if (snapshot === undefined) throw new Error('A locked session cannot be read');
    return snapshotOf(snapshot);
  }
}

function isStoredSnapshot(value: unknown): value is StoredSnapshot {
  return typeof value === 'object' && value !== null && 'started_at' in value;
}

function snapshotOf(stored: StoredSnapshot): OnboardingSnapshot {
  const { started_at: startedAt, updated_at: updatedAt, completed_at: completedAt } = stored;
  return {
    ...stored,
    started_at: new Date(startedAt),
    updated_at: new Date(updatedAt),
    completed_at: completedAt === null ? null : new Date(completedAt),
  };
}

import { Injectable } from '@nestjs/common';
import type { SessionChange } from '../sessions/index.js';
import type { OnboardingSnapshot } from './snapshot.js';

interface StoredSnapshot extends Omit<OnboardingSnapshot, 'started_at' | 'updated_at' | 'completed_at'> {
  readonly started_at: string;
  readonly updated_at: string;
  readonly completed_at: string | null;
}

/** Reads what a change has made of the onboarding so far, before it is committed. */
@Injectable()
export class SnapshotRepository {
  /** The snapshot of the locked session. */
  async readIn(change: SessionChange): Promise<OnboardingSnapshot> {
    const { em, userId } = change;
    await change.flush();
    const rows = await em.execute<{ snapshot: StoredSnapshot }[]>(
      'select row_to_json(onboarding) as snapshot from read_onboarding(?) onboarding',
      [userId],
    );
    const snapshot = rows[0]?.snapshot;
    if (snapshot === undefined) throw new Error('A locked session cannot be read');
    const { started_at: startedAt, updated_at: updatedAt, completed_at: completedAt } = snapshot;
    return {
      ...snapshot,
      started_at: new Date(startedAt),
      updated_at: new Date(updatedAt),
      completed_at: completedAt === null ? null : new Date(completedAt),
    };
  }
}

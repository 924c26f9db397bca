import { Injectable } from '@nestjs/common';
import { ScopedRead } from '../../database/index.js';
import { EventsResponseDto } from './dto/events.response.dto.js';
import type { LiveEventDto } from './dto/live-event.dto.js';
import type { SnapshotDto } from './dto/snapshot.dto.js';

/** Most events read at once. */
export const BATCH = 100;

/** Users whose versions are read in one call. */
const MOST_USERS = 1_000;

interface EventRow {
  readonly seq: number;
  readonly type: string;
  readonly step_number: number | null;
  readonly payload: Record<string, unknown>;
  readonly at: Date;
}

interface StandingRow {
  readonly version: number;
  readonly started_at: Date;
  readonly updated_at: Date;
  readonly completed_at: Date | null;
  readonly active_step: number | null;
  /** `number:status:fraction` triples joined by commas; null when no step was touched. */
  readonly steps: string | null;
}

/** Where a user stands, without the position that a stream adds. */
export type Standing = Omit<SnapshotDto, 'after'>;

/** Reads users' logs, each time in one round trip. */
@Injectable()
export class EventLog {
  constructor(private readonly reads: ScopedRead) {}

  /** Events after a position, oldest first. */
  async read(userId: string, after: number, most: number): Promise<LiveEventDto[]> {
    const rows = await this.reads.call<EventRow>('read_onboarding_events', userId, after, most);
    return rows.map((row) => ({
      seq: row.seq,
      type: row.type,
      step_number: row.step_number,
      payload: row.payload,
      at: row.at.toISOString(),
    }));
  }

  /** A part of the log and how far the log goes. */
  async list(userId: string, after = 0, limit = BATCH): Promise<EventsResponseDto> {
    const events = await this.read(userId, after, limit);
    const last = events.at(-1)?.seq;
    if (last !== undefined && events.length < limit) return new EventsResponseDto(events, last);
    const { version } = await this.standing(userId);
    return new EventsResponseDto(events, Math.max(version, last ?? 0));
  }

  /** Where the user stands. */
  async standing(userId: string): Promise<Standing> {
    const [row] = await this.reads.call<StandingRow>('read_onboarding_status', userId);
    return {
      version: row?.version ?? 0,
      steps: parseSteps(row?.steps ?? null),
      active_step: row?.active_step ?? null,
      started_at: row?.started_at.toISOString() ?? null,
      last_updated: row?.updated_at.toISOString() ?? null,
      completed_at: row?.completed_at?.toISOString() ?? null,
    };
  }

  /** Version of each user's session; users without one are missing. */
  async versions(userIds: readonly string[]): Promise<Map<string, number>> {
    const versions = new Map<string, number>();
    for (let from = 0; from < userIds.length; from += MOST_USERS) {
      const some = userIds.slice(from, from + MOST_USERS);
      const rows = await this.reads.call<{ user_id: string; version: number }>('read_session_versions', some);
      for (const row of rows) versions.set(row.user_id, row.version);
    }
    return versions;
  }
}

function parseSteps(steps: string | null): SnapshotDto['steps'] {
  if (steps === null || steps === '') return [];
  return steps
    .split(',')
    .map((step) => {
      const [number = '', status = '', fraction = '0'] = step.split(':');
      return { step_number: Number(number), status, reported_fraction: Number(fraction) };
    })
    .sort((one, other) => one.step_number - other.step_number);
}

import type { ClosingDto, StaleDto } from '../dto/control.dto.js';
import type { LiveEventDto } from '../dto/live-event.dto.js';
import type { SnapshotDto } from '../dto/snapshot.dto.js';

/** What a stream tells, whatever carries it. */
export type LiveMessage =
  /** Where the user stands; `seq` only when nothing before it has to be caught up, so that it can be resumed from. */
  | { readonly kind: 'snapshot'; readonly seq: number | null; readonly snapshot: SnapshotDto }
  | { readonly kind: 'event'; readonly event: LiveEventDto }
  | { readonly kind: 'stale'; readonly stale: StaleDto }
  | FinalMessage;

/** The last message of a stream. */
export type FinalMessage =
  { readonly kind: 'closing'; readonly closing: ClosingDto } | { readonly kind: 'stale'; readonly stale: StaleDto };

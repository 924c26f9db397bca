import { ApiProperty } from '@nestjs/swagger';
import type { UsageGroup } from '../model-use.repository.js';

/** What calls of models used, as their providers reported it. What they cost is not told: no provider reports it. */
export class UsageSumsDto {
  /** Calls that were sent to a provider. @example 12 */
  calls: number;

  /** Of these, calls that brought a usable answer. @example 11 */
  answered: number;

  /** Of these, calls that did not. @example 1 */
  failed: number;

  /** Questions that were answered from the cache, without a call. @example 4 */
  cache_hits: number;

  /** Tokens of questions. @example 41200 */
  input_tokens: number;

  /** Tokens of answers. @example 5300 */
  output_tokens: number;

  /** Calls for which the provider reported no tokens, so that the sums lack them. @example 0 */
  unreported: number;

  /** Mean time until an answer in milliseconds; null without a call. @example 2140 */
  @ApiProperty({ type: 'number', nullable: true })
  average_latency_ms: number | null;

  constructor(group: UsageGroup) {
    this.calls = group.calls;
    this.answered = group.answered;
    this.failed = group.calls - group.answered;
    this.cache_hits = group.cache_hits;
    this.input_tokens = group.input_tokens;
    this.output_tokens = group.output_tokens;
    this.unreported = group.unreported;
    this.average_latency_ms = group.average_latency_ms;
  }
}

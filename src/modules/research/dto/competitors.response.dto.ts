import { ApiProperty } from '@nestjs/swagger';
import type { DiscoveryReport } from '../discovery/discovery-report.js';
import type { StoredCompetitor } from '../research-views.js';
import { CompetitorResponseDto } from './competitor.response.dto.js';

/** The competitors of the user. */
export class CompetitorsResponseDto {
  /** Those the user named first, then by relevance. */
  competitors: CompetitorResponseDto[];

  /** Number of competitors. @example 3 */
  total: number;

  /** The last discovery: `sources` with why each was used or not, `added`, `filtered`, `basis`; null before the first. */
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  discovery: object | null;

  constructor(stored: readonly StoredCompetitor[], discovery: DiscoveryReport | null) {
    this.competitors = stored.map((competitor) => new CompetitorResponseDto(competitor));
    this.total = stored.length;
    this.discovery = discovery;
  }
}

import type { StoredCompetitor } from '../research-views.js';
import { CompetitorResponseDto } from './competitor.response.dto.js';

/** The competitors of the user. */
export class CompetitorsResponseDto {
  /** Those the user named first, then by relevance. */
  competitors: CompetitorResponseDto[];

  /** Number of competitors. @example 3 */
  total: number;

  constructor(stored: readonly StoredCompetitor[]) {
    this.competitors = stored.map((competitor) => new CompetitorResponseDto(competitor));
    this.total = stored.length;
  }
}

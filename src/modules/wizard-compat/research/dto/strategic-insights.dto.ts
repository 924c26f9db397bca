import { ApiProperty } from '@nestjs/swagger';

/** The strategic reports that were made: this service makes none. */
export class StrategicInsightsHistoryDto {
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true }, example: [] })
  history: object[] = [];
}

/** That no strategic report is made here. */
export class StrategicInsightsResponseDto {
  /** @example false */
  success = false;

  /** Why, and what there is instead. */
  error =
    'Weekly strategic reports are not made here: one look at a market shows no movement. The sitemap benchmark compares you with your competitors.';

  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true, example: null })
  report: object | null = null;
}

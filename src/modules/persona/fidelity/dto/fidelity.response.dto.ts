import { ApiProperty } from '@nestjs/swagger';
import type { SourcedReport } from '../fidelity.service.js';
import { FEWEST_WORDS } from '../rules/fidelity-score.js';
import {
  FoundTermDto,
  GoToWordsDto,
  HabitFitDto,
  PlatformFitDto,
  ScoreIntervalDto,
  TextBasisDto,
  VoiceFitDto,
} from './fidelity-parts.dto.js';

/** How well a draft fits the user's own writing. */
export class FidelityResponseDto {
  @ApiProperty({
    type: 'number',
    nullable: true,
    description:
      '0 to 100; about 85 is usual for text of the same writer, about 45 for that of another; null: `reason`',
    example: 74.5,
  })
  score: number | null;

  @ApiProperty({
    type: 'string',
    nullable: true,
    description: 'Why there is no score, starting with too_little_text, other_language or too_few_measures',
    example: null,
  })
  reason: string | null;

  @ApiProperty({
    type: ScoreIntervalDto,
    nullable: true,
    description:
      'Bounds between which the score lies nine times in ten; null with fewer than ten sentences or no score',
  })
  interval: ScoreIntervalDto | null;

  /** Share of the points that could be measured, 0 to 1. @example 1 */
  coverage: number;

  /** Words that a score needs. @example 100 */
  words_needed: number;

  /** What was measured of the draft. */
  draft: TextBasisDto;

  /** What was measured of the user's website. */
  own: TextBasisDto;

  /** Use of frequent words, marks and pairs of them: half of the score. */
  voice: VoiceFitDto;

  @ApiProperty({ type: [HabitFitDto], description: 'Habits, each with the same share of the other half of the score' })
  measures: readonly HabitFitDto[];

  /** Words and phrases that the persona uses most, or the website where there is no persona. */
  go_to_words: GoToWordsDto;

  @ApiProperty({ type: [FoundTermDto], description: 'Words of the draft that the persona avoids' })
  avoid_words: readonly FoundTermDto[];

  @ApiProperty({ type: PlatformFitDto, nullable: true, description: 'Null when the request names no platform' })
  platform: PlatformFitDto | null;

  /** Analysis that the draft was held against. @example 3 */
  analysis_id: number;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Persona that the words come from', example: 2 })
  persona_version: number | null;

  constructor(report: SourcedReport) {
    this.score = report.score;
    this.reason = report.reason;
    this.interval = report.interval;
    this.coverage = report.coverage;
    this.words_needed = FEWEST_WORDS;
    this.draft = report.draft;
    this.own = report.own;
    this.voice = report.voice;
    this.measures = report.habits;
    this.go_to_words = report.go_to_words;
    this.avoid_words = report.avoid_words;
    this.platform = report.platform;
    this.analysis_id = report.analysis_id;
    this.persona_version = report.persona_version;
  }
}

import { ApiProperty } from '@nestjs/swagger';
import type { StyleFingerprint } from '../../../website-analysis/index.js';
import { PLATFORM_NAMES, type PlatformName } from '../../rules/platforms/platform-catalogue.js';
import type { HabitFit } from '../rules/habit-fit.js';
import type { FoundTerm } from '../rules/listed-words.js';
import type { PlatformViolation } from '../rules/platform-violations.js';
import type { ScoreInterval } from '../rules/score-interval.js';
import type { VoiceFit } from '../rules/voice-fit.js';

/** Bounds between which the score lies nine times in ten. */
export class ScoreIntervalDto implements ScoreInterval {
  /** Lower bound, 0 to 100. @example 61.2 */
  low: number;

  /** Upper bound, 0 to 100. @example 84 */
  high: number;
}

/** Use of frequent words, marks and pairs of them. */
export class VoiceFitDto implements VoiceFit {
  @ApiProperty({
    type: 'number',
    nullable: true,
    description: 'Distance, 0 (alike) to 1; null: `reason`',
    example: 0.41,
  })
  distance: number | null;

  /** Distance to expect at these lengths from another text of the same writer. @example 0.4 */
  same_writer: number;

  /** Distance to expect at these lengths from a text of another writer. @example 0.45 */
  other_writer: number;

  @ApiProperty({
    type: 'number',
    nullable: true,
    description: '1 at the distance of the same writer and nearer, 0 at that of another one and farther',
    example: 0.8,
  })
  closeness: number | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'Why there is no distance', example: null })
  reason: string | null;
}

const figure = (description: string, example: number): PropertyDecorator =>
  ApiProperty({ type: 'number', nullable: true, description, example });

/** One habit of the draft against the writer's. */
export class HabitFitDto implements HabitFit {
  /** Name of the feature in `style_fingerprint.features`; the unit is in the name. @example sentence_words_mean */
  measure: string;

  @figure("The writer's figure", 15.2)
  expected: number | null;

  @figure("The draft's figure", 24.5)
  actual: number | null;

  @figure('Deviation to expect between two texts of the writer as long as these', 3.1)
  spread: number | null;

  @figure('(actual - expected) / spread', 3)
  z: number | null;

  @figure('1 up to one deviation, 0 from three on', 0)
  closeness: number | null;

  @ApiProperty({
    type: 'string',
    nullable: true,
    description: 'What to change; null when the habit fits or cannot be told',
    example: 'Write shorter sentences.',
  })
  advice: string | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'Why there is no figure', example: null })
  reason: string | null;
}

/** A word or phrase and how often the draft has it. */
export class FoundTermDto implements FoundTerm {
  /** As the persona has it. @example single origin */
  term: string;

  /** Occurrences. @example 2 */
  count: number;
}

/** The words and phrases that the writer uses most. */
export class GoToWordsDto {
  /** Those that the draft has. */
  @ApiProperty({ type: [FoundTermDto] })
  found: readonly FoundTerm[];

  /** Those that it has not. @example ["roast"] */
  @ApiProperty({ type: [String], example: ['roast'] })
  missing: readonly string[];
}

/** A rule of the platform that the draft does not keep. */
export class PlatformViolationDto {
  @ApiProperty({
    enum: ['character_limit', 'recommended_characters', 'recommended_words', 'hashtags', 'link_placement'],
    description: 'Rule of GET /api/onboarding/persona/platforms',
  })
  rule: PlatformViolation['rule'];

  @ApiProperty({ enum: ['error', 'advice'], description: 'error: the platform refuses the text' })
  severity: PlatformViolation['severity'];

  /** Characters, words, hashtags or links of the draft. @example 312 */
  actual: number;

  /** What is wrong and by how much. @example X (Twitter) accepts 280 characters; take 32 away. */
  message: string;
}

/** The draft against the rules of a platform. */
export class PlatformFitDto {
  @ApiProperty({ enum: PLATFORM_NAMES, example: 'linkedin' })
  platform: PlatformName;

  @ApiProperty({ type: [PlatformViolationDto] })
  violations: readonly PlatformViolation[];
}

type Basis = StyleFingerprint['basis'];

/** How much text was measured. */
export class TextBasisDto implements Basis {
  /** Words. @example 240 */
  words: number;

  /** Sentences; headings and labels are none. @example 16 */
  sentences: number;

  /** Pages, or one for a draft. @example 1 */
  pages: number;

  @ApiProperty({ type: 'string', nullable: true, description: 'ISO 639-3; null: cannot be told', example: 'eng' })
  language: string | null;
}

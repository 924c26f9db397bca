import { ApiProperty } from '@nestjs/swagger';
import { SEVERITIES, type Severity } from '../../../common/rules/index.js';
import type { DataQuality } from '../rules/quality/data-quality.js';
import type { QualityIssue } from '../rules/quality/quality-issues.js';
import type { QualityLevel } from '../rules/quality/quality-level.js';

/** Something that keeps a field from being relied on. */
export class QualityIssueDto implements QualityIssue {
  /** Pointer of the field in the canonical profile. @example /industry */
  path: string;

  /** `guessed`: it rests on a model's or a rule's word with little behind it. */
  @ApiProperty({ enum: ['missing', 'invalid', 'contradicted', 'old', 'guessed'], example: 'missing' })
  kind: QualityIssue['kind'];

  @ApiProperty({ enum: SEVERITIES, example: 'warning' })
  severity: Severity;

  /** What is the matter. @example The industry is not known. */
  message: string;

  /** What to do about it. @example Store a key of an AI provider and analyse the website again. */
  next_action: string;

  /** What mending it would add to `overall_score`, 0 to 1. @example 0.071 */
  gain: number;
}

/** How far generators can rely on what is known about the user. Scores go from 0 to 1. */
export class DataQualityResponseDto implements DataQuality {
  /** Mean quality of all fields, weighted by use; what is unknown, a default, invalid or too old counts as 0. @example 0.62 */
  overall_score: number;

  /** `none` when nothing is known; `excellent` from 0.9, `good` from 0.7, `fair` from 0.5. */
  @ApiProperty({ enum: ['excellent', 'good', 'fair', 'poor', 'none'], example: 'fair' })
  quality_level: QualityLevel;

  /** Weighted share of fields that are known and no default. @example 0.71 */
  completeness: number;

  /** Weighted share of the known that no rule refuses. @example 1 */
  validity: number;

  /** Weighted share of the known that nothing else contradicts. @example 1 */
  consistency: number;

  /** 1 for what is new, 0 for what is twice as old as the half-life of its source. @example 0.97 */
  freshness: number;

  /** 1 for what was measured or stated, 0 for defaults. @example 0.9 */
  provenance: number;

  /** What would help most comes first. */
  @ApiProperty({ type: [QualityIssueDto] })
  issues: QualityIssueDto[];

  /** At most five, each once. @example ["Analyse your website with POST /api/onboarding/website-analysis."] */
  next_actions: string[];

  constructor(quality: DataQuality) {
    this.overall_score = quality.overall_score;
    this.quality_level = quality.quality_level;
    this.completeness = quality.completeness;
    this.validity = quality.validity;
    this.consistency = quality.consistency;
    this.freshness = quality.freshness;
    this.provenance = quality.provenance;
    this.issues = [...quality.issues];
    this.next_actions = [...quality.next_actions];
  }
}

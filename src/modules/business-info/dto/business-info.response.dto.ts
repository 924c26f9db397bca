import { ApiProperty } from '@nestjs/swagger';
import type { StoredBusiness } from '../stored-business.js';

const unsaid = { type: 'string', nullable: true } as const;

/** What the user says about the business; null where nothing was said. */
export class BusinessInfoResponseDto implements StoredBusiness {
  /** Id of the user's session: there is one business for each user. @example 9f0ec6a2-5c0b-5e0b-9d54-2d7d4b1f2a11 */
  id: string;

  /** The user. @example user_2ab */
  user_id: string;

  /** @example Spokes & Co. */
  @ApiProperty(unsaid)
  business_name: string | null;

  /** What the business does. @example We repair bicycles by hand while you wait. */
  business_description: string;

  /** @example Bicycle repair */
  @ApiProperty(unsaid)
  industry: string | null;

  /** Whom the business serves. @example Commuters who ride all year */
  @ApiProperty(unsaid)
  target_audience: string | null;

  /** What the business wants to reach. @example More regular customers */
  @ApiProperty(unsaid)
  business_goals: string | null;

  /** How the business wants to sound. @example Friendly and plain */
  @ApiProperty(unsaid)
  brand_voice: string | null;

  /** What its texts are for. @example Explain repairs that anybody can do */
  @ApiProperty(unsaid)
  content_goals: string | null;

  /** When anything was first stored (ISO 8601 UTC). @example 2026-11-22T10:00:00.000Z */
  created_at: string;

  /** When anything was last stored (ISO 8601 UTC). @example 2026-11-22T10:00:00.000Z */
  updated_at: string;

  constructor(stored: StoredBusiness) {
    this.id = stored.id;
    this.user_id = stored.user_id;
    this.business_name = stored.business_name;
    this.business_description = stored.business_description;
    this.industry = stored.industry;
    this.target_audience = stored.target_audience;
    this.business_goals = stored.business_goals;
    this.brand_voice = stored.brand_voice;
    this.content_goals = stored.content_goals;
    this.created_at = stored.created_at;
    this.updated_at = stored.updated_at;
  }
}

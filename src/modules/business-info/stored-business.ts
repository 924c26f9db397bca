import type { BusinessFacts } from './business-facts.js';
import type { BusinessInfo } from './business-info.entity.js';

/** What is stored about a user's business. */
export interface StoredBusiness extends BusinessFacts {
  /** Id of the user's session: there is one business for each user. */
  readonly id: string;
  readonly user_id: string;
  /** ISO 8601 UTC, as the next. */
  readonly created_at: string;
  readonly updated_at: string;
}

/** What may be told of a row. */
export function storedBusinessOf(row: BusinessInfo): StoredBusiness {
  return {
    id: row.session.id,
    user_id: row.userId,
    business_name: row.businessName,
    business_description: row.businessDescription,
    industry: row.industry,
    target_audience: row.targetAudience,
    business_goals: row.businessGoals,
    brand_voice: row.brandVoice,
    content_goals: row.contentGoals,
    created_at: row.createdAt.toISOString(),
    updated_at: row.updatedAt.toISOString(),
  };
}

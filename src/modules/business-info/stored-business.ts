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

/** A row of business_info as JSON: times carry the server's offset. */
export interface BusinessRow extends Omit<StoredBusiness, 'id'> {
  readonly session_id: string;
}

/** What may be told of a row. */
export function storedBusinessOf(row: BusinessInfo): StoredBusiness {
  return {
    id: row.session.id,
    user_id: row.userId,
    ...row.facts,
    created_at: row.createdAt.toISOString(),
    updated_at: row.updatedAt.toISOString(),
  };
}

/** As `storedBusinessOf`, of a row as JSON. */
export function businessOfRow({
  session_id: id,
  created_at: createdAt,
  updated_at: updatedAt,
  ...row
}: BusinessRow): StoredBusiness {
  return {
    id,
    user_id: row.user_id,
    business_name: row.business_name,
    business_description: row.business_description,
    industry: row.industry,
    target_audience: row.target_audience,
    business_goals: row.business_goals,
    brand_voice: row.brand_voice,
    content_goals: row.content_goals,
    created_at: new Date(createdAt).toISOString(),
    updated_at: new Date(updatedAt).toISOString(),
  };
}

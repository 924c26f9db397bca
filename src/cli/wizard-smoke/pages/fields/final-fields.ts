import type { Fields } from '../../recording/fields.js';

/** What the integrations page reads of a platform. */
export const PLATFORM_STATUS_FIELDS: Fields = { connected: 'flag', sites: 'list' };

/** What it reads of Wix. */
export const WIX_STATUS_FIELDS: Fields = { connected: 'flag' };

/** What the last page reads of GET /summary. */
export const SUMMARY_FIELDS: Fields = {
  'api_keys.*': 'text',
  website_url: 'shown',
  'style_analysis?': 'object',
  research_preferences: 'object',
  personalization_settings: 'object',
  'personalization_settings.writing_style': 'shown',
  'personalization_settings.tone': 'shown',
  'personalization_settings.brand_voice': 'shown',
  integrations: 'object',
  canonical_profile: 'object',
  'canonical_profile.content_pillars?': 'list',
  'canonical_profile.competitors?': 'list',
};

/** What it reads of the stored preferences. */
export const PREFERENCES_FIELDS: Fields = { research_depth: 'shown', content_types: 'texts', auto_research: 'shown' };

/** What it reads of the agents. */
export const TEAM_FIELDS: Fields = {
  'data.agents.[].agent_key': 'text',
  'data.agents.[].responsibilities': 'texts',
  'data.agents.[].tools': 'texts',
  'data.agents.[].defaults': 'object',
  'data.agents.[].profile': 'object',
};

/** What it reads when everything is done. */
export const COMPLETION_FIELDS: Fields = {
  message: 'text',
  completed_at: 'text',
  completion_percentage: 'number',
  persona_generated: 'flag',
  scheduled_tasks: 'texts',
  'failed_tasks?.[].task': 'text',
  'failed_tasks?.[].error': 'shown',
};

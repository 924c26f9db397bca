import type { Fields } from '../../recording/fields.js';

/** What the wizard reads of GET /init. */
export const INIT_FIELDS: Fields = {
  'user.id': 'text',
  'onboarding.is_completed': 'flag',
  'onboarding.current_step': 'number',
  'onboarding.completion_percentage': 'number',
  'onboarding.steps.[].step_number': 'number',
  'onboarding.steps.[].status': 'text',
  'session.session_id': 'text',
};

/** What the root page reads of GET /api/subscription/status. */
export const SUBSCRIPTION_FIELDS: Fields = { 'data.active': 'flag', 'data.plan': 'text', 'data.limits': 'object' };

/** What the wizard reads when a step was completed. */
export const COMPLETED_STEP_FIELDS: Fields = { message: 'text', 'warnings?': 'texts' };

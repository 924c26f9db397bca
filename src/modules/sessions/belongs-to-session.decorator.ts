import { ManyToOne } from '@mikro-orm/decorators/legacy';
import { OnboardingSession } from './onboarding-session.entity.js';

/** The first part of the primary key of every data table; the rows go and move with their session. */
export function BelongsToSession(): PropertyDecorator {
  return (target, property) =>
    ManyToOne({
      entity: () => OnboardingSession,
      primary: true,
      fieldName: 'session_id',
      deleteRule: 'cascade',
      updateRule: 'cascade',
    })(target, String(property));
}

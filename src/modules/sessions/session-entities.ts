import { OnboardingEvent } from './onboarding-event.entity.js';
import { OnboardingSession } from './onboarding-session.entity.js';

/** Tables of this module. */
export const sessionEntities = [OnboardingSession, OnboardingEvent];

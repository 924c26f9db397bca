import { OnboardingStep } from './onboarding-step.entity.js';

/** Tables of this module. */
export const progressEntities = [OnboardingStep];

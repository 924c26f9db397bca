import type { EventType } from './event-types.js';

/** What steps leave behind, as the members of `read_onboarding` call it, and the event that tells of each saving. */
const SAVED_BY = {
  analysis: 'website_analysis.saved',
  preferences: 'research_preferences.saved',
  competitors: 'competitors.saved',
  persona: 'persona.saved',
  business_info: 'business_info.saved',
} as const satisfies Record<string, EventType>;

/** A part of an onboarding. */
export type OnboardingPart = keyof typeof SAVED_BY;

/**
 * Whether nothing of a part was stored in an onboarding, as `read_onboarding` tells it, nor was saved by these events
 * since. False when nobody can tell.
 */
export function isAbsent(
  part: OnboardingPart,
  onboarding: unknown,
  since: readonly { readonly type: string }[],
): boolean {
  if (typeof onboarding !== 'object' || onboarding === null) return false;
  const stored: unknown = Reflect.get(onboarding, part);
  return stored === null && since.every(({ type }) => type !== SAVED_BY[part]);
}

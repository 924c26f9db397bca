/** The step of the onboarding that keys belong to. */
export const KEY_STEP = 1;

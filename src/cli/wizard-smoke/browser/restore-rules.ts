/** The pages of the wizard by their index. */
export const PAGES = ['Init', 'Website', 'Research', 'Personalization', 'Integrations', 'Finish'] as const;

/** Name of one of them. */
export type PageName = (typeof PAGES)[number];

const LAST_INDEX = PAGES.length - 1;

/** Where the server says that a user stands. */
export interface Standing {
  /** Last completed step; 1 for a new user. */
  readonly currentStep: number;
  /** 0 to 100. */
  readonly percentage: number;
  readonly isCompleted: boolean;
}

/** A new user, whose copy of what the root page read makes the wizard begin anew. */
export function isNewUser({ currentStep, percentage }: Standing): boolean {
  return currentStep === 1 && percentage === 0;
}

/** Whether the copy that the root page left is still good: the browser has not gone further than it. */
export function isCopyGood(copy: Standing, localIndex: number | null): boolean {
  return localIndex === null || localIndex <= copy.currentStep;
}

/** Index of the page that is shown: the one after the last completed step, or the browser's own within one of it. */
export function pageIndex({ currentStep, isCompleted }: Standing, localIndex: number | null): number {
  const told = isCompleted ? LAST_INDEX : Math.min(LAST_INDEX, Math.max(0, currentStep));
  return localIndex !== null && Math.abs(localIndex - told) <= 1 ? localIndex : told;
}

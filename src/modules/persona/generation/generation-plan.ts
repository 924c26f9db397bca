import type { PersonaDocument } from '../rules/persona-document.js';
import { isPlatformName, type PlatformName } from '../rules/platforms/platform-catalogue.js';
import type { PersonaLineage } from './persona-lineage.js';

/** The generation that a stored persona rests on. */
export interface GeneratedBase {
  /** The persona as it was generated, without the user's edits. */
  readonly document: PersonaDocument;
  readonly analysisId: number | null;
  readonly lineage: PersonaLineage | null;
}

/** What is to be made. */
export interface GenerationPlan {
  /** Whether everything is made, or only platforms that failed before. */
  readonly kind: 'all' | 'retry';
  /** Whether models are asked even what they answered before. */
  readonly anew: boolean;
  /** Platforms to ask about. */
  readonly asked: readonly PlatformName[];
  /** Platforms of the persona that comes out. */
  readonly selected: readonly PlatformName[];
}

/** What a persona is to be generated for. */
export interface GenerationWish {
  readonly platforms: readonly PlatformName[];
  /** Everything anew, whatever is stored. */
  readonly regenerate: boolean;
  /** The analysis that the persona is to be made from; null when there is none. */
  readonly analysisId: number | null;
}

/**
 * Only failed platforms are wanted: they are tried again and the others stay, as long as the analysis is the same. With
 * another analysis everything is made anew, for the same platforms. Anything else is made as it is wanted.
 */
export function planGeneration(
  { platforms, regenerate, analysisId }: GenerationWish,
  stored: PersonaDocument | null,
  base: GeneratedBase | null,
): GenerationPlan {
  const failed = (stored?.failedPlatforms ?? []).map(({ platform }) => platform);
  const isRetry = !regenerate && stored !== null && base !== null && platforms.every((name) => failed.includes(name));
  if (!isRetry) return { kind: 'all', anew: regenerate, asked: platforms, selected: platforms };
  const selected = stored.selectedPlatforms.filter(isPlatformName);
  const isSameAnalysis = base.analysisId === analysisId;
  return isSameAnalysis
    ? { kind: 'retry', anew: false, asked: platforms, selected }
    : { kind: 'all', anew: false, asked: selected, selected };
}

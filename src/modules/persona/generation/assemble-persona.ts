import type { MetaMap } from '../../../common/provenance/index.js';
import { unknown } from '../../../common/provenance/index.js';
import type { ModelFailureReason, ModelOutcome } from '../../../llm/index.js';
import type { Adaptation } from '../questions/platform-task.js';
import { buildPersona } from '../rules/build-persona.js';
import { isAtOrUnder, pointerTo } from '../rules/json/json-pointer.js';
import type { FailedPlatform, PersonaDocument } from '../rules/persona-document.js';
import type { PersonaSource } from '../rules/persona-source.js';
import { PLATFORMS } from '../rules/platforms/build-platform-persona.js';
import type { PlatformName } from '../rules/platforms/platform-catalogue.js';
import type { GenerationPlan } from './generation-plan.js';

/** The answer about one platform. */
export interface PlatformAnswer {
  readonly platform: PlatformName;
  readonly outcome: ModelOutcome<Adaptation>;
}

/** The measured persona that answers are written into: all of it, or the earlier one with the platforms asked about. */
export function measuredPersona(
  plan: GenerationPlan,
  source: PersonaSource,
  earlier: PersonaDocument | null,
): PersonaDocument {
  const built = buildPersona(source, plan.asked);
  if (plan.kind === 'all' || earlier === null) return built;
  return plan.asked.reduce<PersonaDocument>((persona, platform) => withPlatformOf(persona, built, platform), {
    ...earlier,
    selectedPlatforms: plan.selected,
  });
}

/**
 * Platforms whose question failed. Without any model there is the measured persona, and nothing failed; so it is when no
 * question of a whole generation was answered, because then the user's models are out of reach altogether. When only the
 * platforms' questions failed, all of them, the measured ones take the place of what was never made: a user whose model
 * cannot answer them can go on like one without a model.
 */
export function failuresOf(
  { kind }: GenerationPlan,
  { isNarrated, earlier }: { readonly isNarrated: boolean; readonly earlier: PersonaDocument | null },
  answers: readonly PlatformAnswer[],
): FailedPlatform[] {
  const isAnyAnswered = answers.some(({ outcome }) => outcome.origin === 'llm');
  if (kind === 'all' && !isNarrated && !isAnyAnswered) return [];
  const failed = answers.flatMap(({ platform, outcome }) =>
    outcome.origin === 'llm' || outcome.reason === 'no_key' ? [] : [{ platform, reason: outcome.reason }],
  );
  if (kind !== 'all' || isAnyAnswered) return failed;
  return failed.filter(({ platform }) => earlier?.platformPersonas[platform] !== undefined);
}

/** The persona without the platforms that failed; one that was generated earlier stays as it was then. */
export function withoutFailed(
  persona: PersonaDocument,
  failed: readonly FailedPlatform[],
  earlier: PersonaDocument | null,
): PersonaDocument {
  return failed.reduce((rest, { platform }) => withPlatformOf(rest, earlier, platform), persona);
}

/** Says of the values that only a model gives why none did. */
export function explainSilence(persona: PersonaDocument, at: string, reason: ModelFailureReason): PersonaDocument {
  if (reason === 'no_key') return persona;
  const text = `needs_llm: no model could be used (${reason}); generate the persona again, or state it yourself`;
  const explained = Object.entries(persona._meta)
    .filter(([pointer, { method }]) => method === 'needs_llm' && isAtOrUnder(pointer, at))
    .map(([pointer]) => [pointer, unknown('needs_llm', text)] as const);
  return { ...persona, _meta: { ...persona._meta, ...Object.fromEntries(explained) } };
}

/** A persona whose part for a platform is that of another persona, or missing when it is missing there. */
function withPlatformOf(
  persona: PersonaDocument,
  other: PersonaDocument | null,
  platform: PlatformName,
): PersonaDocument {
  const at = pointerTo(PLATFORMS, platform);
  const others = Object.fromEntries(Object.entries(persona.platformPersonas).filter(([name]) => name !== platform));
  const replacement = other?.platformPersonas[platform];
  const isElsewhere = ([pointer]: [string, unknown]): boolean => !isAtOrUnder(pointer, at);
  const isHere = ([pointer]: [string, unknown]): boolean => isAtOrUnder(pointer, at);
  const meta: MetaMap = {
    ...Object.fromEntries(Object.entries(persona._meta).filter(isElsewhere)),
    ...Object.fromEntries(Object.entries(other?._meta ?? {}).filter(isHere)),
  };
  return {
    ...persona,
    platformPersonas: replacement === undefined ? others : { ...others, [platform]: replacement },
    _meta: meta,
  };
}

import { isDeepStrictEqual } from 'node:util';
import type { FieldProblem } from '../../../../common/errors/index.js';
import { withQuality } from '../build-persona.js';
import { CORE } from '../core/build-core-persona.js';
import { isJsonObject, saysSomething } from '../json/json-object.js';
import type { FailedPlatform, PersonaDocument } from '../persona-document.js';
import type { PersonaSource } from '../persona-source.js';
import { PLATFORMS } from '../platforms/build-platform-persona.js';
import { statedAnew } from '../shown/stated-anew.js';
import { mergeObjects } from './merge-objects.js';
import type { StatedPersona } from './stated-persona.js';
import { markAsEdited } from './user-edits.js';

const QUALITY = '/qualityMetrics';

/** The persona of a user who has none. */
export const NO_PERSONA: PersonaDocument = {
  corePersona: null,
  platformPersonas: {},
  qualityMetrics: null,
  selectedPlatforms: [],
  failedPlatforms: [],
  _meta: {},
};

/**
 * The persona with what the user states differently, marked as the user's; `before` itself when nothing differs. What is
 * not stated stays. Quality is computed anew unless the user states one that differs from ours.
 */
export function applyEdit(before: PersonaDocument, sent: StatedPersona, source: PersonaSource | null): PersonaDocument {
  const stated = statedAnew(sent, before);
  const core = mergeCore(before, stated);
  const platforms = mergeObjects(before.platformPersonas, stated.platformPersonas ?? {}, PLATFORMS);
  const quality = mergeObjects(before.qualityMetrics ?? {}, stated.qualityMetrics ?? {}, QUALITY);
  const selected = stated.selectedPlatforms ?? selectedOf(before, platforms.value);
  const changed = [...core.changed, ...platforms.changed];
  const isSelectionNew = !isDeepStrictEqual([...selected], [...before.selectedPlatforms]);
  if (changed.length + quality.changed.length === 0 && !isSelectionNew) return before;
  const edited = withQuality(
    {
      corePersona: core.value,
      platformPersonas: platforms.value,
      qualityMetrics: null,
      selectedPlatforms: selected,
      failedPlatforms: stillFailed(before, stated, selected),
      _meta: markAsEdited(before._meta, isSelectionNew ? [...changed, '/selectedPlatforms'] : changed),
    },
    source,
  );
  if (quality.changed.length === 0) return edited;
  return { ...edited, qualityMetrics: quality.value, _meta: markAsEdited(edited._meta, quality.changed) };
}

function mergeCore(
  before: PersonaDocument,
  { corePersona }: StatedPersona,
): { value: PersonaDocument['corePersona']; changed: readonly string[] } {
  if (corePersona === null) return { value: before.corePersona, changed: [] };
  if (before.corePersona === null) return { value: corePersona, changed: [CORE] };
  return mergeObjects(before.corePersona, corePersona, CORE);
}

/** A platform that is no longer selected, or whose persona the user states, has not failed any more. */
function stillFailed(
  { failedPlatforms = [] }: PersonaDocument,
  { platformPersonas }: StatedPersona,
  selected: readonly string[],
): readonly FailedPlatform[] {
  const stated = platformPersonas ?? {};
  return failedPlatforms.filter(({ platform }) => selected.includes(platform) && !Object.hasOwn(stated, platform));
}

function selectedOf(before: PersonaDocument, personas: PersonaDocument['platformPersonas']): readonly string[] {
  return before.selectedPlatforms.length > 0 ? before.selectedPlatforms : Object.keys(personas);
}

/**
 * What a persona lacks to be stored: an identity, a platform persona, a persona for each selected platform that has not
 * failed.
 */
export function incompleteParts(persona: PersonaDocument): FieldProblem[] {
  const { corePersona, platformPersonas, selectedPlatforms, failedPlatforms = [] } = persona;
  const identity = corePersona?.['identity'];
  const isWithoutPlatforms = Object.keys(platformPersonas).length === 0;
  const failed = new Set<string>(failedPlatforms.map(({ platform }) => platform));
  const without = selectedPlatforms.filter(
    (platform) => !Object.hasOwn(platformPersonas, platform) && !failed.has(platform),
  );
  return [
    ...(isJsonObject(identity) && saysSomething(identity)
      ? []
      : [{ path: 'corePersona.identity', message: 'must be an object that says who the persona is' }]),
    ...(isWithoutPlatforms
      ? [{ path: 'platformPersonas', message: 'must hold the persona of at least one platform' }]
      : []),
    ...(without.length > 0 && !isWithoutPlatforms
      ? [
          {
            path: 'selectedPlatforms',
            message: `must only name platforms with a persona; there is none for ${without.join(', ')}`,
          },
        ]
      : []),
  ];
}

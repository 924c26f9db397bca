import { withQuality } from '../build-persona.js';
import { CORE } from '../core/build-core-persona.js';
import { isAtOrUnder, valueAt, withValueAt } from '../json/json-pointer.js';
import { isJsonObject } from '../json/json-object.js';
import type { PersonaDocument } from '../persona-document.js';
import type { PersonaSource } from '../persona-source.js';
import { PLATFORMS } from '../platforms/build-platform-persona.js';
import { editedPointers, markAsEdited } from './user-edits.js';

/**
 * A newly generated persona with the values that the user stated in the stored one. Values of platforms that are no
 * longer selected are not carried over; they stay in the version history.
 */
export function keepEdits(
  generated: PersonaDocument,
  stored: PersonaDocument | null,
  source: PersonaSource,
): PersonaDocument {
  if (stored === null) return generated;
  const edits = editedPointers(stored._meta).filter((pointer) => isCarried(pointer, generated));
  const kept = edits.reduce((persona, pointer) => keep(persona, stored, pointer), generated);
  return edits.length === 0 ? generated : withQuality(kept, source);
}

function isCarried(pointer: string, { selectedPlatforms }: PersonaDocument): boolean {
  const [, section, platform] = pointer.split('/');
  if (`/${section ?? ''}` === CORE) return true;
  return isAtOrUnder(pointer, PLATFORMS) && selectedPlatforms.includes(platform ?? '');
}

function keep(persona: PersonaDocument, stored: PersonaDocument, pointer: string): PersonaDocument {
  const { corePersona, platformPersonas } = persona;
  const changed = withValueAt({ corePersona, platformPersonas }, pointer, valueAt(stored, pointer));
  const core = changed?.['corePersona'];
  const platforms = changed?.['platformPersonas'];
  if (!isJsonObject(core) || !isJsonObject(platforms)) return persona;
  return {
    ...persona,
    corePersona: core,
    platformPersonas: platforms,
    _meta: markAsEdited(persona._meta, [pointer]),
  };
}

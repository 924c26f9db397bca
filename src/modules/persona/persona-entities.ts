import { PersonaData } from './persona-data.entity.js';
import { StoredResearchPersona } from './research-persona/research-persona.entity.js';
import { PersonaVersion } from './persona-version.entity.js';

/** Tables of this module. */
export const personaEntities = [PersonaData, PersonaVersion, StoredResearchPersona];

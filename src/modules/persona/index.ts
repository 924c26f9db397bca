export { PersonaGenerationJob } from './generation/persona-generation.job.js';
export { PersonaEditsService } from './persona-edits.service.js';
export { personaEntities } from './persona-entities.js';
export { personaOfRow, type PersonaRow } from './persona-row.js';
export { PersonaIncompleteError, PersonaNeedsTextError } from './persona.errors.js';
export { PersonaModule } from './persona.module.js';
export { PersonaService } from './persona.service.js';
export { ResearchPersonaService } from './research-persona/research-persona.service.js';
export { PersonaVersionsService } from './persona-versions.service.js';
export type { PersonaDocument } from './rules/persona-document.js';
export { MIN_WORDS, READINESS_RULES, type TextFacts } from './rules/readiness-rules.js';
export { textFactsOf } from './rules/readiness.js';
export { type EditedPersona, editedPersona } from './rules/edits/edited-persona.js';
export type { PersonaPayload } from './rules/edits/stated-persona.js';
export {
  canonicalPlatform,
  DEFAULT_PLATFORMS,
  isPlatformName,
  PLATFORM_CATALOGUE,
  PLATFORM_NAMES,
  type PlatformName,
} from './rules/platforms/platform-catalogue.js';
export { type ShownPersona, shownPersona, shownQuality } from './rules/shown/shown-persona.js';
export type { SavedPersona } from './saved-persona.js';

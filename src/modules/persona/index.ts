export { PersonaEditsService } from './persona-edits.service.js';
export { personaEntities } from './persona-entities.js';
export { personaOfRow, type PersonaRow } from './persona-row.js';
export { PersonaIncompleteError } from './persona.errors.js';
export { PersonaModule } from './persona.module.js';
export { PersonaService } from './persona.service.js';
export { PersonaVersionsService } from './persona-versions.service.js';
export type { PersonaDocument } from './rules/persona-document.js';
export { MIN_WORDS } from './rules/readiness.js';

export { PersonalizationModule } from './personalization.module.js';
export { PersonalizationService } from './personalization.service.js';
export type { AiInputs } from './rules/ai-inputs/ai-inputs.js';
export type { Summary } from './rules/summary/summary.js';

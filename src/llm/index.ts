export { type AnswerGuard, type AnswerReading, type ReadAnswer, readAnswer, withSynonyms } from './answers/index.js';
export { findQuote, quoteFinder, quoteOccursIn, type TextSpan } from './evidence/index.js';
export { ModelEngine } from './engine/model-engine.js';
export type { ModelEngineSettings } from './engine/model-engine-settings.js';
export {
  AnswerCache,
  ModelAccess,
  type ModelChoice,
  ModelLedger,
  type ModelProvider,
  type ModelUse,
  type OpenedModel,
} from './model-access.js';
export type { ModelFailureReason, ModelOutcome, ModelTrace, Repair } from './model-outcome.js';
export type { ModelPrompt, ModelTask, UntrustedText } from './model-task.js';
export { type ModelRequest, ObjectGenerator } from './object-generator.js';
export {
  fenceOf,
  type RenderedPrompt,
  type RenderOptions,
  renderPrompt,
  renderSecondPrompt,
  type SentPrompt,
} from './prompts/index.js';

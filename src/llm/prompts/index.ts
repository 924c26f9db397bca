export { fenceOf } from './fence-of.js';
export { renderPrompt } from './render-prompt.js';
export { renderSecondPrompt } from './render-second-prompt.js';
export type { RenderedPrompt, RenderOptions, SentPrompt } from './rendered-prompt.js';

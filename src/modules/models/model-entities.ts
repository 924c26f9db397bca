import { ModelAnswer } from './cache/model-answer.entity.js';
import { ModelPreferences } from './preferences/model-preferences.entity.js';
import { ModelUseEntry } from './usage/model-use-entry.entity.js';

/** Tables of this module. */
export const modelEntities = [ModelUseEntry, ModelAnswer, ModelPreferences];

import type { SettingValues } from '../../config/index.js';
import type { ModelEngineSettings } from '../../llm/index.js';

/** Longest user message, in UTF-16 units: some 15,000 tokens, which also small models take. */
const PROMPT_CHARACTERS = 60_000;

/** How models are asked, as the operator set it. */
export function engineSettings(settings: SettingValues): ModelEngineSettings {
  return {
    timeoutMs: settings.MODEL_TIMEOUT_SECONDS * 1_000,
    promptCharacters: PROMPT_CHARACTERS,
    redactContacts: settings.MODEL_REDACT_CONTACTS,
  };
}

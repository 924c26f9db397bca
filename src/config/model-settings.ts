import { z } from 'zod';

/** What providers call their models; the name may become part of an address, so it can lead nowhere else. */
export const MODEL_NAME = /^(?!.*\.\.)\w[\w.:@/+-]{0,199}$/;

const model = (provider: string) =>
  z
    .string()
    .regex(MODEL_NAME, 'must be the name of a model: at most 200 of letters, digits and . _ : @ / + -')
    .optional()
    .describe(`Model that users of ${provider} are served with who chose none; unset is the one in docs/models.md`);

/** One variable for each provider of models: the model for users who chose none. */
export const modelSettings = {
  OPENAI_MODEL: model('OpenAI'),
  ANTHROPIC_MODEL: model('Anthropic'),
  GEMINI_MODEL: model('Gemini'),
  MISTRAL_MODEL: model('Mistral'),
  OPENROUTER_MODEL: model('OpenRouter'),
  DEEPSEEK_MODEL: model('DeepSeek'),
  GROQ_MODEL: model('Groq'),
  XAI_MODEL: model('xAI'),
  OPENAI_COMPATIBLE_MODEL: model('an OpenAI-compatible server'),
};

/** Variable that names the model of a provider. */
export type ModelVariable = keyof typeof modelSettings;

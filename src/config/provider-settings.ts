import { z } from 'zod';

const key = (provider: string) =>
  z
    .string()
    .regex(/^[\x21-\x7e]{8,512}$/, 'must be 8 to 512 printable ASCII characters without spaces')
    .optional()
    .describe(`Own ${provider} key of the workspace, for users without one; see WORKSPACE_KEYS`);

const address = (provider: string) =>
  z
    .string()
    .refine(
      (text) => /^https?:\/\/[^\s?#@]+$/i.test(text) && URL.canParse(text),
      'must be an http or https URL without user, query and fragment',
    )
    .optional()
    .describe(`Address of a gateway that stands for ${provider}; unset is ${provider} itself`);

/** Two variables for each provider: the workspace's own key, and where the provider is reached. */
export const providerSettings = {
  OPENAI_API_KEY: key('OpenAI'),
  OPENAI_BASE_URL: address('OpenAI'),
  ANTHROPIC_API_KEY: key('Anthropic'),
  ANTHROPIC_BASE_URL: address('Anthropic'),
  GEMINI_API_KEY: key('Gemini'),
  GEMINI_BASE_URL: address('Gemini'),
  MISTRAL_API_KEY: key('Mistral'),
  MISTRAL_BASE_URL: address('Mistral'),
  HUGGINGFACE_API_KEY: key('Hugging Face'),
  HUGGINGFACE_BASE_URL: address('Hugging Face'),
  OPENROUTER_API_KEY: key('OpenRouter'),
  OPENROUTER_BASE_URL: address('OpenRouter'),
  DEEPSEEK_API_KEY: key('DeepSeek'),
  DEEPSEEK_BASE_URL: address('DeepSeek'),
  GROQ_API_KEY: key('Groq'),
  GROQ_BASE_URL: address('Groq'),
  XAI_API_KEY: key('xAI'),
  XAI_BASE_URL: address('xAI'),
  EXA_API_KEY: key('Exa'),
  EXA_BASE_URL: address('Exa'),
  TAVILY_API_KEY: key('Tavily'),
  TAVILY_BASE_URL: address('Tavily'),
  SERPER_API_KEY: key('Serper'),
  SERPER_BASE_URL: address('Serper'),
  FIRECRAWL_API_KEY: key('Firecrawl'),
  FIRECRAWL_BASE_URL: address('Firecrawl'),
  STABILITY_API_KEY: key('Stability AI'),
  STABILITY_BASE_URL: address('Stability AI'),
  WAVESPEED_API_KEY: key('WaveSpeed'),
  WAVESPEED_BASE_URL: address('WaveSpeed'),
  COPILOTKIT_API_KEY: key('CopilotKit'),
  COPILOTKIT_BASE_URL: address('CopilotKit'),
  OPENAI_COMPATIBLE_API_KEY: key('OpenAI-compatible'),
  OPENAI_COMPATIBLE_BASE_URL: address('an OpenAI-compatible server'),
};

type ProviderSetting = keyof typeof providerSettings;

/** Variable that holds the workspace's own key of a provider. */
export type ProviderKeyVariable = Extract<ProviderSetting, `${string}_API_KEY`>;

/** Variable that says where a provider is reached. */
export type ProviderAddressVariable = Extract<ProviderSetting, `${string}_BASE_URL`>;

/** Whether a variable holds the workspace's own key of a provider. */
export function isProviderKeyVariable(name: string): name is ProviderKeyVariable {
  return name in providerSettings && name.endsWith('_API_KEY');
}

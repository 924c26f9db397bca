/** Payloads that complete each step with what a user states: no website is read. */
export const STATED_STEPS: Readonly<Record<number, object>> = {
  1: { api_keys: { openai: 'sk-stated-0123456789abcdef0123456789abcdef' } },
  2: { website: 'stated.example', analysis: { writing_style: { tone: 'wry' } } },
  3: { research_depth: 'Basic' },
  4: {
    corePersona: { identity: { persona_name: 'A' } },
    platformPersonas: { blog: { platform_type: 'blog', tone: 'calm' } },
    selectedPlatforms: ['blog'],
  },
  5: { notes: 'later' },
  6: {},
};

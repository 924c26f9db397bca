import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A step of a file as the older software wrote it. */
export interface WrittenStep {
  readonly status?: unknown;
  readonly completed_at?: unknown;
  readonly data?: unknown;
  readonly validation_errors?: unknown;
}

/** A file as the older software wrote it; steps that are absent are pending. */
export function progressFile(steps: Readonly<Record<number, WrittenStep>>, members: object = {}): object {
  return {
    steps: [1, 2, 3, 4, 5, 6].map((number) => ({
      step_number: number,
      title: `Step ${number}`,
      description: '',
      status: 'pending',
      completed_at: null,
      data: null,
      validation_errors: [],
      ...steps[number],
    })),
    current_step: 1,
    started_at: '2025-09-01T10:00:00.123456',
    last_updated: '2025-09-03T10:00:00.000000',
    is_completed: false,
    completed_at: null,
    ...members,
  };
}

/** A folder with these files; what is no text is written as JSON. */
export function folderOf(files: Readonly<Record<string, unknown>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'legacy-import-'));
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  return folder;
}

/** Step 2 as the wizard stored it. */
export const websiteStep = (website: string): WrittenStep => ({
  status: 'completed',
  completed_at: '2025-09-01T11:00:00.500000',
  data: {
    website,
    domainName: 'example',
    useAnalysisForGenAI: true,
    analysis: {
      writing_style: { tone: 'friendly', voice: 'active' },
      target_audience: { expertise_level: 'beginner', demographics: ['home mechanics'] },
      guidelines: { tone_recommendations: ['stay friendly'] },
      best_practices: ['name the tools first'],
      crawlResult: { content: {} },
    },
  },
});

/** Step 3 as the wizard stored it. */
export const researchStep: WrittenStep = {
  status: 'completed',
  completed_at: '2025-09-01T12:00:00',
  data: {
    research_depth: 'Deep',
    content_types: ['Blog Posts'],
    competitors: [
      {
        url: 'https://rival.example.com/',
        domain: 'rival.example.com',
        title: 'Rival',
        summary: 'Repairs bikes',
        relevance_score: 0.5,
        competitive_analysis: { threat_level: 'medium' },
      },
    ],
  },
};

const core = {
  identity: { persona_name: 'Wrench', archetype: 'The Sage', core_belief: 'Everybody can repair' },
  tonal_range: { default_tone: 'friendly' },
};
const platforms = {
  blog: { platform_type: 'blog', engagement_patterns: { posting_frequency: 'weekly' } },
  linkedin: { error: 'generation failed' },
};

/** Step 4 as the wizard stored it, and as the database service did. */
export const personaStep = (spelling: 'camel' | 'snake'): WrittenStep => ({
  status: 'completed',
  completed_at: '2025-09-01T13:00:00',
  data:
    spelling === 'camel'
      ? {
          corePersona: core,
          platformPersonas: platforms,
          qualityMetrics: { overall_score: 75 },
          selectedPlatforms: ['linkedin', 'blog'],
        }
      : { core_persona: core, platform_personas: platforms, selected_platforms: ['blog'] },
});

/** A key as the older software stored it, in clear. */
export const LEGACY_KEY = 'sk-legacy0123456789abcdefghij';

/** Step 1 as the wizard stored it. */
export const keysStep: WrittenStep = {
  status: 'completed',
  completed_at: '2025-09-01T10:30:00+02:00',
  data: { api_keys: { openai: LEGACY_KEY } },
};

/** A whole onboarding. */
export const wholeFile = (spelling: 'camel' | 'snake' = 'camel'): object =>
  progressFile(
    {
      1: keysStep,
      2: websiteStep('https://bikes.example.com'),
      3: researchStep,
      4: personaStep(spelling),
      5: { status: 'skipped', completed_at: '2025-09-01T14:00:00' },
      6: { status: 'completed', completed_at: '2025-09-01T15:00:00' },
    },
    { is_completed: true, completed_at: '2025-09-01T15:00:00', current_step: 6 },
  );

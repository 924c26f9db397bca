import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { StepNumber } from '../../rules/steps.js';
import { planOf } from './plan.js';
import { readLegacyProgress } from './read-legacy-progress.js';

const NOW = new Date('2026-01-01T00:00:00Z');

const planFor = (content: object) => {
  const reading = readLegacyProgress(JSON.stringify(content));
  if (reading.kind === 'problem') throw new Error(reading.reason);
  return planOf(reading.progress, NOW);
};
const planStep = (step: StepNumber, data: unknown) => {
  const plan = planFor({ steps: [{ step_number: step, status: 'completed', data }] });
  return { payload: plan.steps[step - 1]?.payload ?? null, warnings: plan.warnings };
};

describe('the plan of an import', () => {
  it('has every step in order', () => {
    const { steps } = planFor({ steps: [{ step_number: 4, status: 'skipped' }] });
    expect(steps.map(({ step, status }) => `${step} ${status}`)).toEqual([
      '1 pending',
      '2 pending',
      '3 pending',
      '4 skipped',
      '5 pending',
      '6 pending',
    ]);
  });

  it('completes the last step of an onboarding that was flagged as completed', () => {
    const { steps } = planFor({ steps: [], is_completed: true, completed_at: '2025-09-01T15:00:00' });
    expect(steps[5]).toMatchObject({ status: 'completed', happenedAt: new Date('2025-09-01T15:00:00Z') });
  });

  it('knows providers by the names of the older software', () => {
    const { payload } = planStep(1, { api_keys: { google: 'AIza-1', OPENAI_API_KEY: 'sk-1', 'Hugging Face': 'hf_1' } });
    expect(payload).toEqual({ api_keys: { gemini: 'AIza-1', openai: 'sk-1', huggingface: 'hf_1' } });
  });

  it('repeats neither a key nor a name that could be one', () => {
    const { warnings } = planStep(1, { api_keys: { 'sk-abcdefghijklmnop1234': 'openai', exa: 'sk-...' } });
    expect(warnings).toHaveLength(2);
    expect(warnings.join()).not.toMatch(/sk-/);
  });

  it.each([
    ['beside the address', { website_url: 'https://a.example', writing_style: { tone: 'dry' } }],
    ['in analysis', { website: 'https://a.example', analysis: { writing_style: { tone: 'dry' } } }],
    [
      'below style_analysis',
      { website: 'https://a.example', analysis: { style_analysis: { writing_style: { tone: 'dry' } } } },
    ],
    ['as JSON text', { website: 'https://a.example', analysis: { writing_style: '{"tone":"dry"}' } }],
  ])('finds the sections of an analysis %s', (_place, data) => {
    expect(planStep(2, data).payload).toEqual({
      website: 'https://a.example',
      analysis: { writing_style: { tone: 'dry' } },
    });
  });

  it('keeps what was found about a competitor and drops what was made up', () => {
    const { payload, warnings } = planStep(3, {
      competitors: [
        'https://b.example',
        {
          competitor_url: 'https://c.example',
          analysis_data: { title: 'C', relevance_score: 0.5 },
          threat_level: 'high',
        },
      ],
    });
    expect(payload).toEqual({ competitors: ['https://b.example', { url: 'https://c.example', title: 'C' }] });
    expect(warnings).toEqual([expect.stringMatching(/computed from constants/)]);
  });

  it.each([
    ['camelCase', { corePersona: { identity: {} }, platformPersonas: { blog: { a: 1 } }, selectedPlatforms: ['blog'] }],
    [
      'snake_case',
      { core_persona: { identity: {} }, platform_personas: { blog: { a: 1 } }, selected_platforms: ['blog'] },
    ],
  ])('reads a persona in %s', (_spelling, data) => {
    expect(planStep(4, data).payload).toEqual({
      corePersona: { identity: {} },
      platformPersonas: { blog: { a: 1 } },
      selectedPlatforms: ['blog'],
    });
  });

  it('imports no quality metrics', () => {
    const { payload, warnings } = planStep(4, { quality_metrics: { overall_score: 75 } });
    expect(payload).toBeNull();
    expect(warnings).toEqual([expect.stringMatching(/quality metrics/)]);
  });

  it('drops every secret but the keys of step 1', () => {
    const { payload, warnings } = planStep(5, {
      integrations: { wix: { access_token: 'one', site: 'mine' }, notes: ['sk-abcdefghijklmnop1234', 'fine'] },
    });
    expect(payload).toEqual({ integrations: { wix: { site: 'mine' }, notes: ['fine'] } });
    expect(warnings.join()).not.toMatch(/one|abcdef/);
    expect(warnings).toHaveLength(2);
  });

  it('leaves out data that is too deep or cannot be stored', () => {
    const deep: unknown = JSON.parse(`${'{"a":'.repeat(30)}1${'}'.repeat(30)}`);
    expect(planStep(5, { integrations: deep })).toMatchObject({
      payload: null,
      warnings: [expect.stringMatching(/deep/)],
    });
    expect(planStep(5, { notes: 'a\0b' })).toMatchObject({ payload: null, warnings: [expect.stringMatching(/NUL/)] });
  });

  it('never throws, whatever the data', () => {
    const step = fc.integer({ min: 1, max: 6 });
    fc.assert(
      fc.property(step, fc.jsonValue(), fc.jsonValue(), (number, data, inner) => {
        for (const value of [data, { api_keys: inner, analysis: inner, competitors: inner, platformPersonas: inner }])
          planFor({ steps: [{ step_number: number, status: 'completed', data: value }] });
      }),
    );
  });
});

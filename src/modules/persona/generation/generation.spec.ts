import { describe, expect, it } from '@jest/globals';
import { anAnalysis } from '../../../../test/factories/website-analysis.js';
import type { ModelFailureReason, ModelOutcome, ModelTrace } from '../../../llm/index.js';
import { NO_ADAPTATION, type Adaptation } from '../questions/platform-task.js';
import { buildPersona } from '../rules/build-persona.js';
import type { FailedPlatform } from '../rules/persona-document.js';
import { personaSourceOf } from '../rules/persona-source.js';
import type { PlatformName } from '../rules/platforms/platform-catalogue.js';
import { explainSilence, failuresOf, measuredPersona, withoutFailed } from './assemble-persona.js';
import { type GenerationWish, planGeneration } from './generation-plan.js';
import { askedQuestion, continuedLineage } from './persona-lineage.js';

const source = personaSourceOf(anAnalysis())!;
const earlier = buildPersona(source, ['blog', 'medium']);
const base = { document: earlier, analysisId: 1, lineage: null };
const trace: ModelTrace = {
  task: 'platform-persona@1',
  provider: 'openai',
  model: 'm-1',
  cached: false,
  repairs: ['mechanical'],
  dropped: [],
  inputHash: 'ab',
  failures: [],
};
const answered = (platform: PlatformName) => ({
  platform,
  outcome: { origin: 'llm', value: NO_ADAPTATION, trace } satisfies ModelOutcome<Adaptation>,
});
const unanswered = (platform: PlatformName, reason: ModelFailureReason) => ({
  platform,
  outcome: { origin: 'heuristic', reason, value: NO_ADAPTATION, trace } satisfies ModelOutcome<Adaptation>,
});
const all = { kind: 'all', anew: false, asked: ['blog', 'medium'], selected: ['blog', 'medium'] } as const;

describe('planGeneration', () => {
  const wish = (platforms: PlatformName[], changes: Partial<GenerationWish> = {}): GenerationWish => ({
    platforms,
    regenerate: false,
    analysisId: 1,
    ...changes,
  });
  const failedPlatforms: FailedPlatform[] = [{ platform: 'medium', reason: 'timeout' }];
  const stored = { ...earlier, failedPlatforms };

  it('makes everything that is wanted', () => {
    expect(planGeneration(wish(['blog', 'medium']), null, null)).toEqual(all);
    expect(planGeneration(wish(['blog', 'medium']), stored, base)).toEqual(all);
  });

  it('tries platforms that failed again, alone', () => {
    expect(planGeneration(wish(['medium']), stored, base)).toEqual({
      kind: 'retry',
      anew: false,
      asked: ['medium'],
      selected: ['blog', 'medium'],
    });
  });

  it('makes everything anew for the same platforms when the analysis is another one', () => {
    expect(planGeneration(wish(['medium'], { analysisId: 2 }), stored, base)).toEqual(all);
  });

  it('makes only the platforms that failed when everything is to be made anew for them', () => {
    const plan = planGeneration(wish(['medium'], { regenerate: true }), stored, base);
    expect(plan).toEqual({ kind: 'all', anew: true, asked: ['medium'], selected: ['medium'] });
  });
});

describe('failuresOf', () => {
  const silent = { isNarrated: false, earlier: null };
  const narrated = { isNarrated: true, earlier: null };

  it('counts nothing as failed when no question of the generation was answered', () => {
    expect(failuresOf(all, silent, [unanswered('blog', 'no_key'), unanswered('medium', 'no_key')])).toEqual([]);
    expect(failuresOf(all, silent, [unanswered('blog', 'unavailable'), unanswered('medium', 'rate')])).toEqual([]);
  });

  it('counts a platform as failed when the model answered others', () => {
    const failed = [{ platform: 'medium', reason: 'invalid_output' }];
    expect(failuresOf(all, narrated, [answered('blog'), unanswered('medium', 'invalid_output')])).toEqual(failed);
    expect(failuresOf(all, silent, [answered('blog'), unanswered('medium', 'invalid_output')])).toEqual(failed);
  });

  it('leaves the measured platforms when the model answered about none, but what was made before stays', () => {
    const answers = [unanswered('blog', 'invalid_output'), unanswered('medium', 'invalid_output')];
    expect(failuresOf(all, narrated, answers)).toEqual([]);
    const onlyBlog = withoutFailed(earlier, [{ platform: 'medium', reason: 'timeout' }], null);
    expect(failuresOf(all, { isNarrated: true, earlier: onlyBlog }, answers)).toEqual([
      { platform: 'blog', reason: 'invalid_output' },
    ]);
  });

  it('counts a platform as failed that fails again, unless there is no key any more', () => {
    const retry = { ...all, kind: 'retry', asked: ['medium'] } as const;
    expect(failuresOf(retry, silent, [unanswered('medium', 'timeout')])).toHaveLength(1);
    expect(failuresOf(retry, silent, [unanswered('medium', 'no_key')])).toEqual([]);
  });
});

describe('measuredPersona', () => {
  it('keeps the earlier persona but for the platforms that are tried again', () => {
    const without = withoutFailed(earlier, [{ platform: 'medium', reason: 'timeout' }], null);
    expect(Object.keys(without.platformPersonas)).toEqual(['blog']);
    const retry = { kind: 'retry', anew: false, asked: ['medium'], selected: ['blog', 'medium'] } as const;
    const again = measuredPersona(retry, source, without);
    expect(again.corePersona).toBe(without.corePersona);
    expect(again.platformPersonas).toEqual(earlier.platformPersonas);
    expect(again._meta['/platformPersonas/medium/content_format_rules/character_limit']).toBeDefined();
  });
});

describe('withoutFailed', () => {
  it('keeps the earlier persona of a platform that failed, and never stores a failure as one', () => {
    const failed: FailedPlatform[] = [{ platform: 'medium', reason: 'timeout' }];
    const now = buildPersona(source, ['blog', 'medium']);
    expect(withoutFailed(now, failed, earlier).platformPersonas['medium']).toBe(earlier.platformPersonas['medium']);
    const gone = withoutFailed(now, failed, null);
    expect(gone.platformPersonas).not.toHaveProperty('medium');
    expect(Object.keys(gone._meta).some((pointer) => pointer.startsWith('/platformPersonas/medium/'))).toBe(false);
  });
});

describe('explainSilence', () => {
  it('says why no model gave a value; without a key the persona stays as it is', () => {
    const at = '/corePersona/identity/archetype';
    expect(explainSilence(earlier, '/corePersona', 'no_key')).toBe(earlier);
    const explained = explainSilence(earlier, '/corePersona', 'timeout');
    expect(explained._meta[at]?.warnings[0]).toContain('no model could be used (timeout)');
    expect(explained._meta['/platformPersonas/blog/lexical_adaptations/mention_strategy']?.warnings[0]).not.toContain(
      'timeout',
    );
  });
});

describe('continuedLineage', () => {
  it('replaces the questions about platforms that were tried again', () => {
    const first = {
      analysis_id: 1,
      questions: [
        askedQuestion(null, answered('blog').outcome),
        askedQuestion('medium', unanswered('medium', 'rate').outcome),
      ],
      dropped_claims: [
        { pointer: '/platformPersonas/medium/a', reason: 'x: y' },
        { pointer: '/corePersona/a', reason: 'x: y' },
      ],
    };
    const again = {
      analysis_id: 1,
      questions: [askedQuestion('medium', answered('medium').outcome)],
      dropped_claims: [],
    };
    const { questions, dropped_claims: dropped } = continuedLineage(first, again);
    expect(questions).toMatchObject([
      { platform: null, reason: null, repairs: ['mechanical'], input_hash: 'ab' },
      { platform: 'medium', reason: null },
    ]);
    expect(dropped).toEqual([{ pointer: '/corePersona/a', reason: 'x: y' }]);
  });
});

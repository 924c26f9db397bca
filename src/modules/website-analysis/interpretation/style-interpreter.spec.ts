import { describe, expect, it } from '@jest/globals';
import { isUserId, type UserId } from '../../../auth/index.js';
import { parseSettings } from '../../../config/index.js';
import {
  ModelAccess,
  type ModelChoice,
  type ModelOutcome,
  type ModelRequest,
  ObjectGenerator,
} from '../../../llm/index.js';
import type { AnalysedSite } from '../site-analyser.js';
import { measuredSite } from './testing/site-of.js';
import { StyleInterpreter } from './style-interpreter.js';

/** Nobody answers; remembers what was asked. */
class SilentGenerator extends ObjectGenerator {
  readonly asked: string[] = [];

  generateObject<Input, Output>({
    task,
    heuristic,
    signal,
  }: ModelRequest<Input, Output>): Promise<ModelOutcome<Output>> {
    if (signal?.aborted === true) return Promise.reject(new Error('The job was cancelled'));
    this.asked.push(task.id);
    const trace = { task: `${task.id}@${task.version}`, provider: null, model: null, cached: false, repairs: [] };
    return Promise.resolve({
      origin: 'heuristic',
      value: heuristic(),
      reason: 'no_key',
      trace: { ...trace, dropped: [], inputHash: null, failures: [] },
    });
  }
}

class SomeModels extends ModelAccess {
  constructor(private readonly models: readonly ModelChoice[]) {
    super();
  }

  choices(): Promise<readonly ModelChoice[]> {
    return Promise.resolve(this.models);
  }

  withModel(): Promise<null> {
    return Promise.resolve(null);
  }
}

const SITE: AnalysedSite = {
  ...measuredSite(),
  websiteUrl: 'https://example.com/',
  status: 'complete',
  crawlResult: {},
  seoAudit: null,
  sitemapSummary: null,
  warning: null,
  pages: [],
  skipped: [],
  packedHtml: new Map(),
};

function userId(): UserId {
  const id = 'user-1';
  if (!isUserId(id)) throw new Error('Not a user id');
  return id;
}

function interpreter(
  generator: ObjectGenerator,
  models: readonly ModelChoice[] = [],
  hasBrand = true,
): StyleInterpreter {
  const settings = parseSettings({
    NODE_ENV: 'test',
    AUTH_JWT_SECRET: 'a-secret-for-tests-only-0123456789abcdef',
    KEY_VAULT_KEYS: `test:${Buffer.alloc(32, 7).toString('base64')}`,
    ENABLE_WEBSITE_BRAND_COLUMNS: String(hasBrand),
  });
  return new StyleInterpreter(generator, new SomeModels(models), settings);
}

describe('StyleInterpreter', () => {
  const request = { userId: userId(), earlier: null };

  it('asks about the style, then about the brand, and about the brand only when it is kept', async () => {
    const generator = new SilentGenerator();
    await interpreter(generator).interpret(SITE, request);
    expect(generator.asked).toEqual(['style-interpretation', 'brand-interpretation']);
    await interpreter(generator, [], false).interpret(SITE, request);
    expect(generator.asked.slice(2)).toEqual(['style-interpretation']);
  });

  it('keeps everything that was measured when nobody answers, and says so', async () => {
    const { sections, meta, ...rest } = await interpreter(new SilentGenerator()).interpret(SITE, request);
    expect(rest).toEqual({ ...rest, status: 'complete', warning: null });
    expect(sections.metrics).toEqual(SITE.sections.metrics);
    expect(sections.interpretation?.message).toMatch(/no key of a model provider.* A model would add/);
    expect(meta['/interpretation']).toMatchObject({ origin: 'heuristic', confidence: null });
  });

  it('gives other models, other texts and other measures another basis', async () => {
    const basis = async (models: readonly ModelChoice[], site = SITE) => {
      const { sections } = await interpreter(new SilentGenerator(), models).interpret(site, request);
      return sections.interpretation?.basis_hash;
    };
    const openai: ModelChoice = { provider: 'openai', model: 'one' };
    const first = await basis([openai]);
    expect(await basis([openai])).toBe(first);
    expect(await basis([{ ...openai, model: 'other' }])).not.toBe(first);
    expect(await basis([openai], { ...SITE, sections: {} })).not.toBe(first);
  });

  it('ends with the signal', async () => {
    const signal = AbortSignal.abort();
    await expect(interpreter(new SilentGenerator()).interpret(SITE, { ...request, signal })).rejects.toThrow(
      'cancelled',
    );
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  claim,
  INJECTION,
  type InterpretationScene,
  QUOTE,
  says,
  isAboutBrand,
  startInterpretationScene,
  STYLE_CLAIMS,
} from '../support/interpretation-scene.js';

const FORGED = 'Trusted by ten thousand cyclists worldwide';

describe('what a model says about a website', () => {
  let scene: InterpretationScene;
  beforeAll(async () => {
    scene = await startInterpretationScene();
  });
  beforeEach(() => {
    scene.models.answer(says({ claims: STYLE_CLAIMS }));
  });
  afterAll(async () => {
    await scene[Symbol.asyncDispose]();
  });

  it('fills what no measure tells, with quotes, confidence and lineage', async () => {
    const { job, body } = await scene.analysed(await scene.keyHolder());
    expect(body.writing_style.brand_personality).toBe('a patient mechanic who has seen it all');
    expect(body.brand_analysis.brand_values).toEqual(['everybody can learn it']);
    expect(body.target_audience).toMatchObject({ pain_points: ['the first try feels slow'], demographics: [] });
    const { origin, method, confidence, evidence } = body._meta['/writing_style/brand_personality'];
    expect({ origin, method }).toEqual({ origin: 'llm', method: 'llm:style-interpretation@1' });
    expect(confidence).toBeGreaterThan(0);
    expect(confidence).toBeLessThan(1);
    expect(evidence).toMatchObject([
      { page_url: scene.site.url, quote: QUOTE, content_hash: expect.stringMatching(/^\w{64}$/) },
    ]);
    expect(body.interpretation.tasks).toMatchObject([
      {
        task: 'style-interpretation@1',
        origin: 'llm',
        provider: 'openai',
        repairs: [],
        input_hash: expect.stringMatching(/^\w{64}$/),
        claims: { given: 3, kept: 3, dropped: 0 },
      },
      { task: 'brand-interpretation@1', origin: 'llm', claims: { given: 1, kept: 1, dropped: 0 } },
    ]);
    expect(job.messages).toContainEqual(expect.stringMatching(/^style-interpretation@1 by .* 3 of 3 claims kept\./));
    expect(body.status).toBe('complete');
  });

  it('sends measures as facts and pages as data, and never the key', async () => {
    const before = scene.models.asked.length;
    await scene.analysed(await scene.keyHolder());
    const [question] = scene.models.asked.slice(before);
    expect(question?.user).toContain('"sentence_length_mean"');
    expect(question?.user).toContain(QUOTE);
    expect(question?.system).not.toContain(QUOTE);
    expect(JSON.stringify(question?.body)).not.toContain('sk-proj');
  });

  it('drops claims with forged quotes, and counts them', async () => {
    scene.models.answer(says({ claims: [...STYLE_CLAIMS, claim('purpose', 'to sell to thousands', FORGED)] }));
    const { body } = await scene.analysed(await scene.keyHolder());
    expect(JSON.stringify(body)).not.toMatch(/ten thousand|to sell to thousands/);
    expect(body.content_type.purpose).toBeNull();
    expect(body._meta['/content_type/purpose'].warnings).toContain(
      'claims_dropped: 1 of 1 could not be used (quote_not_found)',
    );
    expect(body.interpretation.tasks[0].claims).toMatchObject({ given: 4, kept: 3, dropped: 1 });
    expect(body._meta['/interpretation'].warnings).toEqual([
      'claims_dropped: 1 of 4 of style-interpretation@1 could not be used',
    ]);
  });

  it('lets a contradiction with a measure cost confidence, and keeps the measure', async () => {
    const honest = (await scene.analysed(await scene.keyHolder())).body;
    const readings = {
      complexity: { label: 'complex', quote: QUOTE },
      sentence_length: { label: 'long', quote: QUOTE },
    };
    scene.models.answer(says({ readings, claims: STYLE_CLAIMS }));
    const { body } = await scene.analysed(await scene.keyHolder());
    expect(body.writing_style.complexity).toBe(honest.writing_style.complexity);
    expect(body._meta['/writing_style/complexity']).toMatchObject({
      origin: 'heuristic',
      warnings: [expect.stringMatching(/^contradiction: the model says complexity is complex; measured: simple/)],
    });
    const pointer = '/writing_style/brand_personality';
    expect(body._meta[pointer].confidence).toBeLessThan(honest._meta[pointer].confidence);
    expect(body.interpretation.tasks[0]).toMatchObject({ contradicted: 2 });
  });

  it('lets a page that gives orders reach nothing', async () => {
    scene.models.answer(({ system, key }) => ({
      json: {
        claims: [
          claim('brand_values', 'OWNED', INJECTION),
          claim('brand_personality', system.slice(0, 300), 'We ride every day and you can join us.'),
          claim('tone', key, 'We ride every day and you can join us.'),
        ],
        tool: 'delete_everything',
      },
    }));
    const { body } = await scene.analysed(await scene.keyHolder(), 'injected.html', { max_pages: 1 });
    const told = JSON.stringify({ ...body, crawl_result: null });
    expect(told).not.toMatch(/sk-proj|delete_everything|You read pages of one website/);
    expect(body.brand_analysis.brand_values).toEqual([]);
    expect(body.writing_style.brand_personality).toBeNull();
  });
});

describe('what a model says about a website without sections about the brand', () => {
  it('is asked nothing about it, and nothing is stored', async () => {
    await using plain = await startInterpretationScene({ ENABLE_WEBSITE_BRAND_COLUMNS: 'false' });
    plain.models.answer(says({ claims: STYLE_CLAIMS }));
    const { body } = await plain.analysed(await plain.keyHolder());
    expect(plain.models.asked).toHaveLength(1);
    expect(plain.models.asked.some(isAboutBrand)).toBe(false);
    expect(body).not.toHaveProperty('brand_analysis');
    expect(body).not.toHaveProperty('content_strategy_insights');
    expect(
      Object.keys(body._meta).filter((pointer) => /brand_analysis|content_strategy_insights/.test(pointer)),
    ).toEqual([]);
    expect(body.interpretation.tasks).toHaveLength(1);
  });
});

import { type ApiClient, type Json, objectAt } from './api-client.js';
import { followJob } from './follow-job.js';
import type { DemoModel } from './options.js';
import { completeProviderStep } from './provider-step.js';

/** What the six steps gave. */
export interface JourneyResult {
  readonly analysis: Json;
  readonly persona: Json;
  readonly aiInputs: Json;
  readonly progress: Json;
  /** What questions to a model used. */
  readonly usage: Json;
}

/** What is walked through. */
export interface Journey {
  /** Address of the website. */
  readonly site: string;
  readonly model: DemoModel | null;
}

/**
 * Takes one user through all six steps; `announce` is called before each step, `progress` while it takes long and
 * `done` after it.
 */
export async function walkThroughSteps(
  api: ApiClient,
  { site, model }: Journey,
  announce: (step: number, title: string) => void,
  done: (result: string) => void,
  progress: (percent: number, doing: string) => void = () => undefined,
): Promise<JourneyResult> {
  await api.post('/start');

  announce(1, 'AI providers: storing a key');
  done(await completeProviderStep(api, model));

  announce(2, `Website analysis: reading ${site}`);
  const job = await followJob(api, await api.post('/website-analysis', { url: site }), progress);
  const analysis = await api.get(`/website-analyses/${String(objectAt(job, 'result')['analysis_id'])}`);
  await api.post('/step/2/complete', { data: { website: analysis['website_url'] } });
  done(
    `${String(analysis['pages_analyzed'])} pages, ${String(analysis['words_of_own_text'])} words measured (${String(analysis['status'])})`,
  );

  announce(3, 'Research: stating preferences');
  await api.put('/research-preferences', {
    research_depth: 'Standard',
    content_types: ['Blog Posts'],
    auto_research: true,
    factual_content: true,
  });
  await api.post('/step/3/complete', { data: {} });
  done('Standard depth, blog posts');

  announce(4, 'Persona: built from the measures');
  await followJob(
    api,
    await api.post('/persona/generate', { selected_platforms: ['blog', 'linkedin', 'twitter'] }),
    progress,
  );
  const persona = await api.get('/persona');
  await api.post('/step/4/complete', { data: {} });
  done('blog, linkedin, twitter');

  announce(5, 'Integrations: none connected');
  await api.post('/step/5/complete', { data: { integrations: {}, notes: 'demo' } });
  done('stored');

  announce(6, 'Complete set-up');
  await api.post('/step/6/complete', { data: {} });
  const completion = await api.post('/complete');
  done(`completed at ${String(completion['completed_at'])}`);

  return {
    analysis,
    persona,
    aiInputs: await api.get('/ai-inputs'),
    progress: await api.get('/progress'),
    usage: await api.get('/usage'),
  };
}

import type { Actor } from '../actors.js';
import type { Answer } from '../problems.js';
import { generationRequest, STEP4, taskEnd } from '../wizard-persona.js';
import { detectStyle, INTEGRATIONS_STATE, sendStep } from './requests.js';

const STEP3 = '/api/onboarding/step3';

/** Answers of the calls that the pages of steps 2 to 5 make, in their order. */
export interface Journey {
  readonly detected: Answer;
  readonly discovered: Answer;
  readonly sitemap: Answer;
  readonly research: Answer;
  readonly persona: any;
  readonly personalization: Answer;
  readonly integrations: Answer;
}

/**
 * Takes a user through steps 2 to 5 with the calls of the wizard and no others: it never completes step 2, and sends the
 * state of all its pages with every later step.
 */
export async function walkWizard(user: Actor, url: string): Promise<Journey> {
  const detected = await detectStyle(user, url);
  const discovered = await user.send('POST', `${STEP3}/discover-competitors`, {
    user_url: url,
    num_results: 25,
    website_analysis_data: detected.body,
  });
  const sitemap = await analyseSitemap(user, url, discovered.body.competitors);
  const state = {
    competitors: discovered.body.competitors,
    social_media_accounts: discovered.body.social_media_accounts,
    researchSummary: discovered.body.research_summary,
    sitemapAnalysis: sitemap.body,
    userUrl: url,
    industryContext: 'bicycle repair',
    stepType: 'research',
  };
  const research = await sendStep(user, 3, state);
  const started = await user.send('POST', `${STEP4}/generate-personas-async`, generationRequest());
  const persona = (await taskEnd(user, started.body.task_id)).result;
  const personalization = await sendStep(user, 4, {
    ...state,
    corePersona: persona.core_persona,
    platformPersonas: persona.platform_personas,
    qualityMetrics: persona.quality_metrics,
    selectedPlatforms: ['linkedin', 'blog'],
    brandAvatar: { set: true, url: '' },
    voiceClone: { set: true, url: '' },
    introVideo: { set: false, url: '' },
    stepType: 'personalization',
  });
  const integrations = await sendStep(user, 5, INTEGRATIONS_STATE);
  return { detected, discovered, sitemap, research, persona, personalization, integrations };
}

/** The page of step 3 names competitors by their domains. */
export const analyseSitemap = (
  user: Actor,
  url: string,
  competitors: readonly { readonly domain: string }[] = [],
): Promise<Answer> =>
  user.send('POST', `${STEP3}/analyze-sitemap`, {
    user_url: url,
    competitors: competitors.map(({ domain }) => domain),
    analyze_content_trends: true,
    analyze_publishing_patterns: true,
  });

import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { UserId } from '../../../auth/index.js';
import { SETTINGS, type SettingValues } from '../../../config/index.js';
import { ModelAccess, type ModelTask, ObjectGenerator } from '../../../llm/index.js';
import type { KnownSections } from '../carried-sections.js';
import { pageTypeOf } from '../crawl/index.js';
import { BRAND_INTERPRETATION } from './brand-interpretation.task.js';
import { fillByRules } from './fallback/fill-by-rules.js';
import type { ObservedPage } from './fallback/observed-page.js';
import type { Interpretation, InterpretedTask } from './interpretation.js';
import type { MeasuredSource } from './measured-source.js';
import { BRAND_QUESTIONS } from './questions/brand-questions.js';
import { STYLE_QUESTIONS } from './questions/style-questions.js';
import { factsForModels } from './rules/facts-for-models.js';
import { type AskedQuestions, interpretAnswer } from './rules/interpret-answer.js';
import { interpretationMeta } from './rules/interpretation-meta.js';
import { pagesForModels } from './rules/pages-for-models.js';
import { isInterpretedAlike, reuseInterpretation } from './rules/reuse-interpretation.js';
import { summaryMessage } from './rules/summary-message.js';
import { NOTHING_SAID, type SiteAnswer } from './site-answer.js';
import type { SiteMaterial } from './site-material.js';
import { STYLE_INTERPRETATION } from './style-interpretation.task.js';

/** A question about a site, and the fields that its answer fills. */
interface SiteTask extends AskedQuestions {
  readonly task: ModelTask<SiteMaterial, SiteAnswer>;
}

const STYLE_TASK: SiteTask = { task: STYLE_INTERPRETATION, questions: STYLE_QUESTIONS, hasReadings: true };
const BRAND_TASK: SiteTask = { task: BRAND_INTERPRETATION, questions: BRAND_QUESTIONS, hasReadings: false };

/** Whose site or text is interpreted, and what was said about it before. */
export interface InterpretationRequest {
  readonly userId: UserId;
  /** The newest analysis of the site; null when there is none, or its interpretation is not to be used again. */
  readonly earlier: KnownSections | null;
  readonly signal?: AbortSignal;
}

/** Fills what no measure of a site tells: with the user's models, and with rules where there are any. */
@Injectable()
export class StyleInterpreter {
  constructor(
    private readonly generator: ObjectGenerator,
    private readonly access: ModelAccess,
    @Inject(SETTINGS) private readonly settings: SettingValues,
  ) {}

  /**
   * The site with everything that could be said about it. A model that fails costs nothing that was measured. Rejects with
   * the signal's reason when that fires. Never inside a transaction.
   */
  async interpret<Source extends MeasuredSource>(site: Source, request: InterpretationRequest): Promise<Source> {
    const material = materialOf(site);
    const tasks = this.settings.ENABLE_WEBSITE_BRAND_COLUMNS ? [STYLE_TASK, BRAND_TASK] : [STYLE_TASK];
    const basisHash = hashOf([
      await this.access.choices(request.userId),
      tasks.map((asked) => basisOf(asked, material)),
    ]);
    const before = request.earlier?.sections.interpretation;
    const { known, interpretation } =
      request.earlier !== null && isInterpretedAlike(before, basisHash)
        ? { known: reuseInterpretation(site, request.earlier), interpretation: before }
        : await this.ask(site, tasks, { material, basisHash, ...request });
    const filled = fillByRules(known, observedPages(site), site.seoAudit);
    return {
      ...site,
      sections: { ...filled.sections, interpretation },
      meta: { ...filled.meta, '/interpretation': interpretationMeta(interpretation) },
    };
  }

  private async ask(
    site: KnownSections,
    tasks: readonly SiteTask[],
    { material, basisHash, userId, signal }: InterpretationRequest & { material: SiteMaterial; basisHash: string },
  ): Promise<{ known: KnownSections; interpretation: Interpretation }> {
    let known = site;
    const done: InterpretedTask[] = [];
    // One after the other: a limit that the first question meets would refuse both.
    for (const asked of tasks) {
      const outcome = await this.generator.generateObject({
        userId,
        task: asked.task,
        input: material,
        heuristic: () => NOTHING_SAID,
        ...(signal === undefined ? {} : { signal }),
      });
      const interpreted = interpretAnswer(known, asked, outcome, material.pages);
      known = interpreted.known;
      done.push(interpreted.task);
    }
    return { known, interpretation: { basis_hash: basisHash, tasks: done, message: summaryMessage(done) } };
  }
}

function materialOf(site: MeasuredSource): SiteMaterial {
  const pages = site.pages.map(({ extracted }) => ({
    url: extracted.url,
    text: extracted.main_text,
    contentHash: extracted.content_hash,
  }));
  return { facts: factsForModels(site.sections), pages: pagesForModels(pages) };
}

/** Only pages of a website show what they are for. */
function observedPages({ websiteUrl, pages }: MeasuredSource): ObservedPage[] {
  if (websiteUrl === null) return [];
  return pages.map(({ extracted }) => ({
    url: extracted.url,
    content_hash: extracted.content_hash,
    calls_to_action: extracted.calls_to_action,
    page_type: pageTypeOf(extracted.url, websiteUrl, extracted.json_ld_types),
  }));
}

function basisOf({ task }: SiteTask, material: SiteMaterial): object {
  return { id: task.id, version: task.version, prompt: task.prompt(material) };
}

function hashOf(basis: unknown): string {
  return createHash('sha256').update(JSON.stringify(basis)).digest('hex');
}

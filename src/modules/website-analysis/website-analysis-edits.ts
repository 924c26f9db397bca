import { Inject, Injectable } from '@nestjs/common';
import type { UserId } from '../../auth/index.js';
import { ValidationError } from '../../common/errors/index.js';
import { SETTINGS, type SettingValues } from '../../config/index.js';
import { SessionsService } from '../sessions/index.js';
import { type AnalysisDocument, documentOf, STYLE_SECTIONS } from './analysis-document.js';
import type { EditAnalysisDto } from './dto/edit-analysis.dto.js';
import { isKeptSection } from './kept-sections.js';
import { assertNoSecret, saveStated } from './save-stated.js';
import { WebsiteAnalysis } from './website-analysis.entity.js';
import { AnalysisFailedError, AnalysisNotFoundError } from './website-analysis.errors.js';

/** What users change of their analyses. */
@Injectable()
export class WebsiteAnalysisEdits {
  constructor(
    private readonly sessions: SessionsService,
    @Inject(SETTINGS) private readonly settings: SettingValues,
  ) {}

  /**
   * Makes the sections that differ the user's. Throws AnalysisNotFoundError, AnalysisFailedError, and ValidationError
   * for a secret and for sections that are not kept.
   */
  save(userId: UserId, id: number, stated: EditAnalysisDto): Promise<AnalysisDocument> {
    const sections = Object.fromEntries(STYLE_SECTIONS.map((name) => [name, stated[name]]));
    this.assertKept(sections);
    assertNoSecret(sections);
    return this.sessions.change(userId, async (change) => {
      const analysis = await change.em.findOne(WebsiteAnalysis, { userId, id });
      if (analysis === null) throw new AnalysisNotFoundError(id);
      if (analysis.status === 'failed') throw new AnalysisFailedError(id);
      saveStated(change, analysis, sections);
      return documentOf(analysis);
    });
  }

  private assertKept(sections: Readonly<Record<string, unknown>>): void {
    const problems = Object.entries(sections)
      .filter(([name, section]) => section != null && !isKeptSection(name, this.settings))
      .map(([path]) => ({ path, message: 'is not kept: ENABLE_WEBSITE_BRAND_COLUMNS is false' }));
    if (problems.length > 0) throw new ValidationError(problems);
  }
}

import { Injectable } from '@nestjs/common';
import type { UserId } from '../../auth/index.js';
import { BusinessInfoService } from '../business-info/index.js';
import type { AnalysisDocument } from './analysis-document.js';
import { styleAnalysisOf } from './style-analysis.js';
import { WebsiteAnalysisService } from './website-analysis.service.js';

/** The newest analysis with how the user writes, also as the user says. */
export type AnalysisAndStyle = Partial<AnalysisDocument> & { readonly style_analysis?: Record<string, unknown> | null };

/** Finds what is known of the user's website and writing. */
@Injectable()
export class LatestAnalysis {
  constructor(
    private readonly analyses: WebsiteAnalysisService,
    private readonly business: BusinessInfoService,
  ) {}

  /**
   * The newest analysis that did not fail. Without one there is only the style that the user stated with the business;
   * without that there is nothing.
   */
  async find(userId: UserId): Promise<AnalysisAndStyle> {
    const latest = await this.analyses.findLatest(userId);
    const style = styleAnalysisOf(latest, await this.business.find(userId));
    if (latest !== null) return { ...latest, style_analysis: style };
    return style === null ? {} : { website_url: null, style_analysis: style };
  }
}

import { Injectable } from '@nestjs/common';
import type { UserId } from '../../../auth/index.js';
import { AppError } from '../../../common/errors/index.js';
import { isSameSite, SiteAnalyser, WebsiteAnalysisService, withScheme } from '../../website-analysis/index.js';
import type { SocialProfilesResponseDto } from './dto/social-profiles.dto.js';

const NO_WEBSITE = 'No website of yours is known, so no profiles were looked for.';

/** Finds the social profiles that a user's site links to as its own. */
@Injectable()
export class SocialProfiles {
  constructor(
    private readonly analyses: WebsiteAnalysisService,
    private readonly analyser: SiteAnalyser,
  ) {}

  /**
   * The profiles in the stored analysis of the site, else those on its start page as it is now, which is not stored. A
   * site that cannot be read has none, and the message says why. Without an address, the site that was analysed last.
   */
  async find(userId: UserId, userUrl: string | null): Promise<SocialProfilesResponseDto> {
    const analyses = (await this.analyses.list(userId)).filter(({ status }) => status !== 'failed');
    const analysis =
      userUrl === null ? analyses[0] : analyses.find(({ website_url: website }) => isSameSite(website, userUrl));
    const stored = analysis?.social_media_presence ?? {};
    if (Object.keys(stored).length > 0) return answer(stored, 'From the stored analysis of your website.');
    const url = userUrl ?? analysis?.website_url ?? null;
    return url === null ? answer({}, NO_WEBSITE) : this.look(withScheme(url));
  }

  private async look(url: string): Promise<SocialProfilesResponseDto> {
    try {
      const { sections } = await this.analyser.analyse(url, { maxPages: 1, includeSeo: false });
      return answer(sections.social_media_presence ?? {}, 'From the start page of your website.');
    } catch (error) {
      if (error instanceof AppError && error.problem.status < 500) return answer({}, error.message);
      throw error;
    }
  }
}

function answer(accounts: Readonly<Record<string, string>>, message: string): SocialProfilesResponseDto {
  return { success: true, message, social_media_accounts: { ...accounts } };
}

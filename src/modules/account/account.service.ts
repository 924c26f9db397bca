import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { UserId } from '../../auth/index.js';
import { Clock } from '../../common/time/index.js';
import { runInTransaction } from '../../database/index.js';
import { ApiKeysService, StoredKeyDto } from '../api-keys/index.js';
import { AssetsService } from '../assets/index.js';
import { AuditLogService, type RecordedUse } from '../audit-log/index.js';
import { BusinessInfoService } from '../business-info/index.js';
import { ModelRecords } from '../models/index.js';
import { PersonaService, PersonaVersionsService, ResearchPersonaService } from '../persona/index.js';
import { ProgressReader } from '../progress/index.js';
import { ResearchService } from '../research/index.js';
import { type OnboardingEvent, type OnboardingSession, SessionsService } from '../sessions/index.js';
import { JobResponseDto, UserJobsService } from '../user-jobs/index.js';
import { WebsiteAnalysisService } from '../website-analysis/index.js';
import type { ExportResponseDto } from './dto/export.response.dto.js';

/** Hands a user everything that is kept about them, and erases it. */
@Injectable()
export class AccountService {
  constructor(
    private readonly em: EntityManager,
    private readonly sessions: SessionsService,
    private readonly progress: ProgressReader,
    private readonly apiKeys: ApiKeysService,
    private readonly audit: AuditLogService,
    private readonly analyses: WebsiteAnalysisService,
    private readonly business: BusinessInfoService,
    private readonly research: ResearchService,
    private readonly persona: PersonaService,
    private readonly personaVersions: PersonaVersionsService,
    private readonly researchPersona: ResearchPersonaService,
    private readonly assets: AssetsService,
    private readonly models: ModelRecords,
    private readonly jobs: UserJobsService,
    private readonly clock: Clock,
  ) {}

  /** One document without secrets. */
  async export(userId: UserId): Promise<ExportResponseDto> {
    const session = await this.sessions.find(userId);
    const events = await this.sessions.listEvents(userId);
    const models = await this.models.export(userId);
    return {
      exported_at: this.clock.now().toISOString(),
      user_id: userId,
      session: session === null ? null : describeSession(session),
      steps: (await this.progress.progress(userId)).steps,
      events: events.map(describeEvent),
      api_keys: (await this.apiKeys.list(userId)).map((key) => new StoredKeyDto(key)),
      audit_log: (await this.audit.list(userId)).map(describeUse),
      website_analyses: await this.exportAnalyses(userId),
      business_info: await this.business.find(userId),
      research_preferences: await this.research.findPreferences(userId),
      competitors: await this.research.listCompetitors(userId),
      research_findings: await this.research.findFindings(userId),
      persona: await this.persona.find(userId),
      persona_versions: await this.personaVersions.listWhole(userId),
      research_persona: await this.researchPersona.find(userId),
      assets: await this.assets.export(userId),
      model_preferences: [...models.preferences],
      model_usage: [...models.usage],
      jobs: (await this.jobs.listAll(userId)).map((job) => new JobResponseDto(job)),
    };
  }

  /** Removes everything that is kept about a user, also in the job queue. */
  erase(userId: UserId): Promise<void> {
    return runInTransaction(this.em, async (em) => {
      await this.apiKeys.forgetAllLocally(userId);
      await this.sessions.erase(userId);
      await this.jobs.forgetIn(em, userId);
    });
  }

  private async exportAnalyses(userId: UserId): Promise<object[]> {
    const exported: object[] = [];
    for (const analysis of await this.analyses.list(userId)) {
      const pages = await this.analyses.listPages(userId, analysis.id);
      exported.push({ ...analysis, pages: pages.map(({ url, title, text }) => ({ url, title, text })) });
    }
    return exported;
  }
}

function describeSession({ id, status, version, startedAt, updatedAt, completedAt }: OnboardingSession): object {
  return { id, status, version, started_at: startedAt, updated_at: updatedAt, completed_at: completedAt };
}

function describeEvent({ seq, type, stepNumber, payload, actor, at }: OnboardingEvent): object {
  return { seq, type, step_number: stepNumber, payload, actor, at };
}

function describeUse({ requestId, ...use }: RecordedUse): object {
  return { ...use, request_id: requestId };
}

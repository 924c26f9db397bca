import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UserScope, type UserId } from '../../../auth/index.js';
import { Clock } from '../../../common/time/index.js';
import { type ModelOutcome, ObjectGenerator } from '../../../llm/index.js';
import { SessionsService } from '../../sessions/index.js';
import { type JobContext, type JobEffect, JobHandlers } from '../../user-jobs/index.js';
import { ResearchFactsReader } from './research-facts-reader.js';
import { type Generation, ResearchPersonaRecord } from './research-persona.record.js';
import { type Enrichment, NO_ENRICHMENT, RESEARCH_TASK } from './research-persona.task.js';
import { buildResearchPersona } from './rules/build-research-persona.js';
import { enriched, notEnriched } from './rules/enrich.js';
import { isPausing } from './rules/freshness.js';
import { researchInputHash } from './rules/input-hash.js';
import type { ResearchFacts } from './rules/research-facts.js';

/** Makes research personas in the background: what was measured and stated first, then what a model adds to it. */
@Injectable()
export class ResearchPersonaJob implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly sessions: SessionsService,
    private readonly scope: UserScope,
    private readonly reader: ResearchFactsReader,
    private readonly record: ResearchPersonaRecord,
    private readonly models: ObjectGenerator,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.register(
      'research_persona_refresh',
      (_input, context) => this.run(context),
      (change) => this.record.noteFailureIn(change),
    );
  }

  private async run(context: JobContext): Promise<JobEffect<'research_persona_refresh'>> {
    const { userId, report } = context;
    report(0, 'Reading what is measured and stated');
    const facts = await this.scope.run(userId, () => this.reader.read(userId));
    report(20, 'Asking for more angles');
    const generation = await this.generate(facts, context);
    return async (change) => {
      const { version } = await this.record.saveIn(change, generation);
      return { version };
    };
  }

  private async generate(facts: ResearchFacts, { userId, signal }: JobContext): Promise<Generation> {
    const base = buildResearchPersona(facts);
    const inputHash = researchInputHash(facts);
    if (base.suggested_keywords.length === 0) {
      return { document: notEnriched(base, 'nothing_measured'), inputHash, model: 'not_asked' };
    }
    if (!(await this.scope.run(userId, () => this.mayAsk(userId)))) {
      return { document: notEnriched(base, 'failed_within_the_hour'), inputHash, model: 'not_asked' };
    }
    const outcome = await this.ask(userId, facts, signal);
    return { document: enriched(base, facts, outcome), inputHash, model: howItWent(outcome) };
  }

  /** Notes the question before it is asked, unless the last failure is too recent. */
  private async mayAsk(userId: UserId): Promise<boolean> {
    const asked = await this.sessions.changeExisting(userId, async (change) => {
      const row = await this.record.findIn(change);
      if (row !== null && isPausing(row, this.clock.now())) return false;
      await this.record.noteQuestionIn(change);
      return true;
    });
    return asked ?? false;
  }

  private ask(userId: UserId, input: ResearchFacts, signal: AbortSignal): Promise<ModelOutcome<Enrichment>> {
    return this.scope.run(userId, () =>
      this.models.generateObject({ userId, task: RESEARCH_TASK, input, heuristic: () => NO_ENRICHMENT, signal }),
    );
  }
}

function howItWent(outcome: ModelOutcome<Enrichment>): Generation['model'] {
  if (outcome.origin === 'llm') return 'answered';
  if (outcome.reason === 'no_key') return 'no_key';
  return outcome.trace.inputHash === null ? 'postponed' : 'failed';
}

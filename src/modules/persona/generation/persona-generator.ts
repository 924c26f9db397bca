import { Injectable } from '@nestjs/common';
import type { UserId } from '../../../auth/index.js';
import { type ModelOutcome, ObjectGenerator } from '../../../llm/index.js';
import { NARRATIVE_TASK, type Narrative, NO_NARRATIVE } from '../questions/narrative-task.js';
import { NO_ADAPTATION, PLATFORM_TASK } from '../questions/platform-task.js';
import { applyAdaptation } from '../rules/claims/apply-adaptation.js';
import { applyNarrative } from '../rules/claims/apply-narrative.js';
import { ClaimJudge } from '../rules/claims/claim-judge.js';
import { ClaimedValues, type Dropped } from '../rules/claims/claimed-values.js';
import type { PageText } from '../rules/claims/page-text.js';
import { CORE } from '../rules/core/build-core-persona.js';
import { mergeEdits } from '../rules/edits/merge-edits.js';
import { pointerTo } from '../rules/json/json-pointer.js';
import type { JsonObject } from '../rules/json/json-object.js';
import type { PersonaDocument } from '../rules/persona-document.js';
import type { PersonaSource } from '../rules/persona-source.js';
import { PLATFORMS } from '../rules/platforms/build-platform-persona.js';
import { PLATFORM_CATALOGUE } from '../rules/platforms/platform-catalogue.js';
import { explainSilence, failuresOf, measuredPersona, type PlatformAnswer, withoutFailed } from './assemble-persona.js';
import type { GeneratedBase, GenerationPlan } from './generation-plan.js';
import { askedQuestion, continuedLineage, type PersonaLineage } from './persona-lineage.js';

/** What a persona is generated from. */
export interface GenerationInput {
  readonly userId: UserId;
  readonly plan: GenerationPlan;
  readonly source: PersonaSource;
  readonly pages: readonly PageText[];
  /** The current persona with the user's edits, and the generation that it rests on. */
  readonly stored: PersonaDocument | null;
  readonly base: GeneratedBase | null;
}

/** Where the work goes on. */
export interface GenerationWatch {
  readonly signal?: AbortSignal;
  /** How far it is, 0 to 1, and what it is doing. */
  readonly report?: (done: number, doing: string) => void;
}

/** A persona as it is generated, without the user's edits. */
export interface GeneratedPersona {
  readonly document: PersonaDocument;
  readonly lineage: PersonaLineage;
}

/** Platforms that are asked about at a time. */
const AT_A_TIME = 4;

/** Makes personas: measures first, then what models say as far as the text of the site supports it. */
@Injectable()
export class PersonaGenerator {
  constructor(private readonly models: ObjectGenerator) {}

  /** Rejects with the signal's reason, or when the database fails. No transaction is open meanwhile. */
  async generate(input: GenerationInput, watch: GenerationWatch = {}): Promise<GeneratedPersona> {
    const { plan, source, pages, base } = input;
    const judge = new ClaimJudge(source, pages);
    const measured = measuredPersona(plan, source, base?.document ?? null);
    const narrated = plan.kind === 'all' ? await this.narrate(input, judge, measured, watch) : null;
    const persona = narrated?.persona ?? measured;
    const answers = await this.askPlatforms(input, coreOf(input, persona), watch);
    const adapted = adapt(persona, judge, answers);
    const isNarrated = narrated?.outcome.origin === 'llm';
    const failed = failuresOf(plan, { isNarrated, earlier: base?.document ?? null }, answers);
    const lineage: PersonaLineage = {
      analysis_id: source.analysis.id ?? null,
      questions: [
        ...(narrated === null ? [] : [askedQuestion(null, narrated.outcome)]),
        ...answers.map(({ platform, outcome }) => askedQuestion(platform, outcome)),
      ],
      dropped_claims: [...(narrated?.dropped ?? []), ...adapted.dropped],
    };
    return {
      document: {
        ...withoutFailed(adapted.persona, failed, base?.document ?? null),
        failedPlatforms: [...untried(input), ...failed],
      },
      lineage: plan.kind === 'all' ? lineage : continuedLineage(base?.lineage ?? null, lineage),
    };
  }

  private async narrate(
    { plan, userId, source, pages }: GenerationInput,
    judge: ClaimJudge,
    measured: PersonaDocument,
    { signal, report }: GenerationWatch,
  ): Promise<Written & { outcome: ModelOutcome<Narrative> }> {
    report?.(0.1, 'Describing who writes');
    const outcome = await this.models.generateObject({
      userId,
      task: NARRATIVE_TASK,
      input: { source, pages },
      heuristic: () => NO_NARRATIVE,
      anew: plan.anew,
      ...(signal === undefined ? {} : { signal }),
    });
    if (outcome.origin === 'heuristic')
      return { outcome, persona: explainSilence(measured, CORE, outcome.reason), dropped: [] };
    const values = new ClaimedValues(measured, judge, outcome.trace.task);
    applyNarrative(values, outcome.value);
    return { outcome, persona: values.persona, dropped: values.dropped };
  }

  private async askPlatforms(
    { plan, userId, source, pages }: GenerationInput,
    core: JsonObject | null,
    { signal, report }: GenerationWatch,
  ): Promise<PlatformAnswer[]> {
    const answers: PlatformAnswer[] = [];
    for (let at = 0; at < plan.asked.length; at += AT_A_TIME) {
      const group = plan.asked.slice(at, at + AT_A_TIME);
      report?.(0.3 + (0.6 * at) / plan.asked.length, `Adapting the voice to ${group.join(', ')}`);
      const asked = group.map(async (platform): Promise<PlatformAnswer> => {
        const outcome = await this.models.generateObject({
          userId,
          task: PLATFORM_TASK,
          input: { source, pages, core, rules: PLATFORM_CATALOGUE[platform] },
          heuristic: () => NO_ADAPTATION,
          anew: plan.anew,
          ...(signal === undefined ? {} : { signal }),
        });
        return { platform, outcome };
      });
      answers.push(...(await Promise.all(asked)));
    }
    return answers;
  }
}

interface Written {
  readonly persona: PersonaDocument;
  readonly dropped: readonly Dropped[];
}

/** The core persona that platforms are to keep to: with what the user stated. */
function coreOf({ base, stored, source }: GenerationInput, generated: PersonaDocument): JsonObject | null {
  return mergeEdits({ base: base?.document ?? null, mine: stored, theirs: generated }, source).persona.corePersona;
}

function adapt(persona: PersonaDocument, judge: ClaimJudge, answers: readonly PlatformAnswer[]): Written {
  return answers.reduce<Written>(
    (written, { platform, outcome }) => {
      if (outcome.origin === 'heuristic') {
        const at = pointerTo(PLATFORMS, platform);
        return { ...written, persona: explainSilence(written.persona, at, outcome.reason) };
      }
      const values = new ClaimedValues(written.persona, judge, outcome.trace.task);
      applyAdaptation(values, platform, outcome.value);
      return { persona: values.persona, dropped: [...written.dropped, ...values.dropped] };
    },
    { persona, dropped: [] },
  );
}

/** Failures of before that are not tried again now. */
function untried({ plan, stored }: GenerationInput) {
  if (plan.kind === 'all') return [];
  return (stored?.failedPlatforms ?? []).filter(({ platform }) => !plan.asked.includes(platform));
}

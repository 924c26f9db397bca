import type { Clock } from '../../common/time/index.js';
import type { EgressClient } from '../../egress/index.js';
import { type AnswerCache, ModelAccess, type ModelChoice, ModelLedger } from '../model-access.js';
import type { ModelFailureReason, ModelOutcome, ModelTrace } from '../model-outcome.js';
import { type ModelRequest, ObjectGenerator } from '../object-generator.js';
import { Cooldowns } from '../retrying/cooldowns.js';
import type { ChoiceResult } from './asked-choice.js';
import { ChoiceAsker } from './choice-asker.js';
import { Deadline } from './deadline.js';
import { ModelCaller } from './model-caller.js';
import type { ModelEngineSettings } from './model-engine-settings.js';
import { type Question, questionOf } from './question.js';

/** Asks the user's models one after the other through the AI SDK, and falls back to the heuristic. */
export class ModelEngine extends ObjectGenerator {
  private readonly asker: ChoiceAsker;

  constructor(
    private readonly access: ModelAccess,
    ledger: ModelLedger,
    cache: AnswerCache,
    egress: EgressClient,
    clock: Clock,
    private readonly settings: ModelEngineSettings,
  ) {
    super();
    const caller = new ModelCaller({
      ledger,
      random: settings.random ?? Math.random,
      // The SDK is large, and most processes ask no model.
      call: async (call) => (await import('../calling/call-model.js')).callModel(egress, clock, call),
    });
    this.asker = new ChoiceAsker(caller, ledger, cache, new Cooldowns(clock));
  }

  async generateObject<Input, Output>(request: ModelRequest<Input, Output>): Promise<ModelOutcome<Output>> {
    const { userId, task, input, signal } = request;
    signal?.throwIfAborted();
    const question = questionOf(task, input, this.settings);
    const choices = await this.access.choices(userId);
    if (choices.length === 0) return unanswered(request, question, { reason: 'no_key', failures: [] });
    return this.askInTurn(request, question, choices);
  }

  private async askInTurn<Input, Output>(
    request: ModelRequest<Input, Output>,
    question: Question<Output>,
    choices: readonly ModelChoice[],
  ): Promise<ModelOutcome<Output>> {
    const deadline = new Deadline(this.settings.timeoutMs);
    const failures: Failure[] = [];
    let inputHash: string | null = null;
    for (const [index, choice] of choices.entries()) {
      request.signal?.throwIfAborted();
      const hasOther = index < choices.length - 1;
      const result = await this.askChoice(request, question, { choice, deadline, hasOther });
      if (result?.ok === true) return answered(question, choice, result, failures);
      failures.push({ provider: choice.provider, reason: result?.reason ?? 'no_key' });
      inputHash = result?.inputHash ?? inputHash;
    }
    return unanswered(request, question, { reason: failures.at(-1)?.reason ?? 'no_key', failures, inputHash });
  }

  /** Null when there is no key that opens. */
  private askChoice<Input, Output>(
    { userId, signal, anew = false }: ModelRequest<Input, Output>,
    question: Question<Output>,
    { choice, deadline, hasOther }: Turn,
  ): Promise<ChoiceResult<Output> | null> {
    if (deadline.leftMs() <= 0) return Promise.resolve({ ok: false, reason: 'timeout', inputHash: null });
    return this.access.withModel(userId, choice.provider, (opened) =>
      this.asker.ask({ userId, choice, opened, question, deadline, hasOther, anew, signal }),
    );
  }
}

interface Turn {
  readonly choice: ModelChoice;
  readonly deadline: Deadline;
  readonly hasOther: boolean;
}

type Failure = ModelTrace['failures'][number];

function answered<Output>(
  { task }: Question<Output>,
  { provider }: ModelChoice,
  { value, model, cached, repairs, dropped, inputHash }: Extract<ChoiceResult<Output>, { ok: true }>,
  failures: readonly Failure[],
): ModelOutcome<Output> {
  return { origin: 'llm', value, trace: { task, provider, model, cached, repairs, dropped, inputHash, failures } };
}

function unanswered<Input, Output>(
  { heuristic }: ModelRequest<Input, Output>,
  { task }: Question<Output>,
  {
    reason,
    failures,
    inputHash = null,
  }: { reason: ModelFailureReason; failures: readonly Failure[]; inputHash?: string | null },
): ModelOutcome<Output> {
  const nobody = { provider: null, model: null, cached: false, repairs: [], dropped: [] } as const;
  return { origin: 'heuristic', value: heuristic(), reason, trace: { task, ...nobody, inputHash, failures } };
}

import { type ReadAnswer, readAnswer } from '../answers/index.js';
import { lasting } from '../calling/call-failure.js';
import type { AnswerCache, ModelLedger } from '../model-access.js';
import { renderSecondPrompt } from '../prompts/index.js';
import type { Cooldowns } from '../retrying/cooldowns.js';
import type { AskedChoice, ChoiceResult } from './asked-choice.js';
import { type KeptAnswer, readKept, writeKept } from './kept-answer.js';
import type { ModelCaller, ReadCall } from './model-caller.js';
import { hashOf } from './question.js';

/** A valid answer, and what the cache keeps of it. */
interface FoundAnswer<Output> {
  readonly answer: ReadAnswer<Output>;
  readonly kept: KeptAnswer;
}

/**
 * Asks one model: the cache first, then the model, then the model once more with what was wrong. The model is not asked,
 * and not asked once more, when the day's budget is spent.
 */
export class ChoiceAsker {
  constructor(
    private readonly caller: ModelCaller,
    private readonly ledger: ModelLedger,
    private readonly cache: AnswerCache,
    private readonly cooldowns: Cooldowns,
  ) {}

  async ask<Output>(asked: AskedChoice<Output>): Promise<ChoiceResult<Output>> {
    const inputHash = hashOf(asked.question, asked.choice);
    const cached = asked.anew ? null : await this.cached(asked, inputHash);
    if (cached !== null) return resultOf(asked, cached, { cached: true, inputHash });
    const party = { userId: asked.userId, ...asked.choice, opened: asked.opened };
    const paused = this.cooldowns.reasonFor(party);
    if (paused !== null) return { ok: false, reason: paused, inputHash: null };
    if (await this.isSpent(asked)) return { ok: false, reason: 'budget', inputHash: null };
    const found = await this.converse(asked);
    if ('failure' in found) {
      this.cooldowns.failed(party, found.failure);
      return { ok: false, reason: found.failure.reason, inputHash };
    }
    this.cooldowns.worked(party);
    await this.cache.keep(asked.userId, inputHash, writeKept(found.kept));
    return resultOf(asked, found, { cached: false, inputHash });
  }

  /** A kept answer counts only if the ladder still takes it. */
  private async cached<Output>(asked: AskedChoice<Output>, inputHash: string): Promise<FoundAnswer<Output> | null> {
    const { userId, choice, opened, question } = asked;
    const start = performance.now();
    const text = await this.cache.find(userId, inputHash);
    const kept = text === null ? null : readKept(text);
    if (kept === null) return null;
    const reading = readAnswer(kept.text, question.schema, { ...question.guard, key: opened.key });
    const answer = reading.ok ? reading : reading.salvage();
    if (answer === null) return null;
    await this.ledger.record(userId, {
      ...choice,
      task: question.task,
      source: opened.source,
      inputTokens: null,
      outputTokens: null,
      latencyMs: performance.now() - start,
      cacheHit: true,
      outcome: 'answered',
    });
    return { answer, kept };
  }

  private async converse<Output>(asked: AskedChoice<Output>): Promise<FoundAnswer<Output> | FailedCall> {
    const { prompt } = asked.question;
    const first = await this.caller.ask(asked, prompt);
    if (first.failure !== null) return first;
    if (first.reading.ok) return found(first, first.reading, false);
    if (await this.isSpent(asked)) return salvaged(first, false) ?? { failure: lasting('invalid_output') };
    const second = await this.caller.ask(asked, renderSecondPrompt(prompt, first.text, first.reading.problems));
    const valid = usable(second) ?? salvaged(second, true) ?? salvaged(first, true);
    if (valid !== null) return valid;
    return second.failure === null ? { failure: lasting('invalid_output') } : { failure: second.failure };
  }

  private async isSpent({ userId }: AskedChoice<unknown>): Promise<boolean> {
    return (await this.ledger.tokensLeft(userId)) === 0;
  }
}

type FailedCall = Extract<ReadCall<unknown>, { failure: object }>;

function usable<Output>(call: ReadCall<Output>): FoundAnswer<Output> | null {
  return call.failure === null && call.reading.ok ? found(call, call.reading, true) : null;
}

function salvaged<Output>(call: ReadCall<Output>, askedAgain: boolean): FoundAnswer<Output> | null {
  if (call.failure !== null || call.reading.ok) return null;
  const saved = call.reading.salvage();
  return saved && found(call, saved, askedAgain);
}

function found<Output>(
  { text, model }: Pick<KeptAnswer, 'text' | 'model'>,
  answer: ReadAnswer<Output>,
  askedAgain: boolean,
): FoundAnswer<Output> {
  return { answer, kept: { text, model, askedAgain } };
}

function resultOf<Output>(
  { choice }: AskedChoice<Output>,
  { answer, kept }: FoundAnswer<Output>,
  origin: { readonly cached: boolean; readonly inputHash: string },
): ChoiceResult<Output> {
  const { value, repairs, dropped } = answer;
  return {
    ok: true,
    value,
    model: kept.model ?? choice.model,
    repairs: kept.askedAgain ? ['asked_again', ...repairs] : repairs,
    dropped,
    ...origin,
  };
}

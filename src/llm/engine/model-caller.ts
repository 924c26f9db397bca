import { setTimeout as sleep } from 'node:timers/promises';
import { type AnswerReading, readAnswer } from '../answers/index.js';
import { type CallFailure, passing } from '../calling/call-failure.js';
import type { CallResult, ModelCall } from '../calling/model-call.js';
import type { ModelLedger } from '../model-access.js';
import type { SentPrompt } from '../prompts/index.js';
import { callLimit, retryWait } from '../retrying/retry-wait.js';
import type { AskedChoice } from './asked-choice.js';

/** An answer as it came and as it was read, or why there is none. */
export type ReadCall<Output> =
  | {
      readonly failure: null;
      readonly text: string;
      readonly model: string | null;
      readonly reading: AnswerReading<Output>;
    }
  | { readonly failure: CallFailure };

/** What the loop is built on. */
export interface ModelCallerOptions {
  readonly ledger: ModelLedger;
  readonly call: (call: ModelCall) => Promise<CallResult>;
  readonly random: () => number;
}

/** Holds the only loop that asks the same model again; every call of it is in the ledger. */
export class ModelCaller {
  constructor(private readonly options: ModelCallerOptions) {}

  /** Asks until there is an answer, time is over or asking again makes no sense. Rejects with the signal's reason. */
  async ask<Output>(asked: AskedChoice<Output>, prompt: SentPrompt): Promise<ReadCall<Output>> {
    const { deadline, hasOther, signal } = asked;
    for (let calls = 0; ; calls += 1) {
      const leftMs = deadline.leftMs();
      if (leftMs <= 0) return { failure: passing('timeout') };
      const result = await this.askOnce(asked, prompt, callLimit({ leftMs, hasOther }));
      if (result.failure === null) return result;
      const moment = { calls: calls + 1, leftMs: deadline.leftMs(), random: this.options.random() };
      const wait = retryWait(result.failure, moment);
      if (wait === null) return result;
      await pause(wait, signal);
    }
  }

  private async askOnce<Output>(
    asked: AskedChoice<Output>,
    { system, user }: SentPrompt,
    limitMs: number,
  ): Promise<ReadCall<Output>> {
    const { choice, opened, question, signal } = asked;
    const { schema, schemaName, maxOutputTokens } = question;
    const start = performance.now();
    const record = (outcome: string, tokens: UsedTokens): Promise<void> =>
      this.options.ledger.record(asked.userId, {
        ...choice,
        ...tokens,
        task: question.task,
        source: opened.source,
        latencyMs: performance.now() - start,
        cacheHit: false,
        outcome,
      });
    const call = { choice, opened, system, user, schema, schemaName, maxOutputTokens, limitMs, signal };
    const result = await this.called(call, () => record('aborted', NO_TOKENS));
    const { inputTokens, outputTokens } = result;
    if (result.failure !== null) {
      await record(result.failure.reason, { inputTokens, outputTokens });
      return { failure: result.failure };
    }
    const { text, model } = result;
    const reading = readAnswer(text, schema, { ...question.guard, key: opened.key });
    await record(reading.ok ? 'answered' : 'invalid_output', { inputTokens, outputTokens });
    return { failure: null, text, model, reading };
  }

  /** What the provider charges for a call that was ended nobody knows, but there was one. */
  private async called(call: ModelCall, recordAborted: () => Promise<void>): Promise<CallResult> {
    try {
      return await this.options.call(call);
    } catch (error) {
      if (call.signal?.aborted === true) await recordAborted();
      throw error;
    }
  }
}

interface UsedTokens {
  readonly inputTokens: number | null;
  readonly outputTokens: number | null;
}

const NO_TOKENS: UsedTokens = { inputTokens: null, outputTokens: null };

async function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  try {
    await sleep(ms, undefined, signal === undefined ? {} : { signal });
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  }
}

import { generateText, Output } from 'ai';
import type { Clock } from '../../common/time/index.js';
import type { EgressClient } from '../../egress/index.js';
import { CallFailed, type CallFailure, lasting, passing } from './call-failure.js';
import { CallBroken, egressFetch } from './egress-fetch.js';
import { openLanguageModel, outputTokens, PROVIDER_OPTIONS } from './language-model.js';
import type { CallResult, ModelCall } from './model-call.js';

const MODEL_NAME = /^[\w.:@/+-]{1,200}$/;

/** What models think counts as output with most providers, so an answer alone would not fit into its own length. */
const THOUGHT_TOKENS = 4_096;

/** Servers that want no key are given any short text, which may well be a word of the answer. */
const LEAST_SECRET = 16;

/** The SDK prints what a provider's format cannot carry; the prompt tells it to the model all the same. */
globalThis.AI_SDK_LOG_WARNINGS = false;

/** Asks a model once. Rejects with the reason of the signal, or for what is no failure of the provider. */
export async function callModel(egress: EgressClient, clock: Clock, call: ModelCall): Promise<CallResult> {
  const { choice, opened, signal } = call;
  const route = { isOperatorUrl: opened.isOperatorUrl, limitMs: call.limitMs };
  const model = await openLanguageModel(choice.provider, {
    model: choice.model,
    key: opened.key,
    baseUrl: opened.baseUrl,
    fetch: egressFetch(egress, clock, route),
  });
  try {
    return spoken(call, await ask(model, call));
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof CallBroken) throw error.cause;
    return { failure: failureOf(error), inputTokens: null, outputTokens: null };
  }
}

type Speech = Awaited<ReturnType<typeof ask>>;

function ask(model: Parameters<typeof generateText>[0]['model'], call: ModelCall) {
  return generateText({
    model,
    instructions: call.system,
    prompt: call.user,
    // The text is taken as it is: judging it is our own work.
    output: { ...Output.text(), ...formOf(call) },
    maxOutputTokens: outputTokens(call.choice.provider, call.maxOutputTokens + THOUGHT_TOKENS),
    maxRetries: 0,
    providerOptions: PROVIDER_OPTIONS,
    ...(call.signal === undefined ? {} : { abortSignal: call.signal }),
  });
}

function formOf({ schema, schemaName }: ModelCall) {
  const { responseFormat } = Output.object({ schema, name: schemaName });
  return { responseFormat };
}

function spoken({ opened }: ModelCall, { text, finishReason, usage, finalStep }: Speech): CallResult {
  const tokens = { inputTokens: usage.inputTokens ?? null, outputTokens: usage.outputTokens ?? null };
  if (finishReason === 'content-filter') return { failure: lasting('unsafe'), ...tokens };
  const isRepeated = (said: string): boolean => opened.key.length >= LEAST_SECRET && said.includes(opened.key);
  if (isRepeated(spelledOut(text))) return { failure: lasting('invalid_output'), ...tokens };
  const name = finalStep.response.modelId;
  const isName = MODEL_NAME.test(name) && !isRepeated(name);
  return { failure: null, text, model: isName ? name : null, ...tokens };
}

/** A text with the characters that JSON may spell in another way. */
function spelledOut(text: string): string {
  return text.replaceAll(/\\(?:u([0-9a-f]{4})|(["\\/]))/gi, (_all, code: string | undefined, char = '') =>
    code === undefined ? String(char) : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** Whatever the SDK makes of a response is about a response that it cannot read: its words may be the provider's. */
function failureOf(error: unknown): CallFailure {
  return error instanceof CallFailed ? error.failure : passing('unavailable');
}

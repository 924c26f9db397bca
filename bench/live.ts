import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { percentile } from './figures.js';
import { openStream } from './stream-client.js';

const WATCHED_USERS = 100;
const SECONDS = 10;
const PAUSE_MS = 15;
const IDLE_STREAMS = 1_000;
const SETTLE_MS = 3_000;

const message = z.object({ seq: z.number(), at: z.string() });

/** How long after the time of an event its user's client has it, in milliseconds; the commit lies in between. */
export interface Latency {
  readonly p50: number;
  readonly p99: number;
  readonly events: number;
}

/** Changes the sessions of users who are watching, one change every few milliseconds. */
export async function measureLatency(origin: string, tokenOf: (user: string) => string): Promise<Latency> {
  const delays: number[] = [];
  const tokens = Array.from({ length: WATCHED_USERS }, (_unused, number) => tokenOf(`watcher-${number}`));
  const post = (token: string, path: string): Promise<Response> =>
    fetch(`${origin}/api/onboarding/${path}`, { method: 'POST', headers: { authorization: `Bearer ${token}` } });
  for (const token of tokens) await post(token, 'start');
  const streams = await Promise.all(
    tokens.map((token) =>
      openStream(origin, token, (data) => {
        const { success, data: event } = message.safeParse(JSON.parse(data));
        if (success) delays.push(Date.now() - Date.parse(event.at));
      }),
    ),
  );
  const end = performance.now() + SECONDS * 1_000;
  for (let turn = 0; performance.now() < end; turn += 1) {
    const path = Math.floor(turn / WATCHED_USERS) % 2 === 0 ? 'step/1/start' : 'step/1/reset';
    await post(tokens[turn % WATCHED_USERS] ?? '', path);
    await delay(PAUSE_MS);
  }
  await delay(500);
  for (const stream of streams) stream.close();
  return { p50: percentile(delays, 0.5), p99: percentile(delays, 0.99), events: delays.length };
}

/** Megabytes of memory that idle streams add to the process of the service. */
export async function measureIdleStreams(
  origin: string,
  pid: number,
  tokenOf: (user: string) => string,
): Promise<{ megabytes: number; streams: number }> {
  await delay(SETTLE_MS);
  const before = residentMegabytes(pid);
  const streams = await Promise.all(
    Array.from({ length: IDLE_STREAMS }, (_unused, number) =>
      openStream(origin, tokenOf(`idle-${number}`), () => undefined),
    ),
  );
  await delay(SETTLE_MS);
  const megabytes = residentMegabytes(pid) - before;
  for (const stream of streams) stream.close();
  return { megabytes, streams: streams.length };
}

/** Resident memory of a process, as Linux reports it. */
function residentMegabytes(pid: number): number {
  const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(line?.[1] ?? NaN) / 1024;
}

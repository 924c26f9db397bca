import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { LoopbackServer } from '../../../src/egress/testing/loopback-server.js';
import { send } from '../../support/actors.js';
import { startCanarySite } from '../../support/canary-site.js';
import { canariesIn, type Canaries, type CanaryUser, fillOverHttp, newCanaryUser } from '../../support/canary-user.js';
import { rowsOf } from '../../support/catalog.js';
import { createTestApp } from '../../support/create-test-app.js';
import { withClient } from '../../support/database.js';
import { type Answer, expectProblem } from '../../support/problems.js';
import { handlers, type LiveOperation, liveOperations } from './live-operations.js';
import { operationCases, publicOperations, publicPaths, undocumentedHandlers } from './operation-cases.js';

const isSuccess = (status: number): boolean => status >= 200 && status < 300;

let app: NestFastifyApplication;
let site: LoopbackServer;
let operations: ReadonlyMap<string, LiveOperation>;
let alice: CanaryUser;
beforeAll(async () => {
  site = await startCanarySite();
  app = await createTestApp({ EGRESS_ALLOW: site.authority, OPENAI_BASE_URL: site.origin, EXA_BASE_URL: site.origin });
  operations = new Map(liveOperations(app).map((operation) => [operation.id, operation]));
  alice = await newFilledUser();
});
afterAll(async () => {
  await app.close();
  await site[Symbol.asyncDispose]();
});

async function newFilledUser(): Promise<CanaryUser> {
  const user = newCanaryUser(app, site.origin);
  await fillOverHttp(user);
  return user;
}

const stored = (user: CanaryUser): Promise<Map<string, string[]>> =>
  withClient('superuser', (client) => rowsOf(client, user.userId));

/** Address of an operation on the owner's things. */
function addressOf(id: string, owner: Canaries): Pick<LiveOperation, 'method' | 'path'> {
  const { method = 'GET', path = '' } = operations.get(id) ?? {};
  const parameters = operationCases[id]?.path?.(owner) ?? publicPaths[id] ?? {};
  const filled = path.replace(/\{(\w+)\}/g, (_all, name: string) => parameters[name] ?? `missing-${name}`);
  return { method, path: `${filled}${operationCases[id]?.query ?? ''}` };
}

function call(id: string, caller: CanaryUser, owner: CanaryUser): Promise<Answer> {
  const { method, path } = addressOf(id, owner.canaries);
  const form = operationCases[id]?.upload?.(caller.canaries);
  const body = form?.body ?? operationCases[id]?.body?.(caller.canaries);
  return caller.send(method, path, body, { 'x-user-id': owner.userId, ...form?.headers });
}

describe('the list of operations', () => {
  const idsOf = (isPublic: boolean): string[] =>
    [...operations.values()].filter((operation) => operation.isPublic === isPublic).map(({ id }) => id);

  it('has a case for every documented operation that needs a token, and no others', () => {
    expect(Object.keys(operationCases).sort()).toEqual(idsOf(false).sort());
  });

  it('names every documented operation that needs none', () => {
    expect([...publicOperations].sort()).toEqual(idsOf(true).sort());
  });

  it('misses no handler: what is not documented is listed and public', () => {
    const documented = new Set([...operations.values()].map(({ method, path }) => `${method} ${path}`));
    const hidden = handlers(app).filter(({ method, path }) => !documented.has(`${method} ${path}`));
    expect(handlers(app).length - hidden.length).toBe(operations.size);
    expect(hidden.map(({ name }) => name).sort()).toEqual([...undocumentedHandlers].sort());
    expect(hidden.filter(({ isPublic }) => !isPublic)).toEqual([]);
  });

  it('gives a reason for every call that does not succeed', () => {
    const unexplained = Object.entries(operationCases).filter(
      ([, { owner = 200, because }]) => isSuccess(owner) === (because !== undefined),
    );
    expect(unexplained).toEqual([]);
  });
});

describe.each(Object.entries(operationCases))('%s', (id, expected) => {
  it('asks for a token', async () => {
    const { method, path } = addressOf(id, alice.canaries);
    const body = expected.body?.(alice.canaries);
    expectProblem(await send(app, method, path, body, { 'x-user-id': alice.userId }), 401, 'unauthenticated');
  });

  it('shows a stranger nothing of alice and changes nothing of hers', async () => {
    const before = await stored(alice);
    const bob = newCanaryUser(app, site.origin);
    const answer = await call(id, bob, alice);
    expect(answer.status).toBe(expected.stranger);
    expect(canariesIn(answer.text, alice.canaries, addressOf(id, alice.canaries).path)).toEqual([]);
    expect(canariesIn(JSON.stringify(answer.headers), alice.canaries)).toEqual([]);
    expect(await stored(alice)).toEqual(before);
    expect(
      canariesIn(JSON.stringify([...(await stored(bob))]), alice.canaries, addressOf(id, alice.canaries).path),
    ).toEqual([]);
  });

  it('works for the owner', async () => {
    const isRead = operations.get(id)?.method === 'GET';
    const owner = isRead && expected.readChanges === undefined ? alice : await newFilledUser();
    const before = await stored(owner);
    const answer = await call(id, owner, owner);
    expect({ status: answer.status, code: answer.body.code }).toEqual({
      status: expected.owner ?? 200,
      code: isSuccess(expected.owner ?? 200) ? undefined : expect.any(String),
    });
    const unseen = (expected.sees ?? []).filter((name) => !answer.text.includes(owner.canaries[name]));
    expect(unseen).toEqual([]);
    expect(answer.text).not.toContain(owner.canaries.apiKey);
    const mayChange = isRead
      ? expected.readChanges !== undefined
      : isSuccess(answer.status) && expected.changesNothing === undefined;
    expect(isDeepStrictEqual(await stored(owner), before)).toBe(!mayChange);
  });
});

describe('a read', () => {
  it('answers the owner and a stranger differently, or it would prove nothing', async () => {
    const bob = newCanaryUser(app, site.origin);
    for (const { id, method } of operations.values()) {
      if (method !== 'GET' || publicOperations.includes(id)) continue;
      if (operationCases[id]?.alike !== undefined) continue;
      const [hers, his] = [await call(id, alice, alice), await call(id, bob, alice)];
      expect({ id, same: hers.text === his.text }).toEqual({ id, same: false });
    }
  });

  it('without a token, where that is allowed, shows nothing of any user', async () => {
    for (const id of publicOperations) {
      const { method, path } = addressOf(id, alice.canaries);
      const answer = await send(app, method, path, undefined, { 'x-user-id': alice.userId });
      expect({ id, status: answer.status, leaks: canariesIn(answer.text, alice.canaries) }).toEqual({
        id,
        status: 200,
        leaks: [],
      });
    }
  });
});

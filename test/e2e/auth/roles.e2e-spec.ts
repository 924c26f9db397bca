import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type AuthenticatedUser, CurrentUser, Roles } from '../../../src/auth/index.js';
import { newActor, send } from '../../support/actors.js';
import { createProbeApp } from '../../support/create-probe-app.js';
import { expectProblem } from '../../support/problems.js';

@Controller('probe')
class ProbeController {
  @Get('anyone')
  anyone(@CurrentUser() user: AuthenticatedUser): AuthenticatedUser {
    return user;
  }

  @Get('admin')
  @Roles('admin')
  admin(@CurrentUser() user: AuthenticatedUser): string {
    return user.id;
  }

  @Get('staff')
  @Roles('admin', 'support')
  staff(@CurrentUser() user: AuthenticatedUser): string {
    return user.id;
  }
}

@Roles('admin')
@Controller('probe-admin')
class AdminProbeController {
  @Get()
  read(): string {
    return 'read';
  }
}

const CONTROLLERS = [ProbeController, AdminProbeController];

describe('@Roles', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await createProbeApp(CONTROLLERS);
  });
  afterAll(() => app.close());

  const statusFor = async (path: string, claims: object): Promise<number> =>
    (await newActor(app, claims).send('GET', path)).status;

  it('refuses a user without the role with 403 and names the role', async () => {
    const answer = await newActor(app).send('GET', '/probe/admin');
    expectProblem(answer, 403, 'forbidden');
    expect(answer.body.detail).toBe('This needs the role admin.');
  });

  it('asks for a token first', async () => {
    expectProblem(await send(app, 'GET', '/probe/admin'), 401, 'unauthenticated');
  });

  it.each([
    ['the role as text', '/probe/admin', { role: 'admin' }],
    ['the role in a list', '/probe/admin', { role: ['editor', 'admin'] }],
    ['one of several roles', '/probe/staff', { role: 'support' }],
    ['the role for a whole controller', '/probe-admin', { role: 'admin' }],
    ['no role where none is asked for', '/probe/anyone', {}],
  ])('lets in a user with %s', async (_title, path, claims) => {
    expect(await statusFor(path, claims)).toBe(200);
  });

  it.each([
    ['another role', { role: 'editor' }],
    ['a role that only begins like it', { role: 'administrator' }],
    ['the role in another spelling', { role: 'Admin' }],
    ['roles in one text', { role: 'editor admin' }],
    ['the role in another claim', { roles: ['admin'] }],
    ['the role as a property', { role: { admin: true } }],
    ['a list in a list', { role: [['admin']] }],
    ['a claim that is true', { role: true }],
  ])('refuses a user with %s', async (_title, claims) => {
    expect(await statusFor('/probe/admin', claims)).toBe(403);
    expect(await statusFor('/probe-admin', claims)).toBe(403);
  });

  it('gives handlers the user that the token names, and nothing that it does not say', async () => {
    const plain = newActor(app);
    const full = newActor(app, { role: 'admin', email: 'a@example.com', given_name: 'Ada', last_name: 'Byron' });
    expect((await plain.send('GET', '/probe/anyone')).body).toEqual({
      id: plain.userId,
      roles: [],
      email: null,
      firstName: null,
      lastName: null,
      expiresAt: expect.any(String),
    });
    expect((await full.send('GET', '/probe/anyone')).body).toEqual({
      id: full.userId,
      roles: ['admin'],
      email: 'a@example.com',
      firstName: 'Ada',
      lastName: 'Byron',
      expiresAt: expect.any(String),
    });
  });
});

describe('AUTH_ROLES_CLAIM', () => {
  const CLAIM = 'https://example.com/roles';
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await createProbeApp(CONTROLLERS, { AUTH_ROLES_CLAIM: CLAIM });
  });
  afterAll(() => app.close());

  it('names the claim that holds the roles, and the only one', async () => {
    expect((await newActor(app, { [CLAIM]: ['admin'] }).send('GET', '/probe/admin')).status).toBe(200);
    expect((await newActor(app, { role: 'admin' }).send('GET', '/probe/admin')).status).toBe(403);
  });
});

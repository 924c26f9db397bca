import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { newActor, send } from '../../support/actors.js';
import { createTestApp } from '../../support/create-test-app.js';
import { formOf } from '../../support/form.js';
import { ASSETS, upload } from '../../support/uploads.js';
import { expectProblem } from '../../support/problems.js';
import { expectShape, latestAvatar } from '../../support/wizard-contract/index.js';

const MEBIBYTE = 1024 * 1024;

const gif = (bytes: number, fill = 0): Buffer => Buffer.concat([Buffer.from('GIF89a'), Buffer.alloc(bytes - 6, fill)]);
const ogg = (bytes: number): Buffer => Buffer.concat([Buffer.from('OggS'), Buffer.alloc(bytes - 4)]);

describe('an upload', () => {
  let app: NestFastifyApplication;
  let origin: string;
  beforeAll(async () => {
    app = await createTestApp();
    await app.listen(0, '127.0.0.1');
    origin = await app.getUrl();
  });
  afterAll(() => app.close());

  it('is refused when its first bytes are of another type, whatever its name says', async () => {
    const user = newActor(app);
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>');
    const named = { name: 'me.png', type: 'image/png' };
    expectProblem(await upload(user, 'create-variation', svg, named), 415, 'unsupported_upload');
    expectProblem(await upload(user, 'create-voice-clone', gif(100)), 415, 'unsupported_upload');
    expectProblem(await upload(user, 'enhance-avatar', ogg(100)), 415, 'unsupported_upload');
    expect((await user.send('GET', `${ASSETS}/latest-avatar`)).body.success).toBe(false);
  });

  it('is taken up to 5 MB for a picture and 15 MB for a recording, and refused above', async () => {
    const user = newActor(app);
    expect((await upload(user, 'create-variation', gif(5 * MEBIBYTE))).body.is_stored).toBe(true);
    expect((await upload(user, 'create-voice-clone', ogg(15 * MEBIBYTE))).body.is_stored).toBe(true);
    for (const [route, content] of [
      ['create-variation', gif(5 * MEBIBYTE + 1)],
      ['create-variation', gif(6 * MEBIBYTE)],
      ['create-voice-clone', ogg(15 * MEBIBYTE + 1)],
    ] as const) {
      const answer = await upload(user, route, content);
      expectProblem(answer, 413, 'upload_too_large');
      expect(answer.body.detail).toMatch(/at most one file of (5|15) MB/);
    }
  });

  it('is refused above the bound also when its length is not told, over a real connection', async () => {
    const user = newActor(app);
    const { body, headers } = formOf(gif(8 * MEBIBYTE));
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let at = 0; at < body.length; at += 65_536) controller.enqueue(body.subarray(at, at + 65_536));
        controller.close();
      },
    });
    const answer = await fetch(`${origin}${ASSETS}/create-variation`, {
      method: 'POST',
      headers: { ...headers, authorization: `Bearer ${user.token}` },
      body: stream,
      duplex: 'half',
    });
    const problem: any = await answer.json();
    expect([answer.status, problem.code]).toEqual([413, 'upload_too_large']);
    expect((await user.send('GET', `${ASSETS}/latest-avatar`)).status).toBe(200);
  });

  it('is refused without a file, with an empty one, under another name, in pieces and as JSON', async () => {
    const user = newActor(app);
    expectProblem(await upload(user, 'create-variation', Buffer.alloc(0)), 422, 'validation_failed');
    expectProblem(await upload(user, 'create-variation', gif(64), { field: 'image' }), 422, 'validation_failed');
    const { body, headers } = formOf(gif(2_000));
    const cut = body.subarray(0, 1_000);
    expectProblem(await user.send('POST', `${ASSETS}/create-variation`, cut, headers), 400, 'malformed_request');
    expectProblem(await user.send('POST', `${ASSETS}/create-variation`, { file: 'x' }), 400, 'malformed_request');
    const noBoundary = { 'content-type': 'multipart/form-data' };
    expectProblem(await user.send('POST', `${ASSETS}/create-variation`, body, noBoundary), 400, 'malformed_request');
  });

  it('is bounded in its fields', async () => {
    const user = newActor(app);
    const many = Object.fromEntries(Array.from({ length: 25 }, (_none, n) => [`field${n}`, 'x']));
    expectProblem(await upload(user, 'create-variation', gif(64), { fields: many }), 413, 'upload_too_large');
    const long = { prompt: 'x'.repeat(20_000) };
    expectProblem(await upload(user, 'create-variation', gif(64), { fields: long }), 413, 'upload_too_large');
  });

  it('needs a token, and is read by routes that take one only', async () => {
    const user = newActor(app);
    const { body, headers } = formOf(gif(64));
    expectProblem(await send(app, 'POST', `${ASSETS}/create-variation`, body, headers), 401, 'unauthenticated');
    for (const path of [`${ASSETS}/generate-avatar`, '/api/onboarding/start'])
      expectProblem(await user.send('POST', path, body, headers), 400, 'malformed_request');
  });

  it('is stored once for a repeated Idempotency-Key, and another file under it is refused', async () => {
    const user = newActor(app);
    await user.send('POST', '/api/onboarding/start');
    const key = { 'idempotency-key': 'upload-1' };
    const first = await upload(user, 'create-variation', gif(64), {}, key);
    const again = await upload(user, 'create-variation', gif(64), {}, key);
    expect([again.status, again.text, again.headers['idempotent-replayed']]).toEqual([200, first.text, 'true']);
    const other = await upload(user, 'create-variation', gif(64, 7), {}, key);
    expect(other.status).toBe(422);
  });
});

describe('uploads of one user', () => {
  it('takes of an allowance, for it is held in memory, and has to arrive in time', async () => {
    const limited = await createTestApp({ RATE_LIMIT_ENABLED: 'true' });
    try {
      const user = newActor(limited);
      const statuses: number[] = [];
      for (let n = 0; n < 11; n += 1) {
        const { body, headers } = formOf(gif(100));
        statuses.push((await user.send('POST', `${ASSETS}/enhance-avatar`, body, { ...headers })).status);
      }
      expect(statuses).toEqual([...Array<number>(10).fill(200), 429]);
      expect(limited.getHttpServer().requestTimeout).toBe(180_000);
    } finally {
      await limited.close();
    }
  });
});

describe('placeholders', () => {
  it('let a user pass without uploads where the operator wants it, and give way to an upload', async () => {
    const app = await createTestApp({ WIZARD_PLACEHOLDER_ASSETS: 'true' });
    try {
      const user = newActor(app, { given_name: 'Ada' });
      const { body: avatar } = await user.send('GET', `${ASSETS}/latest-avatar`);
      expectShape(latestAvatar, avatar);
      expect(avatar).toMatchObject({ success: true, is_placeholder: true, provider: 'placeholder' });
      expect(avatar.image_base64).toMatch(/^iVBORw0KGgo/);
      const { body: voice } = await user.send('GET', `${ASSETS}/latest-voice-clone`);
      expect(voice).toMatchObject({ success: true, is_placeholder: true, provider: 'placeholder' });
      expect(voice.preview_audio_url).toBeUndefined();
      const { body, headers } = formOf(gif(64));
      await user.send('POST', `${ASSETS}/create-variation`, body, { ...headers });
      expect((await user.send('GET', `${ASSETS}/latest-avatar`)).body).toMatchObject({ is_placeholder: false });
    } finally {
      await app.close();
    }
  });

  it('are not there, nor the routes, where the wizard is not served', async () => {
    const app = await createTestApp({ WIZARD_COMPAT: 'false', WIZARD_PLACEHOLDER_ASSETS: 'true' });
    try {
      const user = newActor(app);
      for (const path of [
        `${ASSETS}/latest-avatar`,
        `${ASSETS}/latest-voice-clone`,
        `${ASSETS}/files/6b0d3c1e-0f1a-4c56-9d3f-2f4bb6a3c001`,
        '/api/onboarding/step4/persona-latest',
        '/api/onboarding/step4/persona-options',
      ])
        expect([path, (await user.send('GET', path)).status]).toEqual([path, 404]);
      const { body, headers } = formOf(gif(64));
      expect((await user.send('POST', `${ASSETS}/create-variation`, body, { ...headers })).status).toBe(404);
    } finally {
      await app.close();
    }
  });
});

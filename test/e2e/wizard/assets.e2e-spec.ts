import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Actor, newActor, send } from '../../support/actors.js';
import { createTestApp } from '../../support/create-test-app.js';
import { ASSETS, PNG, upload, WAV } from '../../support/uploads.js';
import { expectProblem } from '../../support/problems.js';
import { expectShape, latestAvatar, latestVoice, nothingMade } from '../../support/wizard-contract/index.js';

const JPEG = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(64, 1)]);

/** What the wizard sends with a recording. */
const CLONE_FIELDS = { engine: 'qwen3', voice_name: 'My Voice Clone', text: 'Hello!', accuracy: '0.7' };

describe('pictures and voices of step 4', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await createTestApp();
  });
  afterAll(() => app.close());

  const latest = async (user: Actor, route = 'latest-avatar') => (await user.send('GET', `${ASSETS}/${route}`)).body;
  const fetched = (url: string) => app.inject({ method: 'GET', url });

  it('says with status 200 that there is none', async () => {
    const user = newActor(app);
    expect(expectShape(latestAvatar, await latest(user)).success).toBe(false);
    expect(expectShape(latestVoice, await latest(user, 'latest-voice-clone')).success).toBe(false);
  });

  it('makes nothing and says why, with what to do instead', async () => {
    const user = newActor(app);
    for (const [route, body] of Object.entries({
      'generate-avatar': { prompt: 'a fox', aspect_ratio: '1:1', user_id: 'current_user' },
      'enhance-prompt': { prompt: 'a fox', user_id: 'current_user' },
      'create-voice-design': { text: 'Hi', voice_description: 'warm', language: 'auto', user_id: 'current_user' },
    })) {
      const answer = await user.send('POST', `${ASSETS}/${route}`, body);
      expect(answer.status).toBe(200);
      expectShape(nothingMade, answer.body);
      expect(answer.body.error).toMatch(/No (image|voice) provider is connected.*instead\.$/);
    }
  });

  it.each(['create-variation', 'enhance-avatar'])(
    'keeps the picture of %s as the avatar and says so',
    async (route) => {
      const user = newActor(app);
      const made = await upload(user, route, PNG, { name: 'x.exe', type: 'text/html', fields: { prompt: 'as a fox' } });
      expect(made.status).toBe(200);
      expectShape(nothingMade, made.body);
      expect(made.body).toMatchObject({ success: false, is_stored: true, asset_id: expect.any(String) });
      expect(made.body.error).toContain('Your picture is stored as your avatar');
      const avatar = await latest(user);
      expectShape(latestAvatar, avatar);
      expect(avatar).toMatchObject({
        success: true,
        image_base64: PNG.toString('base64'),
        asset_id: made.body.asset_id,
        provider: 'upload',
        is_placeholder: false,
      });
    },
  );

  it('shows a picture that is no PNG by its address, to image elements of other origins too', async () => {
    const user = newActor(app);
    await upload(user, 'create-variation', JPEG);
    const avatar = await latest(user);
    expect(avatar.image_base64).toBeUndefined();
    const file = await fetched(avatar.image_url);
    expect([file.statusCode, file.rawPayload.equals(JPEG)]).toEqual([200, true]);
    expect(file.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'content-security-policy': "sandbox; default-src 'none'",
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
      'cache-control': expect.stringMatching(/^private, max-age=\d+$/),
    });
  });

  it('keeps a recording as the voice sample, and plays it also where the player appends a token', async () => {
    const user = newActor(app);
    const made = await upload(user, 'create-voice-clone', WAV, { fields: CLONE_FIELDS });
    expect(made.body).toMatchObject({ success: false, is_stored: true });
    expect(made.body.error).toMatch(/^No voice provider is connected/);
    const voice = await latest(user, 'latest-voice-clone');
    expectShape(latestVoice, voice);
    expect(voice).toMatchObject({ success: true, asset_id: made.body.asset_id, provider: 'upload' });
    const file = await fetched(`${voice.preview_audio_url}&token=${user.token}`);
    expect([file.statusCode, file.headers['content-type'], file.rawPayload.equals(WAV)]).toEqual([
      200,
      'audio/wav',
      true,
    ]);
  });

  it('lets the newest upload take the place of the one before', async () => {
    const user = newActor(app);
    await upload(user, 'create-variation', PNG);
    const { image_url: old } = await latest(user);
    await upload(user, 'enhance-avatar', JPEG);
    expect((await fetched(old)).statusCode).toBe(404);
    expect((await fetched((await latest(user)).image_url)).headers['content-type']).toBe('image/jpeg');
  });

  it('opens no file at an address that was altered, that names another user, or without a signature', async () => {
    const [user, other] = [newActor(app), newActor(app)];
    await upload(user, 'create-variation', PNG);
    const { image_url: address, asset_id: id } = await latest(user);
    const altered = new URL(address, 'http://service');
    altered.searchParams.set('owner', Buffer.from(other.userId).toString('base64url'));
    const later = address.replace(/expires=\d+/, 'expires=99999999999');
    for (const url of [altered.pathname + altered.search, later, `${ASSETS}/files/${id}`, `${address}A`]) {
      const answer = await send(app, 'GET', url);
      expectProblem(answer, 403, 'file_address_refused');
    }
    expect((await other.send('GET', `${ASSETS}/files/${id}`)).status).toBe(403);
  });

  it('opens no file at an address that has expired', async () => {
    const user = newActor(app);
    await upload(user, 'create-variation', PNG);
    const { image_url: address } = await latest(user);
    expect(Number(/expires=(\d+)/.exec(address)?.[1]) * 1_000 - Date.now()).toBeLessThanOrEqual(3_600_000);
    expectProblem(await send(app, 'GET', address.replace(/expires=\d+/, 'expires=1')), 403, 'file_address_refused');
  });

  it('gives what was uploaded with the export, and erases it with the user', async () => {
    const user = newActor(app);
    await upload(user, 'create-variation', PNG);
    const { image_url: address } = await latest(user);
    const { body } = await user.send('GET', '/api/onboarding/export');
    expect(body.assets).toMatchObject([
      { kind: 'avatar', media_type: 'image/png', content_base64: PNG.toString('base64') },
    ]);
    await user.send('DELETE', '/api/onboarding/session');
    expect((await fetched(address)).statusCode).toBe(404);
    expect((await latest(user)).success).toBe(false);
  });

  it('forgets what was uploaded when the onboarding is reset without keeping data', async () => {
    const user = newActor(app);
    await upload(user, 'create-variation', PNG);
    await user.send('POST', '/api/onboarding/reset?keep_data=true');
    expect((await latest(user)).success).toBe(true);
    await user.send('POST', '/api/onboarding/reset?keep_data=false');
    expect((await latest(user)).success).toBe(false);
  });

  it('gives a player the part of a recording that it asks for', async () => {
    const user = newActor(app);
    await upload(user, 'create-voice-clone', WAV);
    const { preview_audio_url: url } = await latest(user, 'latest-voice-clone');
    const { statusCode, headers, rawPayload } = await app.inject({
      method: 'GET',
      url,
      headers: { range: 'bytes=8-11' },
    });
    expect([statusCode, rawPayload.toString('latin1')]).toEqual([206, 'WAVE']);
    expect(headers).toMatchObject({ 'content-range': `bytes 8-11/${WAV.length}`, 'content-length': '4' });
    const whole = await fetched(url);
    expect([whole.statusCode, whole.headers['accept-ranges'], whole.rawPayload.length]).toEqual([
      200,
      'bytes',
      WAV.length,
    ]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Actor, newActor, send } from '../../support/actors.js';
import { createTestApp } from '../../support/create-test-app.js';
import { ASSETS, PNG, upload } from '../../support/uploads.js';

const MEBIBYTE = 1024 * 1024;

describe('files that users upload', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await createTestApp();
  });
  afterAll(() => app.close());

  const avatarOf = async (user: Actor) => (await user.send('GET', `${ASSETS}/latest-avatar`)).body;

  it('S21 an upload is bounded, is what its first bytes say and is never named by the client', async () => {
    const user = newActor(app);
    for (const [route, megabytes] of [
      ['enhance-avatar', 5],
      ['create-voice-clone', 15],
    ] as const)
      expect((await upload(user, route, Buffer.alloc(megabytes * MEBIBYTE + 1, PNG))).status).toBe(413);
    const html = Buffer.from('<html><script>alert(1)</script></html>');
    expect((await upload(user, 'enhance-avatar', html, { name: 'x.png', type: 'image/png' })).status).toBe(415);
    expect((await avatarOf(user)).success).toBe(false);
    await upload(user, 'enhance-avatar', PNG, { name: '../../../etc/x.html', type: 'text/html' });
    const { image_url: address } = await avatarOf(user);
    expect(address).not.toMatch(/etc|html|\.\./);
    expect((await send(app, 'GET', address)).headers['content-type']).toBe('image/png');
  });

  it.each(['create-variation', 'enhance-avatar'])('C8 %s stores the picture, and the page finds it', async (route) => {
    const user = newActor(app);
    const answer = await upload(user, route, PNG, { fields: { prompt: 'as a fox' } });
    expect(answer.status).toBe(200);
    expect(await avatarOf(user)).toMatchObject({ success: true, image_base64: PNG.toString('base64') });
  });

  it('C45 the address of a picture gives the picture that was stored, also when the next one has the same name', async () => {
    const user = newActor(app);
    const other = Buffer.concat([PNG, Buffer.from('another')]);
    for (const content of [PNG, other]) {
      await upload(user, 'create-variation', content, { name: 'me.png', type: 'image/png' });
      const { image_url: address } = await avatarOf(user);
      const file = await app.inject({ method: 'GET', url: address });
      expect([file.statusCode, file.rawPayload.equals(content)]).toEqual([200, true]);
    }
  });
});

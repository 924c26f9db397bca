import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Actor, newActor } from '../../../support/actors.js';
import { createTestApp } from '../../../support/create-test-app.js';
import { ASSETS, PNG, upload, WAV } from '../../../support/uploads.js';
import {
  expectShape,
  latestAvatar,
  latestVoice,
  refusal,
  nothingMade,
} from '../../../support/wizard-contract/index.js';

const latestOf = async (user: Actor) => ({
  avatar: await user.send('GET', `${ASSETS}/latest-avatar`),
  voice: await user.send('GET', `${ASSETS}/latest-voice-clone`),
});

describe('pictures and voices of step 4 as its page reads them', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await createTestApp();
  });
  afterAll(() => app.close());

  it('a brand-new user has neither, which is said with status 200', async () => {
    const { avatar, voice } = await latestOf(newActor(app));
    expect([avatar.status, voice.status]).toEqual([200, 200]);
    expect(expectShape(latestAvatar, avatar.body).success).toBe(false);
    expect(expectShape(latestVoice, voice.body).success).toBe(false);
  });

  it('uploads are there afterwards, so that the page lets the user go on', async () => {
    const user = newActor(app);
    expectShape(nothingMade, (await upload(user, 'create-variation', PNG, { fields: { prompt: 'as a fox' } })).body);
    expectShape(nothingMade, (await upload(user, 'create-voice-clone', WAV, { fields: { engine: 'qwen3' } })).body);
    const { avatar, voice } = await latestOf(user);
    expect(expectShape(latestAvatar, avatar.body)).toMatchObject({ success: true, image_url: expect.any(String) });
    expect(expectShape(latestVoice, voice.body)).toMatchObject({
      success: true,
      preview_audio_url: expect.any(String),
    });
  });

  it.each([
    ['generate-avatar', { prompt: 'a fox', aspect_ratio: '1:1', user_id: 'current_user' }],
    ['enhance-prompt', { prompt: 'a fox', user_id: 'current_user' }],
    ['create-voice-design', { text: 'Hi', voice_description: 'warm', language: 'auto', user_id: 'current_user' }],
  ])('%s says in the body why nothing was made', async (route, body) => {
    const answer = await newActor(app).send('POST', `${ASSETS}/${route}`, body);
    expect(answer.status).toBe(200);
    expectShape(nothingMade, answer.body);
  });

  it('a file that is no picture is refused with a readable text', async () => {
    const answer = await upload(newActor(app), 'enhance-avatar', Buffer.from('MZ this is a program'), {});
    expect(answer.status).toBe(415);
    expectShape(refusal, answer.body);
  });

  it('placeholders let a user go on where the operator wants it', async () => {
    const served = await createTestApp({ WIZARD_PLACEHOLDER_ASSETS: 'true' });
    try {
      const { avatar, voice } = await latestOf(newActor(served));
      expect(expectShape(latestAvatar, avatar.body).success).toBe(true);
      expect(expectShape(latestVoice, voice.body).success).toBe(true);
    } finally {
      await served.close();
    }
  });
});

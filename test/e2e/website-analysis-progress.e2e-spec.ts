import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { newActor } from '../support/actors.js';
import { createTestApp } from '../support/create-test-app.js';
import { articlePage, serveSite, type TestSite } from '../support/serve-site.js';
import { jobEnd } from '../support/walk.js';

const API = '/api/onboarding';
const FINDINGS = /^First page: \d{3} words, \d+\.\d words a sentence, Flesch \d+$/;
const PATIENCE_MS = 10_000;

describe('the progress of a website analysis', () => {
  let site: TestSite;
  let app: NestFastifyApplication;
  /** Answers to the second page that wait to be let go. */
  const held: ServerResponse[] = [];

  const letGo = (): void => {
    for (const response of held.splice(0)) response.end(articlePage('Second', 200));
  };

  beforeAll(async () => {
    site = await serveSite((request, response) => {
      if (request.url === '/second.html') {
        response.writeHead(200, { 'content-type': 'text/html' });
        held.push(response);
      } else if (request.url === '/') {
        response.writeHead(200, { 'content-type': 'text/html' });
        response.end(articlePage('First', 400, ['/second.html']));
      } else response.writeHead(404).end();
    });
    app = await createTestApp({ EGRESS_ALLOW: site.host });
  });
  afterAll(async () => {
    letGo();
    await app.close();
    await site.close();
  });

  it('shows what the first page says while the second one has not answered', async () => {
    const user = newActor(app);
    const { body: started } = await user.send('POST', `${API}/website-analysis`, { url: site.url });
    const read = async (): Promise<any> => (await user.send('GET', `${API}/jobs/${started.job_id}`)).body;
    const deadline = Date.now() + PATIENCE_MS;
    let job = await read();
    while (!job.messages.some((message: string) => FINDINGS.test(message)) && Date.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      job = await read();
    }
    expect(job).toMatchObject({ status: 'running', result: null });
    expect(job.messages.at(-1)).toMatch(FINDINGS);

    letGo();
    expect(await jobEnd(user, started.job_id)).toMatchObject({ status: 'completed', result: { analysis_id: 1 } });
    const { body } = await user.send('GET', `${API}/website-analysis`);
    expect(body).toMatchObject({ pages_analyzed: 2, status: 'complete' });
  });
});

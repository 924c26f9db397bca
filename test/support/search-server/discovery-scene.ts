import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Actor, newActor } from '../actors.js';
import { createTestApp } from '../create-test-app.js';
import { articlePage, servePages, type TestSite } from '../serve-site.js';
import { jobEnd } from '../walk.js';
import { type SearchServer, startSearchServer } from './search-server.js';

const API = '/api/onboarding';

/** A key that the search server accepts as one of Exa. */
export const EXA_KEY = '0b7a6f0e-1d1f-4a40-8c9e-6f1f1f6b2a11';

/** A site about the same subject as the user's. */
export const bikes = {
  url: 'https://www.bike-doctor.example/start',
  title: 'Bike Doctor',
  text: 'We fix bikes at home: the chain, the brakes and every good tool a mechanic needs.',
  score: 0.8,
};

/** A site about something else. */
export const cakes = {
  url: 'https://cakes.example/',
  title: 'Cakes',
  text: 'Chocolate, sugar, flour and butter make wonderful birthday cakes and cookies.',
  score: 0.3,
};

/** What the specs of discovery work with; a new user for each. */
export interface DiscoveryScene {
  site: TestSite;
  search: SearchServer;
  app: NestFastifyApplication;
  user: Actor;
}

/** Prepares the user's site, the search providers and the app for the specs of a file. */
export function discoveryScene(): DiscoveryScene {
  const scene: Partial<DiscoveryScene> = {};
  const whole = (): DiscoveryScene => {
    const { site, search, app, user } = scene;
    if (site === undefined || search === undefined || app === undefined || user === undefined)
      throw new Error('The scene is there only while specs run');
    return { site, search, app, user };
  };
  beforeAll(async () => {
    const links = [
      'https://partner.example/shop',
      'https://www.facebook.com/spokes',
      'https://www.instagram.com/spokes/',
    ];
    const site = await servePages({ '/': articlePage('Spokes and wheels', 200, links) });
    const search = await startSearchServer();
    search.accept('exa', EXA_KEY);
    search.accept('tavily', 'tvly-good-key-000001');
    search.accept('serper', 'serper-good-key-0001');
    const app = await createTestApp({ EGRESS_ALLOW: site.host, ...search.variables });
    Object.assign(scene, { site, search, app, user: newActor(app) });
  });
  beforeEach(() => {
    scene.user = newActor(whole().app);
    whole().search.seen.length = 0;
  });
  afterEach(() => {
    for (const name of ['exa', 'tavily', 'serper'] as const) {
      whole().search.behave(name, null);
      whole().search.knows(name, []);
    }
  });
  afterAll(async () => {
    await scene.app?.close();
    await scene.search?.[Symbol.asyncDispose]();
    await scene.site?.close();
  });
  return {
    get site() {
      return whole().site;
    },
    get search() {
      return whole().search;
    },
    get app() {
      return whole().app;
    },
    get user() {
      return whole().user;
    },
  };
}

export const saveKey = (user: Actor, provider: string, key: string) =>
  user.send('POST', `${API}/api-keys`, { provider, api_key: key });

/** Runs a discovery and returns the job as it ended. */
export async function discover(user: Actor, wish: object): Promise<any> {
  const { status, body, text } = await user.send('POST', `${API}/competitors/discover`, wish);
  if (status !== 202) throw new Error(`The discovery was answered with ${status}: ${text}`);
  return jobEnd(user, body.job_id);
}

/** The competitors of a user and the last discovery. */
export async function competitorsOf(user: Actor): Promise<any> {
  return (await user.send('GET', `${API}/competitors`)).body;
}

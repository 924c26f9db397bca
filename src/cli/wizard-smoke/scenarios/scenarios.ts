import { Device } from '../browser/device.js';
import { enterWizard, expectDashboard, expectPage, passPages, type Way } from './pass-pages.js';
import { playReloads } from './reloads.js';
import { playSecondDevice } from './second-device.js';
import type { Stage } from './stage.js';

/** One way in which users go through the wizard. */
export interface Scenario {
  /** Word for the command line. */
  readonly name: string;
  /** Whether every click is a double click. */
  readonly doubleClicks?: boolean;
  /** Throws where the user is stuck; what does not stop the user is in the stage's recorder. */
  play(stage: Stage): Promise<void>;
}

/** All scenarios, each to be played by a user of its own. */
export const SCENARIOS: readonly Scenario[] = [
  { name: 'fresh-user', play: (stage) => playThrough(stage, { site: stage.cast.site, pressesButtons: true }) },
  { name: 'reloads', play: playReloads },
  { name: 'second-device', play: playSecondDevice },
  { name: 'double-clicks', doubleClicks: true, play: (stage) => playThrough(stage, { site: stage.cast.site }) },
  { name: 'no-website', play: (stage) => playThrough(stage, { site: null }) },
  { name: 'expired-token', play: playExpiredToken },
  { name: 'returning-user', play: playReturningUser },
];

/** Throws when there is no scenario of that name. */
export function scenarioNamed(name: string): Scenario {
  const scenario = SCENARIOS.find((candidate) => candidate.name === name);
  if (scenario === undefined) throw new Error(`There is no scenario ${name}`);
  return scenario;
}

/** A new user, from the root page to the dashboard. */
async function playThrough(stage: Stage, way: Way): Promise<void> {
  const device = new Device();
  const wizard = await enterWizard(stage, device);
  expectPage(wizard, 'Init');
  await passPages(wizard, way);
  await expectDashboard(stage, device);
}

/** The token has expired whenever a page opens; the next one is fresh. */
function playExpiredToken(stage: Stage): Promise<void> {
  const { site, tokens } = stage.cast;
  return playThrough(stage, { site, before: () => tokens.expire() });
}

/** A user who is done comes back, in the same browser and in another. */
async function playReturningUser(stage: Stage): Promise<void> {
  await playThrough(stage, { site: stage.cast.site });
  await expectDashboard(stage, new Device());
}

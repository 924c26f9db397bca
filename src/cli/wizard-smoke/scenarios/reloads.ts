import { setTimeout as delay } from 'node:timers/promises';
import { isJson } from '../../demo/api-client.js';
import { Device } from '../browser/device.js';
import type { PageName } from '../browser/restore-rules.js';
import { isWhole } from '../pages/generate-persona.js';
import { openPersonalizationPage } from '../pages/personalization-page.js';
import { openResearchPage } from '../pages/research-page.js';
import { StuckError } from '../pages/visit.js';
import { openWebsitePage } from '../pages/website-page.js';
import { Wizard } from '../pages/wizard.js';
import { enterWizard, expectDashboard, expectPage, passPages } from './pass-pages.js';
import type { Stage } from './stage.js';

/** How long the user looks at a page that is still loading, in milliseconds. */
const IMPATIENCE_MS = 500;

/**
 * Reloads the page in the middle of each step: while the server works, and when the work is done and Continue was not
 * pressed. Goes on from there each time.
 */
export async function playReloads(stage: Stage): Promise<void> {
  const device = new Device();
  const way = { site: stage.cast.site };
  await enterWizard(stage, device);

  // The copy that the root page left says that the user is new, which makes the wizard begin anew.
  let wizard = await reload(stage, device, 'Init');
  await passPages(wizard, way, 'Website');
  const analysing = await leaveEarly(openWebsitePage(wizard.visit, way.site));
  wizard = await reload(stage, device, 'Init');
  await passPages(wizard, way, 'Website');
  await openWebsitePage(wizard.visit, way.site);
  wizard = await reload(stage, device, 'Init');
  await passPages(wizard, way, 'Research');

  const { competitors } = await openResearchPage(wizard);
  wizard = await reload(stage, device, 'Research');
  expectRestored(wizard, 'analysis', isJson(wizard.state['analysis']));
  expectRestored(wizard, 'competitors', competitors.length === 0 || isFilled(wizard.state['competitors']));
  await passPages(wizard, way, 'Personalization');

  const generating = await leaveEarly(openPersonalizationPage(wizard));
  wizard = await reload(stage, device, 'Personalization');
  await openPersonalizationPage(wizard);
  wizard = await reload(stage, device, 'Personalization');
  expectRestored(wizard, 'persona', isWhole(wizard.state));
  await passPages(wizard, way, 'Integrations');

  wizard = await reload(stage, device, 'Integrations');
  await passPages(wizard, way, 'Finish');
  await passPages(await reload(stage, device, 'Finish'), way);
  await assertUndisturbed(analysing);
  await assertUndisturbed(generating);
  await expectDashboard(stage, device);
}

/** Throws StuckError when something is missing in the wizard's state. */
export function expectRestored(wizard: Wizard, what: string, isThere: boolean): void {
  if (!isThere) throw new StuckError(`The ${what} is not restored at ${wizard.page}`);
}

/** Whether a value is a list with something in it. */
export function isFilled(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0;
}

/** What became of a page that the user left. */
interface LeftPage {
  readonly loaded: Promise<readonly PromiseSettledResult<unknown>[]>;
}

/** Lets a page load for a moment. The server works on, and what it answers is shown to nobody. */
async function leaveEarly(loading: Promise<unknown>): Promise<LeftPage> {
  const loaded = Promise.allSettled([loading]);
  await delay(IMPATIENCE_MS);
  return { loaded };
}

/** Throws what a page that was left ran into: the page that came after it must not have been in its way. */
async function assertUndisturbed({ loaded }: LeftPage): Promise<void> {
  for (const result of await loaded) if (result.status === 'rejected') throw result.reason;
}

async function reload(stage: Stage, device: Device, page: PageName): Promise<Wizard> {
  const wizard = await Wizard.open(stage.visit(device));
  expectPage(wizard, page);
  return wizard;
}

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

/** Reloads the page in the middle of each step, where work is done and Continue was not pressed, and goes on from there. */
export async function playReloads(stage: Stage): Promise<void> {
  const device = new Device();
  const way = { site: stage.cast.site };
  await enterWizard(stage, device);

  let wizard = await reload(stage, device, 'Init');
  await passPages(wizard, way, 'Website');
  await openWebsitePage(wizard.visit, way.site);
  // The copy that the root page left says that the user is new, which makes the wizard begin anew.
  wizard = await reload(stage, device, 'Init');
  await passPages(wizard, way, 'Research');

  const { competitors } = await openResearchPage(wizard);
  wizard = await reload(stage, device, 'Research');
  expectRestored(wizard, 'analysis', isJson(wizard.state['analysis']));
  expectRestored(wizard, 'competitors', competitors.length === 0 || isFilled(wizard.state['competitors']));
  await passPages(wizard, way, 'Personalization');

  await openPersonalizationPage(wizard);
  wizard = await reload(stage, device, 'Personalization');
  expectRestored(wizard, 'persona', isWhole(wizard.state));
  await passPages(wizard, way, 'Integrations');

  wizard = await reload(stage, device, 'Integrations');
  await passPages(wizard, way, 'Finish');
  await passPages(await reload(stage, device, 'Finish'), way);
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

async function reload(stage: Stage, device: Device, page: PageName): Promise<Wizard> {
  const wizard = await Wizard.open(stage.visit(device));
  expectPage(wizard, page);
  return wizard;
}

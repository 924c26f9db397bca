import { isJson } from '../../demo/api-client.js';
import { Device } from '../browser/device.js';
import { isWhole } from '../pages/generate-persona.js';
import { enterWizard, expectDashboard, expectPage, passPages } from './pass-pages.js';
import { expectRestored, isFilled } from './reloads.js';
import type { Stage } from './stage.js';

/** Leaves off after the personalization page and goes on in a browser that knows nothing. */
export async function playSecondDevice(stage: Stage): Promise<void> {
  const [first, second] = [new Device(), new Device()];
  const way = { site: stage.cast.site };
  const left = await enterWizard(stage, first);
  await passPages(left, way, 'Integrations');

  const wizard = await enterWizard(stage, second);
  expectPage(wizard, 'Integrations');
  expectRestored(wizard, 'analysis', isJson(wizard.state['analysis']));
  expectRestored(wizard, 'competitors', !isFilled(left.state['competitors']) || isFilled(wizard.state['competitors']));
  expectRestored(wizard, 'persona', isWhole(wizard.state));
  await passPages(wizard, way);
  await expectDashboard(stage, first);
}

import { Device } from '../browser/device.js';
import type { PageName } from '../browser/restore-rules.js';
import { passBusinessPage } from '../pages/business-page.js';
import { passFinishPage } from '../pages/finish-page.js';
import { passIntegrationsPage } from '../pages/integrations-page.js';
import { passPersonalizationPage } from '../pages/personalization-page.js';
import { passResearchPage } from '../pages/research-page.js';
import { openRootPage } from '../pages/root-page.js';
import { StuckError } from '../pages/visit.js';
import { passWebsitePage } from '../pages/website-page.js';
import { Wizard } from '../pages/wizard.js';
import type { Stage } from './stage.js';

/** How the user passes the pages. */
export interface Way {
  /** Address of the user's website; null for a business without one. */
  readonly site: string | null;
  /** Whether the user presses the buttons that are not needed to go on. */
  readonly pressesButtons?: boolean;
  /** What happens before each page. */
  readonly before?: () => void;
}

const PASS: Readonly<Record<PageName, (wizard: Wizard, way: Way) => Promise<void>>> = {
  Init: passIntroduction,
  Website: (wizard, { site }) => (site === null ? passBusinessPage(wizard) : passWebsitePage(wizard, site)),
  Research: (wizard, { pressesButtons = false }) => passResearchPage(wizard, pressesButtons),
  Personalization: (wizard, { pressesButtons = false }) => passPersonalizationPage(wizard, pressesButtons),
  Integrations: passIntegrationsPage,
  Finish: passFinishPage,
};

/** Comes through the root page. Throws StuckError when that leads elsewhere. */
export async function enterWizard(stage: Stage, device: Device): Promise<Wizard> {
  const visit = stage.visit(device);
  if ((await openRootPage(visit)) !== 'wizard') throw new StuckError('The root page leads to the dashboard');
  return Wizard.open(visit);
}

/** Passes one page after another, up to and without `end`; without one up to the end of the wizard. */
export async function passPages(wizard: Wizard, way: Way, end?: PageName): Promise<void> {
  while (wizard.page !== end) {
    const { page } = wizard;
    way.before?.();
    await PASS[page](wizard, way);
    if (page === 'Finish') return;
  }
}

/** Throws StuckError when another page is shown. */
export function expectPage(wizard: Wizard, page: PageName): void {
  if (wizard.page !== page) throw new StuckError(`The wizard opens at ${wizard.page} instead of ${page}`);
}

/** Comes back when everything is done. Throws StuckError when the wizard opens again. */
export async function expectDashboard(stage: Stage, device: Device): Promise<void> {
  if ((await openRootPage(stage.visit(device))) !== 'dashboard')
    throw new StuckError('The root page leads to the wizard although everything is done');
}

function passIntroduction(wizard: Wizard): Promise<void> {
  wizard.visit.recorder.enter('introduction');
  wizard.visit.device.local.put('onboarding_intro_completed', 'true');
  wizard.goOn();
  return Promise.resolve();
}

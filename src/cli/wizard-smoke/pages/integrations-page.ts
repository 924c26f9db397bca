import { isJson } from '../../demo/api-client.js';
import type { WizardClient } from '../client/wizard-client.js';
import type { Fields } from '../recording/fields.js';
import { PLATFORM_STATUS_FIELDS, WIX_STATUS_FIELDS } from './fields/final-fields.js';
import type { Visit } from './visit.js';
import type { Wizard } from './wizard.js';

const SOCIAL_PLATFORMS = ['facebook', 'twitter', 'linkedin', 'instagram', 'youtube', 'tiktok', 'pinterest'];

/** The integrations page: asks what is connected and completes the step; the wizard's state is nothing but this then. */
export async function passIntegrationsPage(wizard: Wizard): Promise<void> {
  const { clients, recorder, device } = wizard.visit;
  recorder.enter('integrations page');
  const [gsc, bing] = await Promise.all([
    statusOf(wizard.visit, clients.plain, '/gsc/status', PLATFORM_STATUS_FIELDS),
    statusOf(wizard.visit, clients.api, '/bing/status', PLATFORM_STATUS_FIELDS),
    statusOf(wizard.visit, clients.plain, '/wp/status', PLATFORM_STATUS_FIELDS),
    statusOf(wizard.visit, clients.api, '/api/wix/connection/status', WIX_STATUS_FIELDS),
  ]);
  const primaryWebsite = device.local.text('website_url') ?? '';
  const integrations = {
    primaryWebsite,
    websitePlatforms: { wix: [], wordpress: [], primaryWebsite },
    analyticsPlatforms: { gsc: { connected: gsc, sites: [] }, bing: { connected: bing, sites: [] } },
    socialPlatforms: Object.fromEntries(SOCIAL_PLATFORMS.map((platform) => [platform, false])),
    connectedPlatforms: [],
    updatedAt: new Date().toISOString(),
  };
  wizard.replace({ integrations });
  await wizard.completeStep({ integrations });
}

/** Whether a platform is connected. */
async function statusOf({ recorder }: Visit, client: WizardClient, path: string, fields: Fields): Promise<boolean> {
  const answer = await client.get(path);
  recorder.read(`GET ${path}`, answer, fields);
  return isJson(answer) && answer['connected'] === true;
}

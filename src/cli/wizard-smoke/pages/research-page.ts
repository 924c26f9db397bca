import { isJson, type Json, objectAt } from '../../demo/api-client.js';
import { unlessRefused } from '../client/call-error.js';
import { readBenchmarkStatus, readReport } from '../polling/follow-benchmark.js';
import { BENCHMARK, pressResearchButtons } from './research-buttons.js';
import { DISCOVERY_FIELDS, HISTORY_FIELDS, POSITIONING_FIELDS } from './fields/research-fields.js';
import { StuckError, type Visit } from './visit.js';
import type { Wizard } from './wizard.js';

const DISCOVER = '/api/onboarding/step3/discover-competitors';
const SITEMAP = '/api/onboarding/step3/analyze-sitemap';
const HISTORY = '/api/seo-dashboard/strategic-insights/history';

/** What the page gathers. */
interface Research {
  readonly competitors: readonly Json[];
  readonly social_media_accounts: Json;
  readonly researchSummary: Json | null;
  readonly sitemapAnalysis: Json | null;
}

const NOTHING: Research = { competitors: [], social_media_accounts: {}, researchSummary: null, sitemapAnalysis: null };

/**
 * The research page: finds competitors, compares sitemaps, and completes the step with everything gathered so far. Whether
 * the user presses the other buttons as well is said by `pressesButtons`.
 */
export async function passResearchPage(wizard: Wizard, pressesButtons: boolean): Promise<void> {
  const research = await openResearchPage(wizard);
  if (pressesButtons) await pressResearchButtons(wizard.visit, research.competitors.length > 0);
  await wizard.completeStep({
    ...wizard.state,
    ...research,
    userUrl: siteOf(wizard) ?? '',
    industryContext: null,
    analysisTimestamp: new Date().toISOString(),
    stepType: 'research',
    completedAt: new Date().toISOString(),
  });
}

/** Opens the page and lets it load; the user has not continued yet. */
export async function openResearchPage(wizard: Wizard): Promise<Research> {
  const { visit } = wizard;
  visit.recorder.enter('research page');
  const [research] = await Promise.all([loadResearch(wizard), openSidePanel(visit)]);
  wizard.gather({ ...research });
  return research;
}

/** The address that was analysed; null for a business without a website. */
function siteOf({ visit, state }: Wizard): string | null {
  const stated = visit.device.local.text('website_url') ?? state['website'];
  return typeof stated === 'string' && stated !== '' ? stated : null;
}

async function loadResearch(wizard: Wizard): Promise<Research> {
  const { visit } = wizard;
  const site = siteOf(wizard);
  // Without an address the page says that it is missing and can be continued.
  if (site === null) return NOTHING;
  const found = researchIn(wizard.state) ?? researchIn(cachedFor(visit, site)) ?? (await discover(visit, site));
  keep(visit, site, found);
  await sendBenchmark(visit, found);
  if (found.competitors.length === 0 || found.sitemapAnalysis !== null) return found;
  const complete = { ...found, sitemapAnalysis: await analyseSitemap(visit, site, found.competitors) };
  keep(visit, site, complete);
  await sendBenchmark(visit, complete);
  return complete;
}

function researchIn(document: Json): Research | null {
  const competitors = listOf(document['competitors']);
  const accounts = objectAt(document, 'social_media_accounts');
  if (competitors.length === 0 && Object.keys(accounts).length === 0) return null;
  return {
    competitors,
    social_media_accounts: accounts,
    researchSummary: isJson(document['researchSummary']) ? document['researchSummary'] : null,
    sitemapAnalysis: isJson(document['sitemapAnalysis']) ? document['sitemapAnalysis'] : null,
  };
}

function cachedFor({ device: { local } }: Visit, site: string): Json {
  const isOfSite = local.text('competitor_analysis_url') === site;
  return (isOfSite ? local.document('competitor_analysis_data') : null) ?? {};
}

function keep({ device: { local } }: Visit, site: string, research: Research): void {
  local.put('competitor_analysis_data', research);
  local.put('competitor_analysis_url', site);
  local.put('competitor_analysis_timestamp', String(Date.now()));
}

async function discover({ clients, recorder, device }: Visit, site: string): Promise<Research> {
  const answer = await clients.ai.post(DISCOVER, {
    user_url: site,
    num_results: 25,
    website_analysis_data: device.local.document('website_analysis_data'),
  });
  if (!isJson(answer) || answer['success'] !== true)
    throw new StuckError(`No competitors are shown: ${String(objectAt({ answer }, 'answer')['error'])}`);
  recorder.read(`POST ${DISCOVER}`, answer, DISCOVERY_FIELDS);
  return {
    competitors: listOf(answer['competitors']),
    social_media_accounts: objectAt(answer, 'social_media_accounts'),
    researchSummary: isJson(answer['research_summary']) ? answer['research_summary'] : null,
    sitemapAnalysis: null,
  };
}

/** When this fails the page asks again at once, for ever. */
async function analyseSitemap({ clients, recorder }: Visit, site: string, competitors: readonly Json[]): Promise<Json> {
  const answer = await clients.ai.post(SITEMAP, {
    user_url: site,
    competitors: competitors.map(({ domain }) => domain),
    analyze_content_trends: true,
    analyze_publishing_patterns: true,
  });
  if (!isJson(answer) || answer['success'] !== true)
    throw new StuckError(`The sitemap is asked for again and again: ${JSON.stringify(answer)}`);
  recorder.read(`POST ${SITEMAP}`, answer, POSITIONING_FIELDS);
  return answer;
}

/** Sent with every change of the data; the page never looks at the answer. */
async function sendBenchmark({ clients }: Visit, { competitors }: Research): Promise<void> {
  const addresses = competitors.map(({ url }) => url);
  await unlessRefused(clients.api.post(BENCHMARK, { max_competitors: 5, competitors: addresses }));
}

async function openSidePanel(visit: Visit): Promise<void> {
  const report = await readBenchmarkStatus(visit);
  visit.recorder.read(`GET ${HISTORY}`, await visit.clients.api.get(HISTORY), HISTORY_FIELDS);
  if (report['available'] === true) await readReport(visit);
}

function listOf(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter(isJson) : [];
}

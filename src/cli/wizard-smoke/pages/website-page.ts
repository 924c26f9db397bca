import { isJson, type Json, objectAt } from '../../demo/api-client.js';
import {
  COMPLETED_ANALYSIS_FIELDS,
  EXISTING_ANALYSIS_FIELDS,
  inside,
  STORED_ANALYSIS_FIELDS,
} from './fields/analysis-fields.js';
import { StuckError, type Visit } from './visit.js';
import type { Wizard } from './wizard.js';

const DETECTION = '/api/onboarding/style-detection';

/** What the page shows of an analysis. */
interface ShownAnalysis {
  readonly id: number;
  readonly sections: Json;
}

/** The website page: has the address analysed, edits the analysis and saves it. Continue sends nothing. */
export async function passWebsitePage(wizard: Wizard, site: string): Promise<void> {
  await saveEdits(wizard.visit, await openWebsitePage(wizard.visit, site));
  wizard.goOn();
}

/** Types the address and has it analysed, or loads what was analysed before; the user has not continued yet. */
export async function openWebsitePage(visit: Visit, site: string): Promise<ShownAnalysis> {
  visit.recorder.enter('website page');
  await readEarlierAnalyses(visit);
  const analysisId = await findExisting(visit, site);
  const analysis = analysisId === null ? await analyse(visit, site) : await load(visit, analysisId);
  visit.device.local.put('website_url', site);
  visit.device.local.put('website_analysis_data', analysis.sections);
  return analysis;
}

async function readEarlierAnalyses({ clients, recorder }: Visit): Promise<void> {
  const path = `${DETECTION}/session-analyses`;
  const listed = await clients.api.get(path);
  recorder.read(`GET ${path}`, listed, { success: 'flag', 'analyses.[].website_url': 'text' });
}

/** Number of the analysis that the page offers to load; null when there is none for this address. */
async function findExisting({ clients, recorder }: Visit, site: string): Promise<number | null> {
  const path = `${DETECTION}/check-existing/${encodeURIComponent(site)}`;
  const answer = await clients.api.get(path);
  recorder.read(`GET ${path}`, answer, { exists: 'flag' });
  if (!isJson(answer) || answer['exists'] !== true) return null;
  recorder.read(`GET ${path}`, answer, EXISTING_ANALYSIS_FIELDS);
  return Number(answer['analysis_id']);
}

async function analyse(visit: Visit, site: string): Promise<ShownAnalysis> {
  const { clients, recorder } = visit;
  const path = `${DETECTION}/complete`;
  await findExisting(visit, site);
  const answer = await clients.api.post(path, { url: site, include_patterns: true, include_guidelines: true });
  if (!isJson(answer) || answer['success'] !== true)
    throw new StuckError(`The website was not analysed: ${String(objectAt({ answer }, 'answer')['error'])}`);
  recorder.read(`POST ${path}`, answer, COMPLETED_ANALYSIS_FIELDS);
  if (typeof answer['warning'] === 'string') recorder.note(`warned: ${answer['warning']}`);
  return { id: Number(answer['analysis_id']), sections: { ...objectAt(answer, 'style_analysis'), ...answer } };
}

async function load({ clients, recorder }: Visit, id: number): Promise<ShownAnalysis> {
  const path = `${DETECTION}/analysis/${id}`;
  const answer = await clients.api.get(path);
  recorder.read(`GET ${path}`, answer, { success: 'flag', ...inside('analysis', STORED_ANALYSIS_FIELDS) });
  return { id, sections: objectAt({ answer }, 'answer', 'analysis') };
}

/** Changes the tone and saves the page's whole object, as "Save Analysis" does. */
async function saveEdits({ clients }: Visit, { id, sections }: ShownAnalysis): Promise<void> {
  const guidelines = objectAt(sections, 'style_guidelines');
  const patterns = objectAt(sections, 'style_patterns');
  await clients.api.put(`${DETECTION}/analysis/${id}`, {
    id,
    writing_style: { ...objectAt(sections, 'writing_style'), tone: 'plain and friendly' },
    content_characteristics: sections['content_characteristics'],
    target_audience: sections['target_audience'],
    content_type: sections['content_type'],
    brand_analysis: sections['brand_analysis'],
    content_strategy_insights: sections['content_strategy_insights'],
    recommended_settings: sections['recommended_settings'],
    seo_audit: sections['seo_audit'],
    sitemap_analysis: objectAt(sections, 'crawl_result')['sitemap_analysis'],
    ...guidelines,
    style_patterns: patterns['patterns'],
    style_consistency: patterns['style_consistency'],
    unique_elements: patterns['unique_elements'],
  });
}

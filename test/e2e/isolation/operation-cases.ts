import { randomUUID } from 'node:crypto';
import { CANARY_JOB } from '../../support/canary-rows.js';
import { businessOf, type Canaries, personaNamed, stepPayloads } from '../../support/canary-user.js';
import type { OperationCase } from './operation-case.js';
import { step4Cases } from './step4-cases.js';

const firstAnalysis = (): Record<string, string> => ({ id: '1' });
const firstStep = (): Record<string, string> => ({ n: '1' });
const canaryJob = (): Record<string, string> => ({ id: CANARY_JOB });
const ownSession = (owner: Canaries): Record<string, string> => ({ id: owner.sessionId });
/** Saying the same again would change nothing. */
const saidAnew = (owner: Canaries): object => ({ ...businessOf(owner), content_goals: randomUUID() });
const competitor = (owner: Canaries): Record<string, string> => ({ domain: owner.competitor });

/** Every operation that needs a token, by its operationId. */
export const operationCases: Readonly<Record<string, OperationCase>> = {
  startSession: { stranger: 200, sees: ['sessionId'], changesNothing: 'the session is already there' },
  initOnboarding: {
    stranger: 200,
    sees: ['userId', 'sessionId', 'lastFour', 'website', 'industry', 'competitor', 'voice', 'integrationNote'],
  },
  resumeOnboarding: { stranger: 200 },
  resetOnboarding: { stranger: 200 },
  completeOnboarding: { stranger: 409 },
  exportAccount: {
    stranger: 200,
    sees: ['lastFour', 'keyNote', 'website', 'industry', 'audience', 'competitor', 'voice', 'integrationNote'],
  },
  eraseAccount: { stranger: 204, owner: 204 },

  getStatus: { stranger: 200 },
  getProgress: { stranger: 200, sees: ['lastFour', 'website', 'industry', 'competitor', 'voice', 'integrationNote'] },
  getStep: { stranger: 200, path: () => ({ n: '5' }), sees: ['integrationNote'] },
  completeStep: {
    stranger: 200,
    path: firstStep,
    body: (caller) => ({ data: stepPayloads(caller)[0] }),
    sees: ['lastFour'],
  },
  validateStepEntry: { stranger: 200, path: firstStep },
  validateStep: {
    stranger: 200,
    path: firstStep,
    body: (caller) => ({ data: stepPayloads(caller)[0] }),
    changesNothing: 'a trial stores nothing',
  },
  updateProgress: {
    stranger: 200,
    body: () => ({ current_step: 1 }),
    sees: ['lastFour', 'website', 'industry', 'competitor', 'voice', 'integrationNote'],
  },
  startStep: { stranger: 200, path: firstStep, sees: ['lastFour'] },
  failStep: { stranger: 200, path: () => ({ n: '6' }), body: () => ({ error: 'Not yet' }) },
  resetStep: { stranger: 200, path: () => ({ n: '5' }), sees: ['integrationNote'] },
  skipStep: { stranger: 200, path: firstStep, owner: 409, because: 'the owner has completed both optional steps' },

  diagnoseOnboarding: { stranger: 200 },
  repairOnboarding: {
    stranger: 200,
    body: () => ({ dry_run: false }),
    changesNothing: 'there is nothing to repair',
  },

  listEvents: { stranger: 200, sees: ['competitor'] },
  streamEvents: { stranger: 200, query: '?after=0&follow=false', sees: ['competitor'] },
  createStreamTicket: { stranger: 200 },

  listApiKeys: { stranger: 200, sees: ['lastFour', 'keyNote'] },
  saveApiKey: { stranger: 200, body: ({ apiKey }) => ({ provider: 'exa', api_key: apiKey }) },
  deleteApiKey: { stranger: 404, owner: 204, path: () => ({ provider: 'openai' }) },
  checkApiKeys: { stranger: 200 },
  checkApiKeysByReading: { stranger: 200, readChanges: 'what the providers answered is stored with the keys' },
  checkApiKey: { stranger: 404, path: () => ({ provider: 'openai' }) },
  checkGivenApiKey: {
    stranger: 200,
    path: () => ({ provider: 'openai' }),
    body: ({ apiKey }) => ({ api_key: apiKey }),
    changesNothing: 'the key is checked without being stored',
  },

  getKeyVault: { stranger: 403, owner: 403, because: 'the owner is no administrator' },
  rotateKeyVault: { stranger: 403, owner: 403, because: 'the owner is no administrator' },

  getUsage: { stranger: 200, query: '?from=2026-01-01&to=2026-01-31', sees: ['token'] },
  getModelPreferences: { stranger: 200, sees: ['token'] },
  saveModelPreferences: {
    stranger: 200,
    body: ({ token }) => ({ choices: [{ provider: 'gemini', model: token }] }),
    sees: ['token'],
  },

  getSummary: { stranger: 200, sees: ['userId', 'lastFour', 'website', 'audience', 'competitor', 'integrationNote'] },
  getCanonicalProfile: { stranger: 200, sees: ['competitor'] },
  getDataQuality: { stranger: 200 },
  getAiInputs: { stranger: 200, sees: ['website', 'competitor'] },

  analyseWebsite: { stranger: 202, owner: 202, body: ({ website }) => ({ url: website, max_pages: 1 }) },
  getLatestAnalysis: { stranger: 200, sees: ['website', 'sessionId'] },
  listAnalyses: { stranger: 200, sees: ['website', 'sessionId'] },
  getAnalysis: { stranger: 404, path: firstAnalysis, sees: ['website', 'sessionId'] },
  editAnalysis: {
    stranger: 404,
    path: firstAnalysis,
    body: ({ industry }) => ({ writing_style: { tone: industry } }),
    sees: ['website', 'industry', 'sessionId'],
  },
  listAnalysisPages: { stranger: 404, path: firstAnalysis, sees: ['website', 'pageTitle'] },
  deleteAnalysis: { stranger: 404, owner: 204, path: firstAnalysis },

  completeStyleDetection: { stranger: 200, body: ({ website }) => ({ url: website }), sees: ['website'] },
  listSessionAnalyses: { stranger: 200, sees: ['website', 'sessionId'] },
  checkExistingAnalysis: { stranger: 200, path: ({ website }) => ({ path: encodeURIComponent(website) }) },
  getWizardAnalysis: { stranger: 200, path: firstAnalysis, sees: ['website', 'sessionId'] },
  saveWizardAnalysis: {
    stranger: 404,
    path: firstAnalysis,
    body: ({ industry }) => ({ writing_style: { tone: industry } }),
    sees: ['website', 'industry', 'sessionId'],
  },
  ...step4Cases,
  getPersonalizationOptions: { stranger: 200, alike: 'the choices are the same for everybody' },
  getStyleDetectionOptions: { stranger: 200, alike: 'the choices are the same for everybody' },
  getSearchConsoleStatus: { stranger: 200, alike: 'nobody is connected' },
  getBingStatus: { stranger: 200, alike: 'nobody is connected' },
  getWordPressStatus: { stranger: 200, alike: 'nobody is connected' },
  getWixStatus: { stranger: 200, alike: 'nobody is connected' },
  getAgentTeam: { stranger: 200, alike: 'there are no agents' },
  getSubscriptionStatus: { stranger: 403, path: ({ userId }) => ({ user_id: userId }) },
  getSubscriptionUsage: { stranger: 403, path: ({ userId }) => ({ user_id: userId }) },
  checkPreflight: { stranger: 200, changesNothing: 'it is a question' },
  saveWizardBusinessInfo: { stranger: 200, body: saidAnew, sees: ['industry', 'userId', 'sessionId'] },

  listJobs: { stranger: 200, sees: ['website', 'token'] },
  getJob: { stranger: 404, path: canaryJob, sees: ['token'] },
  cancelJob: { stranger: 404, path: canaryJob, owner: 409, because: 'the job has ended' },

  getBusinessInfo: { stranger: 200, sees: ['industry', 'userId', 'sessionId'] },
  saveBusinessInfo: { stranger: 200, body: saidAnew, sees: ['industry', 'userId', 'sessionId'] },
  createBusinessInfo: { stranger: 200, body: saidAnew, sees: ['industry', 'userId', 'sessionId'] },
  getBusinessInfoOfUser: {
    stranger: 404,
    path: ({ userId }) => ({ user_id: userId }),
    sees: ['industry', 'userId', 'sessionId'],
  },
  getBusinessInfoById: { stranger: 404, path: ownSession, sees: ['industry', 'userId', 'sessionId'] },
  replaceBusinessInfo: {
    stranger: 404,
    path: ownSession,
    body: saidAnew,
    sees: ['industry', 'userId', 'sessionId'],
  },

  getIntegrations: { stranger: 200, sees: ['integrationNote'] },
  saveIntegrations: {
    stranger: 200,
    body: ({ industry }) => ({ notes: industry }),
    sees: ['industry'],
  },

  getResearchPreferences: { stranger: 200, sees: ['audience'] },
  saveResearchPreferences: {
    stranger: 200,
    body: ({ industry }) => ({ writing_style: { tone: industry } }),
    sees: ['audience', 'industry'],
  },
  listCompetitors: { stranger: 200, sees: ['competitor'] },
  saveCompetitor: {
    stranger: 200,
    path: competitor,
    body: ({ voice }) => ({ title: voice }),
    sees: ['competitor', 'voice'],
  },
  discoverCompetitors: {
    stranger: 202,
    owner: 202,
    body: ({ website }) => ({ user_url: website, seeds: ['https://seed.example'] }),
  },
  analyseCompetitors: {
    stranger: 404,
    owner: 202,
    body: () => ({ max_pages: 1 }),
  },
  analyseSitemap: { stranger: 202, owner: 202, body: ({ website }) => ({ user_url: website }) },
  startSitemapBenchmark: { stranger: 404, owner: 202, body: ({ website }) => ({ user_url: website }) },
  getSitemapBenchmark: { stranger: 404, owner: 404, because: 'the owner has started no benchmark' },
  deleteCompetitor: { stranger: 404, owner: 204, path: competitor },

  getPersonaReadiness: { stranger: 200 },
  generatePersona: { stranger: 409, owner: 202, body: () => ({ selected_platforms: ['blog'] }) },
  previewPersona: {
    stranger: 409,
    body: () => ({ selected_platforms: ['linkedin'] }),
    sees: ['voice'],
  },
  scoreDraft: {
    stranger: 409,
    body: ({ industry }) => ({ text: `We write about ${industry}.`, platform: 'linkedin' }),
    changesNothing: 'a draft is not stored',
  },
  getResearchPersona: { stranger: 200, sees: ['token'] },
  refreshResearchPersona: { stranger: 409, owner: 202 },
  getPersona: { stranger: 200, sees: ['voice'] },
  editPersona: {
    stranger: 200,
    body: ({ industry }) => personaNamed(industry),
    sees: ['industry'],
  },
  listPersonaVersions: { stranger: 200 },
  getPersonaVersion: { stranger: 404, path: () => ({ version: '1' }), sees: ['earlierVoice'] },
  diffPersonaVersions: { stranger: 404, path: () => ({ version: '1' }), sees: ['earlierVoice', 'voice'] },
  restorePersonaVersion: { stranger: 404, path: () => ({ version: '1' }), sees: ['earlierVoice'] },
};

/** Operations that answer everybody. Making a route public takes an entry here. */
export const publicOperations: readonly string[] = [
  'getConfig',
  'getProvider',
  'getProviderSetup',
  'isLive',
  'isReady',
  'listPlatforms',
  'listProviders',
  'readMetrics',
];

/** Path parameters of operations that answer everybody. */
export const publicPaths: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  getProvider: { provider: 'openai' },
  getProviderSetup: { provider: 'openai' },
};

/** Handlers for people and image elements, which are not part of the API document; all of them are public. */
export const undocumentedHandlers: readonly string[] = [
  'AssetFilesController.show',
  'ErrorDocsController.index',
  'ErrorDocsController.show',
];

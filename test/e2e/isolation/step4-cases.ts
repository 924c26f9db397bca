import { CANARY_JOB } from '../../support/canary-rows.js';
import { personaNamed } from '../../support/canary-user.js';
import { formOf } from '../../support/form.js';
import type { OperationCase } from './operation-case.js';

/** The operations of step 4 as the wizard calls them. */
export const step4Cases: Readonly<Record<string, OperationCase>> = {
  getLatestAvatar: { stranger: 200 },
  getLatestVoice: { stranger: 200, alike: 'neither has a recording' },
  generateAvatar: { stranger: 200, body: () => ({ prompt: 'a fox' }), changesNothing: 'nothing is made' },
  enhanceAvatarPrompt: { stranger: 200, body: () => ({ prompt: 'a fox' }), changesNothing: 'nothing is made' },
  createAvatarVariation: { stranger: 200, upload: ({ token }) => formOf(Buffer.from(`GIF89a${token}`)) },
  enhanceAvatar: { stranger: 200, upload: ({ token }) => formOf(Buffer.from(`GIF89a${token}`)) },
  createVoiceClone: { stranger: 200, upload: ({ token }) => formOf(Buffer.from(`OggS${token}`)) },
  createVoiceDesign: { stranger: 200, body: () => ({ text: 'Hello' }), changesNothing: 'nothing is made' },
  startPersonaTask: { stranger: 409, body: () => ({ selected_platforms: ['blog'] }) },
  getPersonaTask: {
    stranger: 404,
    path: () => ({ id: CANARY_JOB }),
    owner: 404,
    because: 'the known job is no generation of a persona',
  },
  getLatestPersona: { stranger: 200, sees: ['voice'] },
  saveWizardPersona: { stranger: 200, body: ({ industry }) => personaNamed(industry), sees: ['industry'] },
  getPersonaOptions: { stranger: 200, alike: 'the platforms are the same for everybody' },
  assessPersonaQuality: {
    stranger: 200,
    body: ({ voice }) => personaNamed(voice),
    changesNothing: 'a judgement stores nothing',
  },
  searchCompetitors: {
    stranger: 200,
    body: ({ website }) => ({ user_url: website, num_results: 25, website_analysis_data: null }),
    sees: ['competitor', 'sessionId'],
  },
  findSocialProfiles: {
    stranger: 200,
    body: ({ website }) => ({ user_url: website }),
    changesNothing: 'the profiles are not stored',
  },
  describeSitemap: {
    stranger: 200,
    body: ({ website }) => ({ user_url: website, competitors: [] }),
    sees: ['website'],
  },
  getScheduledTasks: { stranger: 200 },
  getComparisonReport: { stranger: 404, owner: 404, because: 'the owner has made no comparison' },
  runSitemapComparison: { stranger: 200, body: () => ({ max_competitors: 5, competitors: [] }) },
  listStrategicInsights: { stranger: 200, alike: 'no reports are made' },
  runStrategicInsights: { stranger: 200, changesNothing: 'no report is made' },
};

import type { Wizard } from './wizard.js';

const BUSINESS = {
  business_description: 'We repair and sell used bicycles and teach people to do it themselves.',
  industry: 'Bicycle repair',
  target_audience: 'People who ride to work',
  business_goals: 'More visitors in the workshop',
};

/** The website page for a business without one: says what the business is and completes the step with that. */
export async function passBusinessPage(wizard: Wizard): Promise<void> {
  const { clients, recorder } = wizard.visit;
  recorder.enter('business page');
  // The page sends this number for everybody.
  const answer = await clients.api.post('/onboarding/business-info', { ...BUSINESS, user_id: 1 });
  recorder.read('POST /onboarding/business-info', answer, { id: 'shown' });
  const data = { website: null, domainName: '', analysis: null, useAnalysisForGenAI: false, businessData: BUSINESS };
  wizard.gather(data);
  await wizard.completeStep(data);
}

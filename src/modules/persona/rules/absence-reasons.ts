/** Why a value of a generated persona is null or empty. Each starts with the name of its kind. */
export const ABSENT = {
  needsModel: 'needs_llm: nothing measured gives this; a language model or you have to state it',
  notMeasured: 'not_measured: the analysis of the site does not measure this',
  noPublishingData: 'not_measured: there is no data about when and how often you publish',
  inCatalogue: 'in_catalogue: what holds for everybody is at GET /api/onboarding/persona/platforms',
  noAnswer: 'needs_llm: the model gave nothing for this that the text of the site supports',
  notInAnalysis: 'not_measured: the analysis of the site says nothing about this, and you have not stated it',
  notInCatalogue: 'not_in_catalogue: there is no rule for this platform',
  noName: 'not_stated: there is no website to name it after; say what the business is called',
  noLimit: 'no_limit: the platform sets none',
} as const;

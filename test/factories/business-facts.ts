import type { BusinessFacts } from '../../src/modules/business-info/index.js';

/** What the owner of a workshop says of it; `changes` replace single facts. */
export function businessFacts(changes: Partial<BusinessFacts> = {}): BusinessFacts {
  return {
    business_name: 'Spokes & Co.',
    business_description: 'We repair bicycles by hand while you wait.',
    industry: 'Bicycle repair',
    target_audience: 'Commuters who ride all year',
    business_goals: 'More regular customers',
    brand_voice: 'Friendly and plain',
    content_goals: null,
    ...changes,
  };
}

/** A description and nothing else: all that has to be said. */
export function onlyDescription(): BusinessFacts {
  return businessFacts({
    business_name: null,
    industry: null,
    target_audience: null,
    business_goals: null,
    brand_voice: null,
  });
}

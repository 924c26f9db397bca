import { RESEARCH_TASK } from '../../src/modules/persona/research-persona/research-persona.task.js';
import { NARRATIVE_TASK } from '../../src/modules/persona/questions/narrative-task.js';
import { PLATFORM_TASK } from '../../src/modules/persona/questions/platform-task.js';
import type { SiteText } from '../../src/modules/persona/questions/site-text.js';
import { PLATFORM_CATALOGUE } from '../../src/modules/persona/rules/platforms/platform-catalogue.js';
import { BRAND_INTERPRETATION } from '../../src/modules/website-analysis/interpretation/brand-interpretation.task.js';
import { STYLE_INTERPRETATION } from '../../src/modules/website-analysis/interpretation/style-interpretation.task.js';
import { STYLE_TASK } from '../corpus/style-task.js';
import { researchFacts } from '../factories/research-facts.js';
import { aFingerprint, anAnalysis } from '../factories/website-analysis.js';
import { type RegisteredTask, registered } from './registered-task.js';

const fingerprint = aFingerprint();

const PAGES = [{ url: 'https://shop.example/', text: 'We mend bicycles.', contentHash: 'h' }];

const SITE: SiteText = {
  source: { analysis: anAnalysis(fingerprint), fingerprint, business: null, unmeasured: null },
  pages: PAGES,
};

const MATERIAL = { facts: { words: 3 }, pages: PAGES };

/**
 * Every task that models are asked with. A new one is added here with a sample input, and its line in
 * `fingerprints.json`; the test says what the line has to be.
 */
export const REGISTERED_TASKS: readonly RegisteredTask[] = [
  registered(STYLE_TASK, 'We mend bicycles.'),
  registered(STYLE_INTERPRETATION, MATERIAL),
  registered(BRAND_INTERPRETATION, MATERIAL),
  registered(RESEARCH_TASK, researchFacts()),
  registered(NARRATIVE_TASK, SITE),
  registered(PLATFORM_TASK, { ...SITE, rules: PLATFORM_CATALOGUE.linkedin, core: null }),
];

import { type RegisteredTask, registered } from './registered-task.js';
import { RESEARCH_TASK } from '../../src/modules/persona/research-persona/research-persona.task.js';
import { researchFacts } from '../factories/research-facts.js';
import { STYLE_TASK } from '../corpus/style-task.js';

/**
 * Every task that models are asked with. A new one is added here with a sample input, and its line in
 * `fingerprints.json`; the test says what the line has to be.
 */
export const REGISTERED_TASKS: readonly RegisteredTask[] = [
  registered(STYLE_TASK, 'We mend bicycles.'),
  registered(RESEARCH_TASK, researchFacts()),
];

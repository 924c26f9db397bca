import { cutText } from './cut-text.js';
import { fenceOf } from './fence-of.js';
import { fenceRules, fenced } from './fenced.js';
import { neutralise } from './neutralise.js';
import type { SentPrompt } from './rendered-prompt.js';

/** As much of the first answer as shows a model what it wrote. */
const LONGEST_ANSWER = 6000;

/**
 * The question once more, with what was wrong with the first answer. That answer may repeat what a page wanted it to say,
 * so it is as untrusted as the page.
 */
export function renderSecondPrompt(first: SentPrompt, answer: string, problems: readonly string[]): SentPrompt {
  const fence = fenceOf(first.system, first.user, answer);
  const shown = cutText(neutralise(answer, fence).trim(), LONGEST_ANSWER);
  const asked = [
    'Your answer before could not be used. What is wrong with it:',
    ...problems.map((problem) => `- ${neutralise(problem, fence).replace(/\s+/g, ' ')}`),
    'Answer again with the whole corrected JSON document and nothing else.',
  ];
  return {
    system: [first.system, fenceRules(fence), asked.join('\n')].join('\n\n'),
    user: [first.user, fenced(fence, 'answer before', shown)].join('\n\n'),
  };
}

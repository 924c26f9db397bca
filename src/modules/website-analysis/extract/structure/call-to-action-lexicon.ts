/** Phrases that ask for an action wherever they begin a link or button. */
const PHRASES = [
  'sign up',
  'sign me up',
  'get started',
  'get in touch',
  'get (?:a|your|my|the) (?:free )?(?:quote|demo|copy|estimate|trial|guide)',
  'contact (?:us|sales|the|our)',
  '(?:talk|speak|write) to (?:us|sales|an? expert)',
  'call (?:us|now|today)',
  'email us',
  'request (?:a|an|your) [a-z]+',
  'schedule (?:a|an|your) [a-z]+',
  'book (?:now|online|today|in|a|an|your) ?[a-z]*',
  'buy (?:now|online|today|it now|tickets)',
  'order (?:now|online|today|yours)',
  'shop (?:now|online|the|our|all)',
  'add to (?:cart|basket|bag)',
  'try (?:it|us|now|for free|free)',
  'start (?:now|here|today|for free|free|your|a) ?[a-z]*',
  'join (?:us|now|today|free|the (?:list|newsletter|club|community|waitlist))',
  'join our [a-z]+',
  'create (?:an?|your) (?:free )?account',
  'learn more',
  'find out more',
  'donate(?: now)?',
  'subscribe(?: now| to .+| for .+)?',
  'download(?: now| the .+| our .+| for .+| free.*)?',
  'register(?: now| today| here| for .+)?',
  'apply (?:now|today|here|online|for .+)',
  'reserve (?:a|your|now) ?[a-z]*',
  'visit (?:us|the (?:shop|store|workshop))',
  'claim (?:your|my) [a-z]+',
];

/** Verbs that ask for an action only when they stand on a button. */
const BUTTON_VERBS =
  'subscribe|buy|order|book|join|register|download|try|start|apply|donate|send|submit|request|reserve|upgrade';

const PHRASE = new RegExp(`^(?:${PHRASES.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
const BUTTON = new RegExp(`^(?:${BUTTON_VERBS})(?![\\p{L}\\p{N}])`, 'iu');
/** Longer texts are headlines that happen to begin with a verb. */
const MAX_WORDS = 8;

/** True when the whole words at the start of a short text ask the visitor to act. English only. */
export function asksToAct(text: string, isButton: boolean): boolean {
  const words = text.replace(/^[^\p{L}]+/u, '');
  if (words.split(/\s+/).length > MAX_WORDS) return false;
  return PHRASE.test(words) || (isButton && BUTTON.test(words));
}

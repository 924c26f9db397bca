const LIST = `
add apply ask avoid become begin book bring browse build buy call change check choose claim click come compare connect
consider contact continue create customise customize decide deliver discover do download drop earn email enjoy ensure
enter expect experience explore fill find follow forget get give go grab grow have help hire imagine improve include
increase install invite join keep launch learn leave let let's listen log look make manage measure meet message move
note open order pay pick plan play practise practice prepare press put read reach receive register remember request
reserve run save scan schedule scroll search see select sell send set share ship shop show sign skip speak start stay
stop subscribe swipe take talk tap tell think track train transform trust try turn understand unlock update upgrade
upload use visit wait watch win work write
`;

/** Verbs that open commands on web pages; taggers often take them for nouns or names there. */
export const IMPERATIVE_VERBS: ReadonlySet<string> = new Set(LIST.trim().split(/\s+/u));

/** Words that may stand before the verb of a command. */
export const COMMAND_OPENERS: ReadonlySet<string> = new Set([
  'please',
  'just',
  'simply',
  'always',
  'never',
  'now',
  'then',
  'so',
  'and',
  "don't",
  'first',
  'also',
  'or',
  'next',
]);

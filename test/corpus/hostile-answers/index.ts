import { ATTACKS } from './attacks.js';
import { CUT_OFF } from './cut-off.js';
import type { HostileAnswer } from './hostile-answer.js';
import { MEMBERS } from './members.js';
import { MISSPELT } from './misspelt.js';
import { MISTYPED } from './mistyped.js';
import { NO_DOCUMENT } from './no-document.js';
import { WRAPPED } from './wrapped.js';

export { GUARD } from './attacks.js';
export type { HostileAnswer } from './hostile-answer.js';
export { GOOD, PAGE_TEXT, STYLE_SCHEMA, type StyleAnswer } from './style-answer.js';

/** Every answer of the corpus. */
export const HOSTILE_ANSWERS: readonly HostileAnswer[] = [
  ...CUT_OFF,
  ...WRAPPED,
  ...MISSPELT,
  ...MISTYPED,
  ...MEMBERS,
  ...NO_DOCUMENT,
  ...ATTACKS,
];

import type { KnownSections } from '../../carried-sections.js';
import type { Interpretation } from '../interpretation.js';
import { BRAND_QUESTIONS } from '../questions/brand-questions.js';
import { STYLE_QUESTIONS } from '../questions/style-questions.js';
import { pointersOf } from './explain-absence.js';
import { valueAt, withValueAt } from './pointers.js';

/** Whether an earlier analysis was interpreted by models from the same texts, measures and models. */
export function isInterpretedAlike(earlier: Interpretation | undefined, basisHash: string): earlier is Interpretation {
  return earlier?.basis_hash === basisHash && earlier.tasks.every(({ origin }) => origin === 'llm');
}

/** Takes over what models said about the same texts in an earlier analysis. */
export function reuseInterpretation(measured: KnownSections, earlier: KnownSections): KnownSections {
  const fields = new Set([...pointersOf(STYLE_QUESTIONS, true).keys(), ...pointersOf(BRAND_QUESTIONS, false).keys()]);
  return [...fields].reduce((known, pointer) => takeOver(known, earlier, pointer), measured);
}

function takeOver(known: KnownSections, earlier: KnownSections, pointer: string): KnownSections {
  const entry = known.meta[pointer];
  const before = earlier.meta[pointer];
  if (entry === undefined || before === undefined) return known;
  if (before.origin === 'llm' && entry.origin === 'default') {
    const value = valueAt(earlier.sections, pointer);
    return {
      sections: withValueAt(known.sections, pointer, value),
      meta: { ...known.meta, [pointer]: before },
    };
  }
  // A rule fills the field once more; what is told there about the model is the same.
  const isRuled = entry.origin === 'default' && before.origin === 'heuristic';
  const isSame = before.origin === entry.origin && before.method === entry.method;
  if (!isRuled && !isSame) return known;
  const warnings = isRuled ? [...entry.warnings, ...before.warnings] : before.warnings;
  return { ...known, meta: { ...known.meta, [pointer]: { ...entry, warnings } } };
}

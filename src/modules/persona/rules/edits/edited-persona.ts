import type { FieldProblem } from '../../../../common/errors/index.js';
import type { AnalysisDocument } from '../../../website-analysis/index.js';
import type { PersonaDocument } from '../persona-document.js';
import { boundsProblem } from '../json/json-bounds.js';
import { personaSourceOf } from '../persona-source.js';
import { applyEdit, incompleteParts, NO_PERSONA } from './apply-edit.js';
import { type PersonaPayload, readStatedPersona } from './stated-persona.js';

/** What the persona would be with a payload. */
export interface EditedPersona {
  /** The stored persona itself when nothing differs. */
  readonly persona: PersonaDocument;
  /** Values that make no sense; with any, the payload is left out of `persona`. */
  readonly problems: readonly FieldProblem[];
  /** What the persona lacks to be stored. */
  readonly missing: readonly FieldProblem[];
}

/** Judges a payload against the stored persona, null when there is none. */
export function editedPersona(
  payload: PersonaPayload,
  stored: PersonaDocument | null,
  analysis: AnalysisDocument | null,
): EditedPersona {
  const before = stored ?? NO_PERSONA;
  if (Object.keys(payload).length === 0) return { persona: before, problems: [], missing: incompleteParts(before) };
  const { stated, problems } = readStatedPersona(payload);
  const persona = problems.length > 0 ? before : applyEdit(before, stated, personaSourceOf(analysis));
  const tooLarge = persona === before ? [] : sizeProblems(persona);
  if (tooLarge.length > 0) return { persona: before, problems: tooLarge, missing: incompleteParts(before) };
  return { persona, problems, missing: incompleteParts(persona) };
}

/** Edits add up, so the outcome is held to the bounds of each of them. */
function sizeProblems(persona: PersonaDocument): FieldProblem[] {
  return (['corePersona', 'platformPersonas', 'qualityMetrics'] as const).flatMap((path) => {
    const problem = boundsProblem(persona[path]);
    return problem === null ? [] : [{ path, message: `with what is stored ${problem}` }];
  });
}

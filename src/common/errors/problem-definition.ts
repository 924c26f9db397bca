/** What a kind of error means: the part of an RFC 9457 problem that is the same every time it happens. */
export interface ProblemDefinition {
  /** Stable snake_case name that clients branch on. */
  readonly code: string;
  /** HTTP status of the answer. */
  readonly status: number;
  /** Short human name of the problem type. */
  readonly title: string;
  /** What the caller can do about it; shown on the page that `type` points to. */
  readonly remedy: string;
}

const definitions = new Map<string, ProblemDefinition>();

/** Registers a problem type. Throws when the code is already taken, so that two errors never share a page. */
export function defineProblem(definition: ProblemDefinition): ProblemDefinition {
  if (definitions.has(definition.code)) throw new Error(`Problem code "${definition.code}" is defined twice`);
  definitions.set(definition.code, Object.freeze(definition));
  return definition;
}

/** The problem type with this code, if there is one. */
export function findProblem(code: string): ProblemDefinition | undefined {
  return definitions.get(code);
}

/** Every problem type, by code. */
export function listProblems(): ProblemDefinition[] {
  return [...definitions.values()].sort((a, b) => a.code.localeCompare(b.code));
}

/** A field of an analysis that a model is asked to fill. */
export interface Question {
  /** JSON pointer of the field. */
  readonly pointer: string;
  /** A text holds one statement, a list several. */
  readonly shape: 'text' | 'list';
  /** What is asked. */
  readonly ask: string;
  /** Whether a statement describes how the site writes now, so that it can contradict a measure. */
  readonly describesWriting?: true;
}

/** Questions by the name under which a model answers them. */
export type Questions = Readonly<Record<string, Question>>;

/** The questions as a list that models read. */
export function listQuestions(questions: Questions): string {
  return Object.entries(questions)
    .map(([name, { shape, ask }]) => `- ${name} (${shape === 'list' ? 'up to 4 claims' : '1 claim'}): ${ask}`)
    .join('\n');
}

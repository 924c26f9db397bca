import type { z } from 'zod';
import type { Finding } from './finding.js';

type Issue = z.core.$ZodIssue;

const LONGEST_MESSAGE = 200;

/** What a schema objects to. Zod's own words tell what was expected and the type that was found, never the text. */
export function schemaFindings(issues: readonly Issue[]): readonly Finding[] {
  return issues.map((issue) => ({
    path: issue.path.map((part) => (typeof part === 'symbol' ? part.toString() : part)),
    message: messageOf(issue).slice(0, LONGEST_MESSAGE),
  }));
}

function messageOf(issue: Issue): string {
  switch (issue.code) {
    // Their messages name members, which are the model's own words.
    case 'unrecognized_keys':
      return 'has members that were not asked for';
    case 'invalid_key':
      return 'has a name that is not allowed';
    case 'invalid_union':
      return 'expected one of the shapes that were asked for';
    default:
      return lowerFirst(issue.message);
  }
}

function lowerFirst(text: string): string {
  return text.replace(/^Invalid (?:input|option): /, '').replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase());
}

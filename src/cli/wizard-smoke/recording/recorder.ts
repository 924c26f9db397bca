import { type Fields, misreadFields } from './fields.js';

/** One request and how it went. */
export interface Call {
  /** Name of the wizard's client. */
  readonly client: string;
  readonly method: string;
  readonly path: string;
  /** Null when no answer came in time. */
  readonly status: number | null;
  readonly ms: number;
  /** Longest time that the client waits, in milliseconds. */
  readonly limitMs: number;
}

/** A place where the wizard would write to the console, show an error or break. */
export interface ErrorPath {
  /** The page that the user was on. */
  readonly page: string;
  readonly what: string;
}

/** Writes down what a visit does and what goes wrong in it. */
export class Recorder {
  readonly calls: Call[] = [];
  readonly errorPaths: ErrorPath[] = [];
  /** What the wizard shows without being stopped by it, such as warnings. */
  readonly notes: string[] = [];
  private page = 'start';

  /** The user is on another page now. */
  enter(page: string): void {
    this.page = page;
  }

  called(call: Call): void {
    this.calls.push(call);
  }

  errorPath(what: string): void {
    this.errorPaths.push({ page: this.page, what });
  }

  note(what: string): void {
    this.notes.push(`${this.page}: ${what}`);
  }

  /** Reads the members that the page reads of an answer; each that would break the page is an error path. */
  read(source: string, answer: unknown, fields: Fields): void {
    for (const misread of misreadFields(answer, fields)) this.errorPath(`${source}: ${misread}`);
  }
}

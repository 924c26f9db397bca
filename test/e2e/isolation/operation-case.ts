import type { Canaries } from '../../support/canary-user.js';
import type { Form } from '../../support/form.js';

/** What one operation is called with, and what comes back. */
export interface OperationCase {
  /** Status for a user without data who names the owner's things. */
  readonly stranger: number;
  /** Status for the owner; 200 when absent. */
  readonly owner?: number;
  /** Why the owner's call does not succeed either. Needed when `owner` is not 2xx. */
  readonly because?: string;
  /** Why a call of the owner that succeeds and is no GET leaves the stored data as it is. */
  readonly changesNothing?: string;
  /** Why a GET of the owner changes the stored data. */
  readonly readChanges?: string;
  /** Why a GET answers everybody alike. */
  readonly alike?: string;
  /** Path parameters; they name things of the owner. */
  readonly path?: (owner: Canaries) => Readonly<Record<string, string>>;
  /** What stands behind the path. */
  readonly query?: string;
  /** Body; it is made of things of the caller. */
  readonly body?: (caller: Canaries) => object;
  /** A file that is sent instead of a body. */
  readonly upload?: (caller: Canaries) => Form;
  /** Canaries that the owner sees in the answer. */
  readonly sees?: readonly (keyof Canaries)[];
}

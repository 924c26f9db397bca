import { type DatabaseAccess, migrate } from './database/index.js';
import { entities } from './entities.js';
import { jobQueues } from './jobs/index.js';

/**
 * Brings tables and job queues up to date when the owner's connection is known, else checks that they are there.
 * Returns the names of the migrations that ran. Throws SchemaNotReadyError.
 */
export function prepareDatabase(access: Pick<DatabaseAccess, 'url' | 'ownerUrl'>): Promise<string[]> {
  return migrate(access, entities, [jobQueues]);
}

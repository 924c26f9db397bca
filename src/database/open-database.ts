import type { SettingValues } from '../config/index.js';
import { openEmbeddedPostgres } from './embedded/index.js';

/** The database of this process. */
export interface DatabaseAccess {
  /** Connection of the role that runs the service. */
  readonly url: string;
  /** Connection of the role that owns the tables; null when migrations are somebody else's job. */
  readonly ownerUrl: string | null;
  /** One line for people: which server, and whether it was started or adopted. */
  readonly description: string;
  /** Stops the server if this process was the last to use it. */
  readonly release: () => Promise<void>;
}

/** The server of DATABASE_URL, or an embedded one in DATA_DIR. */
export async function openDatabase(settings: SettingValues): Promise<DatabaseAccess> {
  if (settings.DATABASE_URL !== undefined) {
    return {
      url: settings.DATABASE_URL,
      ownerUrl: settings.DATABASE_OWNER_URL ?? null,
      description: `PostgreSQL at ${new URL(settings.DATABASE_URL).host}`,
      release: () => Promise.resolve(),
    };
  }
  const embedded = await openEmbeddedPostgres(settings.DATA_DIR);
  return {
    url: embedded.url,
    ownerUrl: embedded.ownerUrl,
    description: `embedded PostgreSQL in ${settings.DATA_DIR} (${embedded.adopted ? 'adopted' : 'started'}, port ${embedded.port})`,
    release: embedded.release,
  };
}

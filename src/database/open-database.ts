import { SettingsError, type SettingValues } from '../config/index.js';
import type { ConnectionVariable } from './connect.js';
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

/** The server of DATABASE_URL, or an embedded one in DATA_DIR. Throws SettingsError and EmbeddedPostgresError. */
export async function openDatabase(settings: SettingValues): Promise<DatabaseAccess> {
  if (settings.DATABASE_URL !== undefined) {
    const server = parseUrl('DATABASE_URL', settings.DATABASE_URL);
    if (settings.DATABASE_OWNER_URL !== undefined) parseUrl('DATABASE_OWNER_URL', settings.DATABASE_OWNER_URL);
    return {
      url: settings.DATABASE_URL,
      ownerUrl: settings.DATABASE_OWNER_URL ?? null,
      description: `PostgreSQL at ${server.host}`,
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

/** The role must be named: rights are granted to it, and the default of the driver is the account of the process. */
function parseUrl(variable: ConnectionVariable, text: string): URL {
  const url = URL.parse(text);
  if (url === null || url.username === '' || !isEncoded(url.username) || !isEncoded(url.password)) {
    throw new SettingsError(
      `${variable} must look like postgres://user:password@host:5432/database, with special characters as %XX`,
    );
  }
  return url;
}

function isEncoded(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

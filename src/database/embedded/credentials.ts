import { randomBytes } from 'node:crypto';
import { readOrCreatePrivateFile } from '../../common/files/index.js';
import { z } from 'zod';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';

const schema = z.object({ superuser: z.string(), owner: z.string(), runtime: z.string() });

/** Passwords of the embedded server's three roles; kept in a file that only this account may read. */
export type Credentials = z.output<typeof schema>;

/** Reads the passwords, making them up on first use. Throws EmbeddedPostgresError when the file is damaged. */
export function loadCredentials(path: string): Credentials {
  const password = (): string => randomBytes(24).toString('base64url');
  const text = readOrCreatePrivateFile(path, () =>
    JSON.stringify({ superuser: password(), owner: password(), runtime: password() }),
  );
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    throw new EmbeddedPostgresError(
      `${path} does not hold the passwords of the embedded database; restore it, or move its folder away to begin anew`,
    );
  }
}

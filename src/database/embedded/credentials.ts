import { randomBytes } from 'node:crypto';
import { readOrCreatePrivateFile } from '../../common/files/index.js';
import { z } from 'zod';

const schema = z.object({ superuser: z.string(), owner: z.string(), runtime: z.string() });

/** Passwords of the embedded server's three roles; kept in a file that only this account may read. */
export type Credentials = z.output<typeof schema>;

/** Reads the passwords, making them up on first use. */
export function loadCredentials(path: string): Credentials {
  const password = (): string => randomBytes(24).toString('base64url');
  const text = readOrCreatePrivateFile(path, () =>
    JSON.stringify({ superuser: password(), owner: password(), runtime: password() }),
  );
  return schema.parse(JSON.parse(text));
}

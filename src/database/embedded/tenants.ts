import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning, ownIdentity } from '../../common/process/index.js';

/**
 * The processes that use one embedded server, one empty file each, so that the last one out stops it
 * and a process that was killed does not keep it alive.
 */
export class Tenants {
  constructor(private readonly folder: string) {}

  /** Signs this process in. */
  enter(): void {
    mkdirSync(this.folder, { recursive: true });
    writeFileSync(join(this.folder, ownIdentity()), '');
  }

  /** Signs this process out and says whether nobody else is left. */
  leave(): boolean {
    rmSync(join(this.folder, ownIdentity()), { force: true });
    return this.living().length === 0;
  }

  private living(): string[] {
    return readdirSync(this.folder).filter((name) => {
      const alive = isRunning(name);
      if (!alive) rmSync(join(this.folder, name), { force: true });
      return alive;
    });
  }
}

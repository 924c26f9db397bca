import { parseEnv } from 'node:util';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { ENV_FILE, SETTINGS, type SettingValues } from '../../../config/index.js';
import { afterCommit } from '../../../database/index.js';
import type { GivenKey } from '../given-keys.js';
import type { ProviderName } from '../providers/provider-name.js';
import { KeyCorruptError, KeyLockedError } from '../vault/vault.errors.js';
import { EnvFile, type EnvEdit } from './env-file.js';
import { EnvFileRefusedError } from './env-file-refused.error.js';
import { isAlias, PROVIDERS } from '../providers/catalogue.js';
import { removeVariable, setVariable } from './text/edit-env.js';

const LEFT_ALONE = 'The env file is left as it is';

/**
 * Keeps `.env` in step with saved keys while a developer works locally: with DEPLOY_ENV=local and never otherwise. The
 * file follows the database: it changes after the commit, and a file that cannot be changed fails nothing.
 */
@Injectable()
export class LocalKeys {
  /** Whether this service touches the env file. */
  readonly isActive: boolean;

  private readonly logger = new Logger(LocalKeys.name);
  private readonly file: EnvFile;

  constructor(@Inject(SETTINGS) settings: SettingValues, @Inject(ENV_FILE) path: string) {
    this.isActive = settings.DEPLOY_ENV === 'local';
    this.file = new EnvFile(path);
  }

  /**
   * Writes a key once the current transaction has committed. Returns what the user must know: why the file will not
   * hold the key, if that shows beforehand. What goes wrong later is in the log. The key of a server that the user named
   * stays out, because from the file it would be sent to the server that the operator named, and so does one that is
   * saved under another name of a provider, because the variable is that provider's.
   */
  keep({ provider, key, baseUrl }: GivenKey): string[] {
    if (!this.isActive || typeof baseUrl === 'string' || isAlias(provider)) return [];
    const variable = PROVIDERS[provider].keyVariable;
    const edit: EnvEdit = (text) => setVariable(text, variable, key);
    const reason = this.attempt(variable, () => this.file.rehearse(edit));
    if (reason !== null) return [`The key is stored, but not in .env: ${reason}.`];
    afterCommit(() => this.attempt(variable, () => this.file.change(edit)));
    return [];
  }

  /**
   * Removes a deleted key, which `open` gives, once the current transaction has committed. Another key of the provider
   * stays where it is, and so does one that cannot be told from the deleted key, because that is locked or damaged.
   */
  forget(provider: ProviderName, open: () => string): void {
    if (!this.isActive || isAlias(provider)) return;
    const variable = PROVIDERS[provider].keyVariable;
    const key = this.openForComparison(variable, open);
    if (key === null) return;
    const edit: EnvEdit = (text) => (parseEnv(text)[variable] === key ? removeVariable(text, variable) : null);
    afterCommit(() => this.attempt(variable, () => this.file.change(edit)));
  }

  private openForComparison(variable: string, open: () => string): string | null {
    try {
      return open();
    } catch (error) {
      if (!(error instanceof KeyLockedError || error instanceof KeyCorruptError)) throw error;
      this.logger.warn({ variable, reason: error.message }, LEFT_ALONE);
      return null;
    }
  }

  /** Why it did not work, also written to the log; null when it did. */
  private attempt(variable: string, work: () => void): string | null {
    try {
      work();
      return null;
    } catch (error) {
      const reason = reasonOf(error);
      this.logger.warn({ variable, reason }, LEFT_ALONE);
      return reason;
    }
  }
}

/** Errors of the file system name a path and an operation; nothing else of them is passed on. */
function reasonOf(error: unknown): string {
  if (error instanceof EnvFileRefusedError) return error.message;
  if (error instanceof Error && 'code' in error) return `the system answered ${String(error.code)}`;
  return `an unexpected error (${error instanceof Error ? error.name : typeof error})`;
}

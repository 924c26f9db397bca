import { Inject, Injectable, Logger } from '@nestjs/common';
import { ENV_FILE, readEnvFile, SETTINGS, SettingsError, type SettingValues } from '../../../config/index.js';
import { ApiKeyNotFoundError } from '../api-keys.errors.js';
import { isKey } from '../key-material.js';
import { PROVIDER_NAMES, type ProviderName } from '../providers/provider-name.js';
import type { OpenedKey } from '../stored-key.js';
import { PROVIDERS } from '../providers/catalogue.js';
import { ProviderAddresses } from '../providers/provider-addresses.js';

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * The workspace's own keys, for users without one, if WORKSPACE_KEYS or DEPLOY_ENV=local allow it. Nothing tells more
 * about such a key than that there is one. In local development the env file is read at each use, so that a key that was
 * just saved or deleted counts at once and in every process.
 */
@Injectable()
export class WorkspaceKeys {
  private readonly logger = new Logger(WorkspaceKeys.name);
  private readonly serve: boolean;

  /** Variables whose value does not come from the env file, which they win over; null where the file is not looked at. */
  private readonly setElsewhere: ReadonlySet<string> | null;

  constructor(
    @Inject(SETTINGS) private readonly settings: SettingValues,
    @Inject(ENV_FILE) private readonly envFile: string,
    private readonly addresses: ProviderAddresses,
  ) {
    const isLocal = settings.DEPLOY_ENV === 'local';
    this.serve = isLocal || settings.WORKSPACE_KEYS;
    this.setElsewhere = isLocal ? this.variablesSetElsewhere() : null;
  }

  /** The key for users without their own. Throws ApiKeyNotFoundError when there is none or it is not for them. */
  open(provider: ProviderName): OpenedKey {
    const opened = this.serve ? this.pick(provider, this.fileNow()) : null;
    if (opened === null) throw new ApiKeyNotFoundError();
    return opened;
  }

  /** The providers for which `open` gives a key. */
  providers(): ProviderName[] {
    if (!this.serve) return [];
    const file = this.fileNow();
    return PROVIDER_NAMES.filter((provider) => this.pick(provider, file) !== null);
  }

  private pick(provider: ProviderName, file: Variables): OpenedKey | null {
    const variable = PROVIDERS[provider].keyVariable;
    const isInFile = this.setElsewhere !== null && !this.setElsewhere.has(variable);
    const key = isInFile ? file[variable] : this.settings[variable];
    const baseUrl = this.addresses.configured(provider);
    if (!isKey(key) || (provider === 'openai_compatible' && baseUrl === null)) return null;
    return { key, source: 'workspace', baseUrl, isOperatorUrl: baseUrl !== null };
  }

  /** A file that can no longer be read serves nobody; the service goes on. */
  private fileNow(): Variables {
    if (this.setElsewhere === null) return {};
    try {
      return readEnvFile(this.envFile);
    } catch (error) {
      if (!(error instanceof SettingsError)) throw error;
      this.logger.warn(error.message);
      return {};
    }
  }

  private variablesSetElsewhere(): ReadonlySet<string> {
    const file = readEnvFile(this.envFile);
    const variables = PROVIDER_NAMES.map((provider) => PROVIDERS[provider].keyVariable);
    return new Set(variables.filter((variable) => (file[variable] || undefined) !== this.settings[variable]));
  }
}

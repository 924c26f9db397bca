import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { SettingsError } from '../../../config/index.js';

/** A key that encrypts the keys of users. */
export interface MasterKey {
  /**
   * The configured name, `~`, and a check value of the key itself. Another key under an old name therefore has another
   * id, so that its rows show as locked instead of damaged.
   */
  readonly id: string;
  readonly secret: KeyObject;
}

/** The master keys of this process: the active one encrypts, every one decrypts. */
export class Keyring {
  private readonly byId: ReadonlyMap<string, MasterKey>;

  constructor(
    readonly active: MasterKey,
    readonly others: readonly MasterKey[] = [],
  ) {
    this.byId = new Map([active, ...others].map((key) => [key.id, key]));
  }

  /** Ids of all master keys, the active one first. */
  get ids(): readonly string[] {
    return [...this.byId.keys()];
  }

  /** The master key with this id; undefined when this process does not hold it. */
  find(id: string): MasterKey | undefined {
    return this.byId.get(id);
  }
}

/** Length of a master key in bytes. */
export const MASTER_KEY_BYTES = 32;

const CHECK_VALUE_BYTES = 4;
const ENTRY = /^(?<name>[A-Za-z0-9_-]{1,32}):(?<base64>[A-Za-z0-9+/_-]{43}=?)$/;
const FORM = 'id:base64 of 32 bytes, such as main:<what `openssl rand -base64 32` prints>';

/**
 * Reads `id:base64,id:base64`; the first key is the active one. `source` names the setting in errors.
 * Throws SettingsError, whose message never repeats the value.
 */
export function parseKeyring(text: string, source: string): Keyring {
  const entries = text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  const keys = entries.map((entry, index) => parseEntry(entry, `${source} entry ${index + 1}`));
  rejectRepeatedNames(entries, source);
  const [active, ...others] = keys;
  if (active === undefined) throw new SettingsError(`${source} is empty; it must be ${FORM}`);
  return new Keyring(active, others);
}

function parseEntry(entry: string, place: string): MasterKey {
  const { name, base64 } = ENTRY.exec(entry)?.groups ?? {};
  const bytes = Buffer.from(base64 ?? '', 'base64');
  if (name === undefined || bytes.length !== MASTER_KEY_BYTES) throw new SettingsError(`${place} must be ${FORM}`);
  return { id: `${name}~${checkValue(bytes)}`, secret: createSecretKey(bytes) };
}

function checkValue(key: Buffer): string {
  return Buffer.from(hkdfSync('sha256', key, '', 'alwrity-onboarding master key check', CHECK_VALUE_BYTES)).toString(
    'hex',
  );
}

function rejectRepeatedNames(entries: readonly string[], source: string): void {
  const names = entries.map((entry) => entry.slice(0, entry.indexOf(':')));
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  if (repeated !== undefined) throw new SettingsError(`${source} has the id ${repeated} twice; give each key its own`);
}

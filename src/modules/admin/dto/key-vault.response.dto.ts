import type { RotationState } from '../../api-keys/index.js';

/** One master key and what it encrypts. */
export class MasterKeyDto {
  /** Its name in KEY_VAULT_KEYS, `~` and a check value of the key itself. @example main~3f9a01c2 */
  id: string;

  /** Stored keys under it. @example 120 */
  keys: number;

  /** Whether this server has it; keys under one that it lacks are locked. @example true */
  held: boolean;

  /** Whether it is the one that encrypts what is saved. @example true */
  active: boolean;

  /** Whether nothing needs it any more, so that it may leave KEY_VAULT_KEYS. @example false */
  removable: boolean;

  constructor({ id, keys, isHeld, isActive, isRemovable }: RotationState['masterKeys'][number]) {
    this.id = id;
    this.keys = keys;
    this.held = isHeld;
    this.active = isActive;
    this.removable = isRemovable;
  }
}

/** How the stored keys of all users stand, counted when the request is answered. */
export class KeyVaultResponseDto {
  /** The master key that encrypts what is saved. @example main~3f9a01c2 */
  active_key_id: string;

  /** Stored keys of all users. @example 125 */
  total: number;

  /** Stored keys under the active master key. @example 120 */
  current: number;

  /** Stored keys under another master key that this server has; a rotation encrypts them anew. @example 5 */
  remaining: number;

  /** Stored keys under a master key that this server lacks. @example 0 */
  locked: number;

  /** Share of `current` in what is not locked, in percent, two decimals, rounded down. @example 96 */
  progress: number;

  /** Whether a rotation is under way in any process. @example false */
  rotating: boolean;

  /** Different keys that more than one user has stored. @example 0 */
  shared_keys: number;

  /** The master keys of this server, the active one first, then missing ones that stored keys wait for. */
  master_keys: MasterKeyDto[];

  constructor(state: RotationState) {
    this.active_key_id = state.activeKeyId;
    this.total = state.total;
    this.current = state.current;
    this.remaining = state.remaining;
    this.locked = state.locked;
    this.progress = state.progress;
    this.rotating = state.isRotating;
    this.shared_keys = state.sharedKeys;
    this.master_keys = state.masterKeys.map((key) => new MasterKeyDto(key));
  }
}

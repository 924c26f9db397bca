import type { RotationState, VaultStanding } from '../../modules/api-keys/index.js';

const number = new Intl.NumberFormat('en-US');

/** One line: how many of the keys that can be opened are under the active master key. */
export function describeProgress({ current, remaining, activeKeyId, progress }: VaultStanding): string {
  const [done, all] = [current, current + remaining].map((keys) => number.format(keys));
  return `${done} of ${all} keys under ${activeKeyId} (${progress.toFixed(2)} %)`;
}

/** What is left to do, by name, and which master keys may go. */
export function describeEnd(state: RotationState): string[] {
  const left = state.masterKeys.filter(({ isHeld, isActive, keys }) => isHeld && !isActive && keys > 0);
  const missing = state.masterKeys.filter(({ isHeld }) => !isHeld);
  const removable = state.masterKeys.filter(({ isRemovable }) => isRemovable);
  return [
    ...left.map(({ id, keys }) => `${number.format(keys)} keys are left under ${id}: run this again. ${DAMAGED}`),
    ...missing.map(({ id, keys }) => `${number.format(keys)} keys are locked: KEY_VAULT_KEYS lacks ${id}`),
    ...removable.map(({ id }) => `No key needs ${id} any more: it may be removed from KEY_VAULT_KEYS`),
  ];
}

const DAMAGED = 'Keys that are left again are damaged, and their users have to save or delete them';

/** One master key and the stored keys that it encrypts. */
export interface MasterKeyStanding {
  readonly id: string;
  /** Stored keys under it. */
  readonly keys: number;
  /** Whether this process has it. */
  readonly isHeld: boolean;
  readonly isActive: boolean;
  /** Nothing needs it any more: it may leave the keyring. */
  readonly isRemovable: boolean;
}

/** How far all stored keys are under the active master key. */
export interface VaultStanding {
  readonly activeKeyId: string;
  /** Stored keys of all users. */
  readonly total: number;
  /** Under the active master key. */
  readonly current: number;
  /** Under another master key that this process has: a rotation encrypts them anew. */
  readonly remaining: number;
  /** Under a master key that this process lacks. */
  readonly locked: number;
  /** Share of `current` in what is not locked, in percent, two decimals; 100 when there is nothing. */
  readonly progress: number;
  /** The held master keys, the active one first, then the missing ones that stored keys wait for. */
  readonly masterKeys: readonly MasterKeyStanding[];
}

/** Reads the standing off the numbers of stored keys by master key. The first of the held ids is the active one. */
export function standingOf(counts: ReadonlyMap<string, number>, heldIds: readonly string[]): VaultStanding {
  const missingIds = [...counts.keys()].filter((id) => !heldIds.includes(id)).sort();
  const masterKeys = [...heldIds, ...missingIds].map((id, place) => {
    const keys = counts.get(id) ?? 0;
    const isHeld = place < heldIds.length;
    return { id, keys, isHeld, isActive: place === 0, isRemovable: isHeld && place > 0 && keys === 0 };
  });
  const sum = (keep: (key: MasterKeyStanding) => boolean): number =>
    masterKeys.filter(keep).reduce((total, { keys }) => total + keys, 0);
  const current = sum(({ isActive }) => isActive);
  const remaining = sum(({ isHeld, isActive }) => isHeld && !isActive);
  const locked = sum(({ isHeld }) => !isHeld);
  return {
    activeKeyId: masterKeys[0]?.id ?? '',
    total: current + remaining + locked,
    current,
    remaining,
    locked,
    progress: percent(current, current + remaining),
    masterKeys,
  };
}

/** Rounded down: 100 means that nothing is left. */
function percent(part: number, whole: number): number {
  return whole === 0 ? 100 : Math.floor((part * 10_000) / whole) / 100;
}

import { isUserId, type UserId } from '../../../auth/index.js';
import type { Clock } from '../../../common/time/index.js';
import { type AddressQuery, type AddressSecrets, grantOf, signedAddress } from './rules/signed-address.js';

/** How long an address holds. */
const HOUR_S = 3_600;

/** Hands out addresses of stored files, and takes them back. */
export class AssetAddresses {
  constructor(
    private readonly secrets: AddressSecrets,
    private readonly clock: Clock,
  ) {}

  /** An address at which anybody who has it may read the file for an hour; below the origin of this service. */
  of(owner: UserId, id: string): string {
    const expires = Math.floor(this.clock.now().getTime() / 1_000) + HOUR_S;
    return signedAddress({ owner, id, expires }, this.secrets);
  }

  /** Whose file an address may read, and for how many seconds; null when it does not hold. */
  open(id: string, query: AddressQuery): { owner: UserId; seconds: number } | null {
    const now = this.clock.now();
    const grant = grantOf(id, query, this.secrets, now);
    if (grant === null || !isUserId(grant.owner)) return null;
    return { owner: grant.owner, seconds: Math.floor(grant.expires - now.getTime() / 1_000) };
  }
}

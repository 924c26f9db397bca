import { Migration } from '@mikro-orm/migrations';

/**
 * A request with an Idempotency-Key may be put down before it is answered. The answers of the last day go: their
 * fingerprints were hashes without a secret, which confirm a guess at the API key in a request.
 */
export class Migration20261125143500_request_reservations extends Migration {
  override name = 'Migration20261125143500_request_reservations';

  override up(): void {
    this.addSql(`truncate table "idempotency_keys";`);
    this.addSql(`alter table "idempotency_keys" alter column "status" drop not null;`);
  }

  override down(): void {
    this.addSql(`truncate table "idempotency_keys";`);
    this.addSql(`alter table "idempotency_keys" alter column "status" set not null;`);
  }
}

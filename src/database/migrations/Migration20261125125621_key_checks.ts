import { Migration } from '@mikro-orm/migrations';

/** What live checks find, and where a user's own server is. */
export class Migration20261125125621_key_checks extends Migration {
  override name = 'Migration20261125125621_key_checks';

  override up(): void {
    this.addSql(
      `alter table "api_keys" add "base_url" text null, add "check_detail" text null, add "retry_at" timestamptz null;`,
    );
  }

  override down(): void {
    this.addSql(`alter table "api_keys" drop column "base_url", drop column "check_detail", drop column "retry_at";`);
  }
}

import { Migration } from '@mikro-orm/migrations';

/** An analysis may be of text that is on no website. */
export class Migration20261125192500_analyses_without_website extends Migration {
  override name = 'Migration20261125192500_analyses_without_website';

  override up(): void | Promise<void> {
    this.addSql(`alter table "website_analyses" alter column "website_url" drop not null;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`update "website_analyses" set "website_url" = '' where "website_url" is null;`);
    this.addSql(`alter table "website_analyses" alter column "website_url" set not null;`);
  }
}

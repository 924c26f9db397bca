import { Migration } from '@mikro-orm/migrations';

/** The audit of a website for search engines. */
export class Migration20261125135604_seo_audit extends Migration {
  override name = 'Migration20261125135604_seo_audit';

  override up(): void {
    this.addSql(`alter table "website_analyses" add "seo_audit" jsonb null;`);
  }

  override down(): void {
    this.addSql(`alter table "website_analyses" drop column "seo_audit";`);
  }
}

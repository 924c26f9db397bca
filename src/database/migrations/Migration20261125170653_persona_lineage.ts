import { Migration } from '@mikro-orm/migrations';

/** What each persona was generated from, and which platforms failed. */
export class Migration20261125170653_persona_lineage extends Migration {
  override name = 'Migration20261125170653_persona_lineage';

  override up(): void | Promise<void> {
    this.addSql(`alter table "persona_data" add "failed_platforms" jsonb not null default '[]';`);
    this.addSql(
      `alter table "persona_versions" add "generated" jsonb null, add "base_version" int null, add "lineage" jsonb null, add "conflicts" jsonb not null default '[]';`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "persona_data" drop column "failed_platforms";`);
    this.addSql(
      `alter table "persona_versions" drop column "generated", drop column "base_version", drop column "lineage", drop column "conflicts";`,
    );
  }
}

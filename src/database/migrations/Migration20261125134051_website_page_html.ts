import { Migration } from '@mikro-orm/migrations';

/** What is needed to read a website again only where it changed, and what each page is about. */
export class Migration20261125134051_website_page_html extends Migration {
  override name = 'Migration20261125134051_website_page_html';

  override up(): void | Promise<void> {
    this.addSql(
      `alter table "website_pages" add "audited_headers" jsonb null, add "requested_url" text null, add "final_url" text null, add "canonical_url" text null, add "page_type" text null, add "html" bytea null, add "body_hash" text null, add "bytes" int null, add "charset" text null, add "detected_language" text null, add "needs_rendering" boolean not null default false;`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(
      `alter table "website_pages" drop column "audited_headers", drop column "requested_url", drop column "final_url", drop column "canonical_url", drop column "page_type", drop column "html", drop column "body_hash", drop column "bytes", drop column "charset", drop column "detected_language", drop column "needs_rendering";`,
    );
  }
}

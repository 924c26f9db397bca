import { Migration } from '@mikro-orm/migrations';

/**
 * What research found out, beside the competitors. What users say of competitors gets a column of its own: until now
 * nothing was discovered, so whatever is stored was stated.
 */
export class Migration20261125170747_research_findings extends Migration {
  override name = 'Migration20261125170747_research_findings';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "research_findings" ("session_id" uuid not null, "user_id" text not null, "removed_domains" jsonb not null default '[]', "discovery" jsonb null, "benchmark" jsonb null, "benchmark_run" jsonb null, "created_at" timestamptz not null, "updated_at" timestamptz not null, primary key ("session_id"));`,
    );
    this.addSql(
      `alter table "research_findings" add constraint "research_findings_session_id_foreign" foreign key ("session_id") references "onboarding_sessions" ("id") on update cascade on delete cascade;`,
    );
    this.addSql(`alter table "research_findings" enable row level security;`);
    this.addSql(`alter table "research_findings" force row level security;`);
    this.addSql(
      `create policy "research_findings_own_session_insert" on "research_findings" as restrictive for insert with check (exists (select 1 from onboarding_sessions where onboarding_sessions.id = research_findings.session_id));`,
    );
    this.addSql(
      `create policy "research_findings_own_session_update" on "research_findings" as restrictive for update using (true) with check (exists (select 1 from onboarding_sessions where onboarding_sessions.id = research_findings.session_id));`,
    );
    this.addSql(
      `create policy "research_findings_owner_policy" on "research_findings" using ("user_id" = current_setting('app.user_id'));`,
    );

    this.addSql(`alter table "competitor_analyses" add "stated" jsonb not null default '{}';`);
    this.moveStated(`set stated = discovery, discovery = '{}'`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "research_findings" cascade;`);

    this.moveStated(`set discovery = discovery || stated`);
    this.addSql(`alter table "competitor_analyses" drop column "stated";`);
  }

  /** Row security binds the owner as well; for the move it is lifted inside this transaction. */
  private moveStated(how: string): void {
    this.addSql(`alter table "competitor_analyses" no force row level security;`);
    this.addSql(`update "competitor_analyses" ${how};`);
    this.addSql(`alter table "competitor_analyses" force row level security;`);
  }
}

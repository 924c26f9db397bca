import { Migration } from '@mikro-orm/migrations';

/** What users without a website say about their business. */
export class Migration20261125163828_business_info extends Migration {
  override name = 'Migration20261125163828_business_info';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "business_info" ("session_id" uuid not null, "user_id" text not null, "business_name" text null, "business_description" text not null, "industry" text null, "target_audience" text null, "business_goals" text null, "brand_voice" text null, "content_goals" text null, "created_at" timestamptz not null, "updated_at" timestamptz not null, primary key ("session_id"));`,
    );

    this.addSql(
      `alter table "business_info" add constraint "business_info_session_id_foreign" foreign key ("session_id") references "onboarding_sessions" ("id") on update cascade on delete cascade;`,
    );
    this.addSql(`alter table "business_info" enable row level security;`);
    this.addSql(`alter table "business_info" force row level security;`);
    this.addSql(
      `create policy "business_info_own_session_insert" on "business_info" as restrictive for insert with check (exists (select 1 from onboarding_sessions where onboarding_sessions.id = business_info.session_id));`,
    );
    this.addSql(
      `create policy "business_info_own_session_update" on "business_info" as restrictive for update using (true) with check (exists (select 1 from onboarding_sessions where onboarding_sessions.id = business_info.session_id));`,
    );
    this.addSql(
      `create policy "business_info_owner_policy" on "business_info" using ("user_id" = current_setting('app.user_id'));`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "business_info" cascade;`);
  }
}

import { Migration } from '@mikro-orm/migrations';

/** Pictures and recordings that users upload. */
export class Migration20261125195430_stored_assets extends Migration {
  override name = 'Migration20261125195430_stored_assets';

  override up(): void {
    this.addSql(
      `create table "stored_assets" ("session_id" uuid not null, "kind" text not null, "user_id" text not null, "id" uuid not null, "media_type" text not null, "bytes" int not null, "content" bytea not null, "created_at" timestamptz not null, primary key ("session_id", "kind"));`,
    );

    this.addSql(
      `alter table "stored_assets" add constraint "stored_assets_session_id_foreign" foreign key ("session_id") references "onboarding_sessions" ("id") on update cascade on delete cascade;`,
    );
    this.addSql(`alter table "stored_assets" enable row level security;`);
    this.addSql(`alter table "stored_assets" force row level security;`);
    this.addSql(
      `create policy "stored_assets_own_session_insert" on "stored_assets" as restrictive for insert with check (exists (select 1 from onboarding_sessions where onboarding_sessions.id = stored_assets.session_id));`,
    );
    this.addSql(
      `create policy "stored_assets_own_session_update" on "stored_assets" as restrictive for update using (true) with check (exists (select 1 from onboarding_sessions where onboarding_sessions.id = stored_assets.session_id));`,
    );
    this.addSql(
      `create policy "stored_assets_owner_policy" on "stored_assets" using ("user_id" = current_setting('app.user_id'));`,
    );
  }

  override down(): void {
    this.addSql(`drop table if exists "stored_assets" cascade;`);
  }
}

import { Migration } from '@mikro-orm/migrations';

/** What models of a user are preferred, what they used, and what they answered. */
export class Migration20261125164500_models extends Migration {
  override name = 'Migration20261125164500_models';

  override up(): void {
    this.addSql(
      `create table "model_uses" ("session_id" uuid not null, "id" uuid not null, "user_id" text not null, "task" text not null, "provider" text not null, "model" text not null, "source" text not null, "input_tokens" int null, "output_tokens" int null, "latency_ms" int not null, "cache_hit" boolean not null, "outcome" text not null, "at" timestamptz not null, primary key ("session_id", "id"));`,
    );
    this.addSql(`create index "model_uses_session_id_at_index" on "model_uses" ("session_id", "at");`);

    this.addSql(
      `create table "model_preferences" ("session_id" uuid not null, "user_id" text not null, "choices" jsonb not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, primary key ("session_id"));`,
    );

    this.addSql(
      `create table "model_answers" ("session_id" uuid not null, "key" text not null, "user_id" text not null, "answer" text not null, "created_at" timestamptz not null, primary key ("session_id", "key"));`,
    );
    this.addSql(
      `create index "model_answers_session_id_created_at_index" on "model_answers" ("session_id", "created_at");`,
    );

    this.addSql(
      `alter table "model_uses" add constraint "model_uses_session_id_foreign" foreign key ("session_id") references "onboarding_sessions" ("id") on update cascade on delete cascade;`,
    );
    this.addSql(`alter table "model_uses" enable row level security;`);
    this.addSql(`alter table "model_uses" force row level security;`);
    this.addSql(
      `create policy "model_uses_own_session_insert" on "model_uses" as restrictive for insert with check (exists (select 1 from onboarding_sessions where onboarding_sessions.id = model_uses.session_id));`,
    );
    this.addSql(
      `create policy "model_uses_own_session_update" on "model_uses" as restrictive for update using (true) with check (exists (select 1 from onboarding_sessions where onboarding_sessions.id = model_uses.session_id));`,
    );
    this.addSql(
      `create policy "model_uses_owner_policy" on "model_uses" using ("user_id" = current_setting('app.user_id'));`,
    );

    this.addSql(
      `alter table "model_preferences" add constraint "model_preferences_session_id_foreign" foreign key ("session_id") references "onboarding_sessions" ("id") on update cascade on delete cascade;`,
    );
    this.addSql(`alter table "model_preferences" enable row level security;`);
    this.addSql(`alter table "model_preferences" force row level security;`);
    this.addSql(
      `create policy "model_preferences_own_session_insert" on "model_preferences" as restrictive for insert with check (exists (select 1 from onboarding_sessions where onboarding_sessions.id = model_preferences.session_id));`,
    );
    this.addSql(
      `create policy "model_preferences_own_session_update" on "model_preferences" as restrictive for update using (true) with check (exists (select 1 from onboarding_sessions where onboarding_sessions.id = model_preferences.session_id));`,
    );
    this.addSql(
      `create policy "model_preferences_owner_policy" on "model_preferences" using ("user_id" = current_setting('app.user_id'));`,
    );

    this.addSql(
      `alter table "model_answers" add constraint "model_answers_session_id_foreign" foreign key ("session_id") references "onboarding_sessions" ("id") on update cascade on delete cascade;`,
    );
    this.addSql(`alter table "model_answers" enable row level security;`);
    this.addSql(`alter table "model_answers" force row level security;`);
    this.addSql(
      `create policy "model_answers_own_session_insert" on "model_answers" as restrictive for insert with check (exists (select 1 from onboarding_sessions where onboarding_sessions.id = model_answers.session_id));`,
    );
    this.addSql(
      `create policy "model_answers_own_session_update" on "model_answers" as restrictive for update using (true) with check (exists (select 1 from onboarding_sessions where onboarding_sessions.id = model_answers.session_id));`,
    );
    this.addSql(
      `create policy "model_answers_owner_policy" on "model_answers" using ("user_id" = current_setting('app.user_id'));`,
    );
  }

  override down(): void {
    this.addSql(`drop table if exists "model_uses" cascade;`);
    this.addSql(`drop table if exists "model_preferences" cascade;`);
    this.addSql(`drop table if exists "model_answers" cascade;`);
  }
}

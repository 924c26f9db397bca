import { Migration } from '@mikro-orm/migrations';

export class Migration20261122191212_initial_tables extends Migration {
  override name = 'Migration20261122191212_initial_tables';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "onboarding_sessions" ("id" uuid not null, "user_id" text not null, "status" text not null default 'in_progress', "current_step" smallint not null default 1, "progress" double precision not null default 0, "version" int not null default 0, "started_at" timestamptz not null, "updated_at" timestamptz not null, "completed_at" timestamptz null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "onboarding_sessions" add constraint "onboarding_sessions_user_id_unique" unique ("user_id");`,
    );

    this.addSql(
      `create table "onboarding_events" ("session_id" uuid not null, "seq" int not null, "user_id" text not null, "type" text not null, "step_number" smallint null, "payload" jsonb not null, "actor" text not null, "request_id" text null, "at" timestamptz not null, primary key ("session_id", "seq"));`,
    );

    this.addSql(
      `create table "competitor_analyses" ("session_id" uuid not null, "domain" text not null, "user_id" text not null, "url" text not null, "origin" text not null, "discovery" jsonb not null, "analysis" jsonb null, "created_at" timestamptz not null, "updated_at" timestamptz not null, primary key ("session_id", "domain"));`,
    );

    this.addSql(
      `create table "api_keys" ("session_id" uuid not null, "provider" text not null, "user_id" text not null, "ciphertext" text not null, "key_id" text not null, "last4" text not null, "fingerprint" text not null, "description" text null, "check_status" text not null, "checked_at" timestamptz null, "last_used_at" timestamptz null, "created_at" timestamptz not null, "updated_at" timestamptz not null, primary key ("session_id", "provider"));`,
    );

    this.addSql(
      `create table "onboarding_steps" ("session_id" uuid not null, "step_number" smallint not null, "user_id" text not null, "status" text not null, "started_at" timestamptz null, "completed_at" timestamptz null, "attempts" int not null, "validation_errors" jsonb not null, "stale" boolean not null, "data" jsonb null, primary key ("session_id", "step_number"));`,
    );

    this.addSql(
      `create table "persona_data" ("session_id" uuid not null, "user_id" text not null, "core_persona" jsonb null, "platform_personas" jsonb not null, "quality_metrics" jsonb null, "selected_platforms" jsonb not null, "meta" jsonb not null, "version" int not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, primary key ("session_id"));`,
    );

    this.addSql(
      `create table "persona_versions" ("session_id" uuid not null, "version" int not null, "user_id" text not null, "origin" text not null, "document" jsonb not null, "analysis_id" int null, "created_at" timestamptz not null, primary key ("session_id", "version"));`,
    );

    this.addSql(
      `create table "research_preferences" ("session_id" uuid not null, "user_id" text not null, "research_depth" text null, "content_types" jsonb not null, "auto_research" boolean null, "factual_content" boolean null, "details" jsonb not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, primary key ("session_id"));`,
    );

    this.addSql(
      `create table "website_analyses" ("session_id" uuid not null, "id" int not null, "user_id" text not null, "website_url" text not null, "analysis_date" timestamptz not null, "status" text not null, "sections" jsonb not null, "meta" jsonb not null, "crawl_result" jsonb not null, "warning_message" text null, "error_message" text null, "updated_at" timestamptz not null, primary key ("session_id", "id"));`,
    );
    this.addSql(
      `create index "website_analyses_session_id_analysis_date_index" on "website_analyses" ("session_id", "analysis_date");`,
    );

    this.addSql(
      `create table "website_pages" ("session_id" uuid not null, "analysis_id" int not null, "url_hash" text not null, "user_id" text not null, "url" text not null, "title" text null, "http_status" smallint null, "text" text null, "content_hash" text null, "etag" text null, "last_modified" text null, "words" int not null, "language" text null, "skip_reason" text null, "fetched_at" timestamptz not null, primary key ("session_id", "analysis_id", "url_hash"));`,
    );

    this.addSql(
      `alter table "onboarding_sessions" add constraint "onboarding_sessions_status_check" check ("status" in ('in_progress', 'completed'));`,
    );
    this.addSql(`alter table "onboarding_sessions" enable row level security;`);
    this.addSql(`alter table "onboarding_sessions" force row level security;`);
    this.addSql(
      `create policy "onboarding_sessions_owner_policy" on "onboarding_sessions" using ("user_id" = current_setting('app.user_id'));`,
    );

    this.addSql(
      `alter table "onboarding_events" add constraint "onboarding_events_session_id_foreign" foreign key ("session_id") references "onboarding_sessions" ("id") on update cascade on delete cascade;`,
    );
    this.addSql(`alter table "onboarding_events" enable row level security;`);
    this.addSql(`alter table "onboarding_events" force row level security;`);
    this.addSql(
      `create policy "onboarding_events_own_session_insert" on "onboarding_events" as restrictive for insert with check (exists (select 1 from onboarding_sessions where onboarding_sessions.id = onboarding_events.session_id));`,
    );
    this.addSql(
      `create policy "onboarding_events_own_session_update" on "onboarding_events" as restrictive for update using (true) with check (exists (select 1 from onboarding_sessions where onboarding_sessions.id = onboarding_events.session_id));`,
    );
    this.addSql(
      `create policy "onboarding_events_owner_policy" on "onboarding_events" using ("user_id" = current_setting('app.user_id'));`,
    );

    this.addSql(
      `alter table "competitor_analyses" add constraint "competitor_analyses_session_id_foreign" foreign key ("session_id") references "onboarding_sessions" ("id") on update cascade on delete cascade;`,
    );
    this.addSql(`alter table "competitor_analyses" enable row level security;`);
    this.addSql(`alter table "competitor_analyses" force row level security;`);
    this.addSql(
      `create policy "competitor_analyses_own_session_insert" on "competitor_analyses" as restrictive for insert with check (exists (select 1 from onboarding_sessions where onboarding_sessions.id = competitor_analyses.session_id));`,
    );
    this.addSql(
      `create policy "competitor_analyses_own_session_update" on "competitor_analyses" as restrictive for update using (true) with check (exists (select 1 from onboarding_sessions where onboarding_sessions.id = competitor_analyses.session_id));`,
    );
    this.addSql(
      `create policy "competitor_analyses_owner_policy" on "competitor_analyses" using ("user_id" = current_setting('app.user_id'));`,
    );

    this.addSql(
      `alter table "api_keys" add constraint "api_keys_session_id_foreign" foreign key ("session_id") references "onboarding_sessions" ("id") on update cascade on delete cascade;`,
    );
    this.addSql(`alter table "api_keys" enable row level security;`);
    this.addSql(`alter table "api_keys" force row level security;`);
    this.addSql(
      `create policy "api_keys_own_session_insert" on "api_keys" as restrictive for insert with check (exists (select 1 from onboarding_sessions where onboarding_sessions.id = api_keys.session_id));`,
    );
    this.addSql(
      `create policy "api_keys_own_session_update" on "api_keys" as restrictive for update using (true) with check (exists (select 1 from onboarding_sessions where onboarding_sessions.id = api_keys.session_id));`,
    );
    this.addSql(
      `create policy "api_keys_owner_policy" on "api_keys" using ("user_id" = current_setting('app.user_id'));`,
    );

    this.addSql(
      `alter table "onboarding_steps" add constraint "onboarding_steps_session_id_foreign" foreign key ("session_id") references "onboarding_sessions" ("id") on update cascade on delete cascade;`,
    );
    this.addSql(
      `alter table "onboarding_steps" add constraint "onboarding_steps_status_check" check ("status" in ('pending', 'in_progress', 'completed', 'skipped', 'failed'));`,
    );
    this.addSql(`alter table "onboarding_steps" enable row level security;`);
    this.addSql(`alter table "onboarding_steps" force row level security;`);
    this.addSql(
      `create policy "onboarding_steps_own_session_insert" on "onboarding_steps" as restrictive for insert with check (exists (select 1 from onboarding_sessions where onboarding_sessions.id = onboarding_steps.session_id));`,
    );
    this.addSql(
      `create policy "onboarding_steps_own_session_update" on "onboarding_steps" as restrictive for update using (true) with check (exists (select 1 from onboarding_sessions where onboarding_sessions.id = onboarding_steps.session_id));`,
    );
    this.addSql(
      `create policy "onboarding_steps_owner_policy" on "onboarding_steps" using ("user_id" = current_setting('app.user_id'));`,
    );

    this.addSql(
      `alter table "persona_data" add constraint "persona_data_session_id_foreign" foreign key ("session_id") references "onboarding_sessions" ("id") on update cascade on delete cascade;`,
    );
    this.addSql(`alter table "persona_data" enable row level security;`);
    this.addSql(`alter table "persona_data" force row level security;`);
    this.addSql(
      `create policy "persona_data_own_session_insert" on "persona_data" as restrictive for insert with check (exists (select 1 from onboarding_sessions where onboarding_sessions.id = persona_data.session_id));`,
    );
    this.addSql(
      `create policy "persona_data_own_session_update" on "persona_data" as restrictive for update using (true) with check (exists (select 1 from onboarding_sessions where onboarding_sessions.id = persona_data.session_id));`,
    );
    this.addSql(
      `create policy "persona_data_owner_policy" on "persona_data" using ("user_id" = current_setting('app.user_id'));`,
    );

    this.addSql(
      `alter table "persona_versions" add constraint "persona_versions_session_id_foreign" foreign key ("session_id") references "onboarding_sessions" ("id") on update cascade on delete cascade;`,
    );
    this.addSql(`alter table "persona_versions" enable row level security;`);
    this.addSql(`alter table "persona_versions" force row level security;`);
    this.addSql(
      `create policy "persona_versions_own_session_insert" on "persona_versions" as restrictive for insert with check (exists (select 1 from onboarding_sessions where onboarding_sessions.id = persona_versions.session_id));`,
    );
    this.addSql(
      `create policy "persona_versions_own_session_update" on "persona_versions" as restrictive for update using (true) with check (exists (select 1 from onboarding_sessions where onboarding_sessions.id = persona_versions.session_id));`,
    );
    this.addSql(
      `create policy "persona_versions_owner_policy" on "persona_versions" using ("user_id" = current_setting('app.user_id'));`,
    );

    this.addSql(
      `alter table "research_preferences" add constraint "research_preferences_session_id_foreign" foreign key ("session_id") references "onboarding_sessions" ("id") on update cascade on delete cascade;`,
    );
    this.addSql(`alter table "research_preferences" enable row level security;`);
    this.addSql(`alter table "research_preferences" force row level security;`);
    this.addSql(
      `create policy "research_preferences_own_session_insert" on "research_preferences" as restrictive for insert with check (exists (select 1 from onboarding_sessions where onboarding_sessions.id = research_preferences.session_id));`,
    );
    this.addSql(
      `create policy "research_preferences_own_session_update" on "research_preferences" as restrictive for update using (true) with check (exists (select 1 from onboarding_sessions where onboarding_sessions.id = research_preferences.session_id));`,
    );
    this.addSql(
      `create policy "research_preferences_owner_policy" on "research_preferences" using ("user_id" = current_setting('app.user_id'));`,
    );

    this.addSql(
      `alter table "website_analyses" add constraint "website_analyses_session_id_foreign" foreign key ("session_id") references "onboarding_sessions" ("id") on update cascade on delete cascade;`,
    );
    this.addSql(`alter table "website_analyses" enable row level security;`);
    this.addSql(`alter table "website_analyses" force row level security;`);
    this.addSql(
      `create policy "website_analyses_own_session_insert" on "website_analyses" as restrictive for insert with check (exists (select 1 from onboarding_sessions where onboarding_sessions.id = website_analyses.session_id));`,
    );
    this.addSql(
      `create policy "website_analyses_own_session_update" on "website_analyses" as restrictive for update using (true) with check (exists (select 1 from onboarding_sessions where onboarding_sessions.id = website_analyses.session_id));`,
    );
    this.addSql(
      `create policy "website_analyses_owner_policy" on "website_analyses" using ("user_id" = current_setting('app.user_id'));`,
    );

    this.addSql(
      `alter table "website_pages" add constraint "website_pages_session_id_foreign" foreign key ("session_id") references "onboarding_sessions" ("id") on update cascade on delete cascade;`,
    );
    this.addSql(
      `alter table "website_pages" add constraint "website_pages_session_id_analysis_id_foreign" foreign key ("session_id", "analysis_id") references "website_analyses" ("session_id", "id") on update cascade on delete cascade;`,
    );
    this.addSql(`alter table "website_pages" enable row level security;`);
    this.addSql(`alter table "website_pages" force row level security;`);
    this.addSql(
      `create policy "website_pages_own_session_insert" on "website_pages" as restrictive for insert with check (exists (select 1 from onboarding_sessions where onboarding_sessions.id = website_pages.session_id));`,
    );
    this.addSql(
      `create policy "website_pages_own_session_update" on "website_pages" as restrictive for update using (true) with check (exists (select 1 from onboarding_sessions where onboarding_sessions.id = website_pages.session_id));`,
    );
    this.addSql(
      `create policy "website_pages_owner_policy" on "website_pages" using ("user_id" = current_setting('app.user_id'));`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "onboarding_events" drop constraint "onboarding_events_session_id_foreign";`);
    this.addSql(`alter table "competitor_analyses" drop constraint "competitor_analyses_session_id_foreign";`);
    this.addSql(`alter table "api_keys" drop constraint "api_keys_session_id_foreign";`);
    this.addSql(`alter table "onboarding_steps" drop constraint "onboarding_steps_session_id_foreign";`);
    this.addSql(`alter table "persona_data" drop constraint "persona_data_session_id_foreign";`);
    this.addSql(`alter table "persona_versions" drop constraint "persona_versions_session_id_foreign";`);
    this.addSql(`alter table "research_preferences" drop constraint "research_preferences_session_id_foreign";`);
    this.addSql(`alter table "website_analyses" drop constraint "website_analyses_session_id_foreign";`);
    this.addSql(`alter table "website_pages" drop constraint "website_pages_session_id_foreign";`);
    this.addSql(`alter table "website_pages" drop constraint "website_pages_session_id_analysis_id_foreign";`);

    this.addSql(`drop table if exists "onboarding_sessions" cascade;`);
    this.addSql(`drop table if exists "onboarding_events" cascade;`);
    this.addSql(`drop table if exists "competitor_analyses" cascade;`);
    this.addSql(`drop table if exists "api_keys" cascade;`);
    this.addSql(`drop table if exists "onboarding_steps" cascade;`);
    this.addSql(`drop table if exists "persona_data" cascade;`);
    this.addSql(`drop table if exists "persona_versions" cascade;`);
    this.addSql(`drop table if exists "research_preferences" cascade;`);
    this.addSql(`drop table if exists "website_analyses" cascade;`);
    this.addSql(`drop table if exists "website_pages" cascade;`);
  }
}

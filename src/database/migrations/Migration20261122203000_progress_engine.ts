import { Migration } from '@mikro-orm/migrations';

/** Jobs, stored answers, stream tickets, integrations, and what the state machine keeps. */
export class Migration20261122203000_progress_engine extends Migration {
  override name = 'Migration20261122203000_progress_engine';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "integrations" ("session_id" uuid not null, "user_id" text not null, "state" jsonb not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, primary key ("session_id"));`,
    );

    this.addSql(
      `create table "idempotency_keys" ("session_id" uuid not null, "key" text not null, "user_id" text not null, "fingerprint" text not null, "status" smallint not null, "body" text null, "created_at" timestamptz not null, primary key ("session_id", "key"));`,
    );

    this.addSql(
      `create table "stream_tickets" ("session_id" uuid not null, "ticket_hash" text not null, "user_id" text not null, "expires_at" timestamptz not null, "token_expires_at" timestamptz not null, primary key ("session_id", "ticket_hash"));`,
    );

    this.addSql(
      `create table "user_jobs" ("session_id" uuid not null, "id" uuid not null, "user_id" text not null, "kind" text not null, "status" text not null, "input" jsonb not null, "input_hash" text not null, "progress" double precision not null, "current_step" text null, "messages" jsonb not null, "result" jsonb null, "error" jsonb null, "attempts" int not null, "created_at" timestamptz not null, "started_at" timestamptz null, "heartbeat_at" timestamptz null, "finished_at" timestamptz null, primary key ("session_id", "id"));`,
    );
    this.addSql(
      `create index "user_jobs_session_id_kind_input_hash_index" on "user_jobs" ("session_id", "kind", "input_hash");`,
    );

    this.addSql(`alter table "onboarding_sessions" add "active_step" smallint null;`);

    // Row security binds the owner as well; for the move of step 5's data it is lifted inside this transaction.
    this.addSql(`alter table "onboarding_sessions" no force row level security;`);
    this.addSql(`alter table "onboarding_steps" no force row level security;`);
    this.addSql(
      `insert into "integrations" ("session_id", "user_id", "state", "created_at", "updated_at")
       select st.session_id, st.user_id, st.data, coalesce(st.completed_at, s.updated_at), coalesce(st.completed_at, s.updated_at)
       from onboarding_steps st join onboarding_sessions s on s.id = st.session_id
       where st.step_number = 5 and st.data is not null;`,
    );
    this.addSql(`alter table "onboarding_sessions" force row level security;`);
    this.addSql(`alter table "onboarding_steps" force row level security;`);
    this.addSql(`alter table "onboarding_steps" drop column "data";`);
    this.addSql(`alter table "onboarding_steps" add "reported_fraction" double precision not null default 0;`);

    this.addSql(
      `alter table "integrations" add constraint "integrations_session_id_foreign" foreign key ("session_id") references "onboarding_sessions" ("id") on update cascade on delete cascade;`,
    );
    this.addSql(`alter table "integrations" enable row level security;`);
    this.addSql(`alter table "integrations" force row level security;`);
    this.addSql(
      `create policy "integrations_own_session_insert" on "integrations" as restrictive for insert with check (exists (select 1 from onboarding_sessions where onboarding_sessions.id = integrations.session_id));`,
    );
    this.addSql(
      `create policy "integrations_own_session_update" on "integrations" as restrictive for update using (true) with check (exists (select 1 from onboarding_sessions where onboarding_sessions.id = integrations.session_id));`,
    );
    this.addSql(
      `create policy "integrations_owner_policy" on "integrations" using ("user_id" = current_setting('app.user_id'));`,
    );

    this.addSql(
      `alter table "idempotency_keys" add constraint "idempotency_keys_session_id_foreign" foreign key ("session_id") references "onboarding_sessions" ("id") on update cascade on delete cascade;`,
    );
    this.addSql(`alter table "idempotency_keys" enable row level security;`);
    this.addSql(`alter table "idempotency_keys" force row level security;`);
    this.addSql(
      `create policy "idempotency_keys_own_session_insert" on "idempotency_keys" as restrictive for insert with check (exists (select 1 from onboarding_sessions where onboarding_sessions.id = idempotency_keys.session_id));`,
    );
    this.addSql(
      `create policy "idempotency_keys_own_session_update" on "idempotency_keys" as restrictive for update using (true) with check (exists (select 1 from onboarding_sessions where onboarding_sessions.id = idempotency_keys.session_id));`,
    );
    this.addSql(
      `create policy "idempotency_keys_owner_policy" on "idempotency_keys" using ("user_id" = current_setting('app.user_id'));`,
    );

    this.addSql(
      `alter table "stream_tickets" add constraint "stream_tickets_session_id_foreign" foreign key ("session_id") references "onboarding_sessions" ("id") on update cascade on delete cascade;`,
    );
    this.addSql(`alter table "stream_tickets" enable row level security;`);
    this.addSql(`alter table "stream_tickets" force row level security;`);
    this.addSql(
      `create policy "stream_tickets_own_session_insert" on "stream_tickets" as restrictive for insert with check (exists (select 1 from onboarding_sessions where onboarding_sessions.id = stream_tickets.session_id));`,
    );
    this.addSql(
      `create policy "stream_tickets_own_session_update" on "stream_tickets" as restrictive for update using (true) with check (exists (select 1 from onboarding_sessions where onboarding_sessions.id = stream_tickets.session_id));`,
    );
    this.addSql(
      `create policy "stream_tickets_owner_policy" on "stream_tickets" using ("user_id" = current_setting('app.user_id'));`,
    );

    this.addSql(
      `alter table "user_jobs" add constraint "user_jobs_session_id_foreign" foreign key ("session_id") references "onboarding_sessions" ("id") on update cascade on delete cascade;`,
    );
    this.addSql(
      `alter table "user_jobs" add constraint "user_jobs_status_check" check ("status" in ('queued', 'running', 'completed', 'failed', 'cancelled'));`,
    );
    this.addSql(`alter table "user_jobs" enable row level security;`);
    this.addSql(`alter table "user_jobs" force row level security;`);
    this.addSql(
      `create policy "user_jobs_own_session_insert" on "user_jobs" as restrictive for insert with check (exists (select 1 from onboarding_sessions where onboarding_sessions.id = user_jobs.session_id));`,
    );
    this.addSql(
      `create policy "user_jobs_own_session_update" on "user_jobs" as restrictive for update using (true) with check (exists (select 1 from onboarding_sessions where onboarding_sessions.id = user_jobs.session_id));`,
    );
    this.addSql(
      `create policy "user_jobs_owner_policy" on "user_jobs" using ("user_id" = current_setting('app.user_id'));`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "integrations" cascade;`);
    this.addSql(`drop table if exists "idempotency_keys" cascade;`);
    this.addSql(`drop table if exists "stream_tickets" cascade;`);
    this.addSql(`drop table if exists "user_jobs" cascade;`);

    this.addSql(`alter table "onboarding_sessions" drop column "active_step";`);

    this.addSql(`alter table "onboarding_steps" drop column "reported_fraction";`);
    this.addSql(`alter table "onboarding_steps" add "data" jsonb null;`);
  }
}

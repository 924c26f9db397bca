import { Migration } from '@mikro-orm/migrations';

export class Migration20261122174543 extends Migration {

  override name = 'Migration20261122174543';

  override up(): void | Promise<void> {
    this.addSql(`create table "onboarding_sessions" ("id" uuid not null, "user_id" text not null, "status" text not null default 'in_progress', "current_step" smallint not null default 1, "progress" double precision not null default 0, "version" int not null default 0, "started_at" timestamptz not null, "updated_at" timestamptz not null, "completed_at" timestamptz null, primary key ("id"));`);
    this.addSql(`alter table "onboarding_sessions" add constraint "onboarding_sessions_user_id_unique" unique ("user_id");`);

    this.addSql(`create table "onboarding_events" ("session_id" uuid not null, "seq" int not null, "user_id" text not null, "type" text not null, "step_number" smallint null, "payload" jsonb not null, "actor" text not null, "request_id" text null, "at" timestamptz not null, primary key ("session_id", "seq"));`);

    this.addSql(`alter table "onboarding_sessions" add constraint "onboarding_sessions_status_check" check ("status" in ('in_progress', 'completed'));`);
    this.addSql(`alter table "onboarding_sessions" enable row level security;`);
    this.addSql(`alter table "onboarding_sessions" force row level security;`);
    this.addSql(`create policy "onboarding_sessions_owner_policy" on "onboarding_sessions" using ("user_id" = current_setting('app.user_id'));`);

    this.addSql(`alter table "onboarding_events" add constraint "onboarding_events_session_id_foreign" foreign key ("session_id") references "onboarding_sessions" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table "onboarding_events" enable row level security;`);
    this.addSql(`alter table "onboarding_events" force row level security;`);
    this.addSql(`create policy "onboarding_events_owner_policy" on "onboarding_events" using ("user_id" = current_setting('app.user_id'));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "onboarding_events" drop constraint "onboarding_events_session_id_foreign";`);

    this.addSql(`drop table if exists "onboarding_sessions" cascade;`);
    this.addSql(`drop table if exists "onboarding_events" cascade;`);
  }

}

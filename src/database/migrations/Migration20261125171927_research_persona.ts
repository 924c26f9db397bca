import { Migration } from '@mikro-orm/migrations';

/** Defaults for research, and how they came to be. */
export class Migration20261125171927_research_persona extends Migration {
  override name = 'Migration20261125171927_research_persona';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "research_personas" ("session_id" uuid not null, "user_id" text not null, "document" jsonb null, "input_hash" text null, "version" int not null, "generated_at" timestamptz null, "failed_at" timestamptz null, "failures" int not null, primary key ("session_id"));`,
    );

    this.addSql(
      `alter table "research_personas" add constraint "research_personas_session_id_foreign" foreign key ("session_id") references "onboarding_sessions" ("id") on update cascade on delete cascade;`,
    );
    this.addSql(`alter table "research_personas" enable row level security;`);
    this.addSql(`alter table "research_personas" force row level security;`);
    this.addSql(
      `create policy "research_personas_own_session_insert" on "research_personas" as restrictive for insert with check (exists (select 1 from onboarding_sessions where onboarding_sessions.id = research_personas.session_id));`,
    );
    this.addSql(
      `create policy "research_personas_own_session_update" on "research_personas" as restrictive for update using (true) with check (exists (select 1 from onboarding_sessions where onboarding_sessions.id = research_personas.session_id));`,
    );
    this.addSql(
      `create policy "research_personas_owner_policy" on "research_personas" using ("user_id" = current_setting('app.user_id'));`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "research_personas" cascade;`);
  }
}

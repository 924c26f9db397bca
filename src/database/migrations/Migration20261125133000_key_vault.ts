import { Migration } from '@mikro-orm/migrations';

/**
 * The audit log, and the upkeep of the key vault across users. The functions run as the owner of the tables, whom one
 * policy lets read `api_keys` inside them and nowhere else; they never tell a user id. See docs/adr/0011-key-rotation.md.
 */
export class Migration20261125133000_key_vault extends Migration {
  override name = 'Migration20261125133000_key_vault';

  override up(): void {
    this.addAuditLog();
    this.addUpkeepPolicy();
    this.addCounts();
    this.addRotation();
    for (const signature of FUNCTIONS) this.addSql(`revoke all on function ${signature} from public`);
  }

  override down(): void {
    for (const signature of FUNCTIONS) this.addSql(`drop function ${signature}`);
    this.addSql(`drop policy "api_keys_upkeep" on "api_keys";`);
    this.addSql('drop function is_key_upkeep()');
    this.addSql(`drop table if exists "audit_log" cascade;`);
  }

  private addAuditLog(): void {
    this.addSql(
      `create table "audit_log" ("session_id" uuid not null, "id" uuid not null, "user_id" text not null, "action" text not null, "provider" text not null, "purpose" text not null, "source" text not null, "request_id" text null, "at" timestamptz not null, primary key ("session_id", "id"));`,
    );
    this.addSql(`create index "audit_log_session_id_at_index" on "audit_log" ("session_id", "at");`);
    this.addSql(
      `alter table "audit_log" add constraint "audit_log_session_id_foreign" foreign key ("session_id") references "onboarding_sessions" ("id") on update cascade on delete cascade;`,
    );
    this.addSql(`alter table "audit_log" enable row level security;`);
    this.addSql(`alter table "audit_log" force row level security;`);
    this.addSql(
      `create policy "audit_log_own_session_insert" on "audit_log" as restrictive for insert with check (exists (select 1 from onboarding_sessions where onboarding_sessions.id = audit_log.session_id));`,
    );
    this.addSql(
      `create policy "audit_log_own_session_update" on "audit_log" as restrictive for update using (true) with check (exists (select 1 from onboarding_sessions where onboarding_sessions.id = audit_log.session_id));`,
    );
    this.addSql(
      `create policy "audit_log_owner_policy" on "audit_log" using ("user_id" = current_setting('app.user_id'));`,
    );
  }

  private addUpkeepPolicy(): void {
    // The owner alone may truncate: the setting by itself opens nothing to the role that runs the service.
    this.addSql(`
      create function is_key_upkeep() returns boolean
      language sql stable as $$
        select current_setting('app.key_upkeep', true) is not distinct from 'on'
          and has_table_privilege('api_keys', 'truncate')
      $$;`);
    this.addSql(`create policy "api_keys_upkeep" on "api_keys" for select using (is_key_upkeep());`);
  }

  private addCounts(): void {
    this.addSql(`
      create function count_api_keys_by_master_key()
      returns table (key_id text, keys bigint)
      ${AS_OWNER} as $$
      ${beginWith()}
        return query select k.key_id, count(*) from api_keys k group by k.key_id;
      ${END} $$;`);
    this.addSql(`
      create function count_shared_api_keys()
      returns table (shared bigint)
      ${AS_OWNER} as $$
      ${beginWith()}
        return query select count(*) from (
          select 1 from api_keys k group by k.key_id, k.fingerprint
            having min(k.user_id collate "C") <> max(k.user_id collate "C")
        ) repeated;
      ${END} $$;`);
  }

  private addRotation(): void {
    this.addSql(`
      create function read_api_keys_to_rotate(key_ids text[], after_session uuid, after_provider text, most int)
      returns table (session_id uuid, provider text, ciphertext text)
      ${AS_OWNER} as $$
      ${beginWith()}
        return query
          select k.session_id, k.provider, k.ciphertext
          from api_keys k
          where k.key_id = any(key_ids) and (k.session_id, k.provider) > (after_session, after_provider)
          order by k.session_id, k.provider
          limit least(most, 1000);
      ${END} $$;`);
    this.addSql(`
      create function store_rotated_api_keys(rotated json)
      returns table (stored int)
      ${AS_OWNER} as $$
      ${beginWith('entry record; owner text;')}
        stored := 0;
        for entry in select * from json_to_recordset(rotated) as r(session_id uuid, provider text,
          replaces text, ciphertext text, key_id text, fingerprint text)
        loop
          if split_part(entry.ciphertext, '.', 2) is distinct from entry.key_id then
            raise exception 'The envelope names another master key than its row';
          end if;
          select k.user_id into owner from api_keys k
            where k.session_id = entry.session_id and k.provider = entry.provider;
          continue when not found;
          -- Writing is for the user of the row alone, as everywhere else.
          perform set_config('app.user_id', owner, true);
          -- A row that its user is changing right now is left to a later pass: nobody waits, nothing deadlocks.
          perform 1 from api_keys k
            where k.session_id = entry.session_id and k.provider = entry.provider and k.ciphertext = entry.replaces
            for update skip locked;
          continue when not found;
          update api_keys k
            set ciphertext = entry.ciphertext, key_id = entry.key_id, fingerprint = entry.fingerprint
            where k.session_id = entry.session_id and k.provider = entry.provider;
          stored := stored + 1;
        end loop;
        return next;
      ${END} $$;`);
  }
}

const AS_OWNER = 'language plpgsql security definer set search_path = public, pg_temp';

/** Only superusers may attach settings of our own to a function, so each sets them and puts them back. */
const beginWith = (variables = ''): string => `
      declare
        former_user text := coalesce(current_setting('app.user_id', true), '');
        ${variables}
      begin
        perform set_config('app.user_id', '', true), set_config('app.key_upkeep', 'on', true);`;

const END = `
        perform set_config('app.user_id', former_user, true), set_config('app.key_upkeep', '', true);
      end`;

const FUNCTIONS = [
  'count_api_keys_by_master_key()',
  'count_shared_api_keys()',
  'read_api_keys_to_rotate(text[], uuid, text, int)',
  'store_rotated_api_keys(json)',
];

import { Migration } from '@mikro-orm/migrations';

const OPEN_SESSION_CHANGE = (parameters: string, columns: string, values: string): string => `
      create function open_session_change(target uuid, owner text, opened_at timestamptz, may_create boolean${parameters})
      returns table (session json, steps json, last_seq int, created boolean${columns})
      language plpgsql as $$
      declare
        added int := 0;
      begin
        perform set_config('app.user_id', owner, true);
        loop
          perform 1 from onboarding_sessions s where s.id = target for update;
          exit when found or not may_create;
          -- Somebody else may add it first, and may erase it again before it is locked here.
          insert into onboarding_sessions (id, user_id, started_at, updated_at)
            values (target, owner, opened_at, opened_at) on conflict do nothing;
          get diagnostics added = row_count;
          exit when added = 1;
        end loop;
        return query
          select row_to_json(s),
            (select json_agg(st order by st.step_number) from onboarding_steps st where st.session_id = s.id),
            coalesce((select max(e.seq) from onboarding_events e where e.session_id = s.id), 0),
            added = 1${values}
          from onboarding_sessions s where s.id = target;
      end $$;`;

/** Opening a change can show the whole onboarding as well: changes that are judged by it need no second round trip. */
export class Migration20261125130500_open_with_onboarding extends Migration {
  override name = 'Migration20261125130500_open_with_onboarding';

  override up(): void {
    this.addSql('drop function open_session_change(uuid, text, timestamptz, boolean)');
    this.addSql(
      OPEN_SESSION_CHANGE(
        ', with_onboarding boolean',
        ', onboarding json',
        ', case when with_onboarding then (select row_to_json(o) from read_onboarding(owner) o) end',
      ),
    );
  }

  override down(): void {
    this.addSql('drop function open_session_change(uuid, text, timestamptz, boolean, boolean)');
    this.addSql(OPEN_SESSION_CHANGE('', '', ''));
  }
}

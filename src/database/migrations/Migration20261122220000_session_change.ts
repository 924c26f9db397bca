import { Migration } from '@mikro-orm/migrations';

/**
 * Opening and storing the change of a session, one round trip each. Both run with the caller's rights under row level
 * security. What may change, and what follows from what, is decided in TypeScript.
 */
export class Migration20261122220000_session_change extends Migration {
  override name = 'Migration20261122220000_session_change';

  override up(): void {
    this.addSql(`
      create function open_session_change(target uuid, owner text, opened_at timestamptz, may_create boolean)
      returns table (session json, steps json, last_seq int, created boolean)
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
            added = 1
          from onboarding_sessions s where s.id = target;
      end $$;`);
    this.addSql(`
      create function store_session_change(target uuid, owner text, standing json, events json, steps json)
      returns void
      language plpgsql as $$
      begin
        insert into onboarding_events (session_id, seq, user_id, type, step_number, payload, actor, request_id, at)
          select target, e.seq, owner, e.type, e.step_number, e.payload, e.actor, e.request_id, e.at
          from json_to_recordset(events) as e(seq int, type text, step_number smallint, payload jsonb, actor text,
            request_id text, at timestamptz);
        update onboarding_sessions s
          set status = n.status, current_step = n.current_step, active_step = n.active_step, progress = n.progress,
            version = n.version, started_at = n.started_at, updated_at = n.updated_at, completed_at = n.completed_at
          from json_to_record(standing) as n(status text, current_step smallint, active_step smallint,
            progress double precision, version int, started_at timestamptz, updated_at timestamptz,
            completed_at timestamptz)
          where s.id = target;
        if json_array_length(steps) = 0 then
          return;
        end if;
        delete from onboarding_steps st
          using json_to_recordset(steps) as n(step_number smallint, status text)
          where st.session_id = target and st.step_number = n.step_number and n.status is null;
        insert into onboarding_steps (session_id, step_number, user_id, status, started_at, completed_at, attempts,
            validation_errors, stale, reported_fraction)
          select target, n.step_number, owner, n.status, n.started_at, n.completed_at, n.attempts,
            n.validation_errors, n.stale, n.reported_fraction
          from json_to_recordset(steps) as n(step_number smallint, status text, started_at timestamptz,
            completed_at timestamptz, attempts int, validation_errors jsonb, stale boolean,
            reported_fraction double precision)
          where n.status is not null
          on conflict (session_id, step_number) do update
            set status = excluded.status, started_at = excluded.started_at, completed_at = excluded.completed_at,
              attempts = excluded.attempts, validation_errors = excluded.validation_errors, stale = excluded.stale,
              reported_fraction = excluded.reported_fraction;
      end $$;`);
  }

  override down(): void {
    this.addSql('drop function store_session_change(uuid, text, json, json, json)');
    this.addSql('drop function open_session_change(uuid, text, timestamptz, boolean)');
  }
}

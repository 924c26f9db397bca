import { Migration } from '@mikro-orm/migrations';

/** The read functions with what the progress engine added, and two more for live events. */
export class Migration20261122203500_live_reads extends Migration {
  override name = 'Migration20261122203500_live_reads';

  override up(): void {
    this.addSql('drop function read_onboarding(text)');
    this.addSql('drop function read_onboarding_status(text)');
    this.addSql(`
      create function read_onboarding_status(requested_user_id text)
      returns table (version int, started_at timestamptz, updated_at timestamptz, completed_at timestamptz,
        active_step smallint, steps text)
      language plpgsql as $$
      begin
        perform set_config('app.user_id', requested_user_id, true);
        return query
          select s.version, s.started_at, s.updated_at, s.completed_at, s.active_step,
            (select string_agg(st.step_number || ':' || st.status || ':' || st.reported_fraction, ',')
              from onboarding_steps st where st.session_id = s.id)
          from onboarding_sessions s where s.user_id = requested_user_id;
      end $$;`);
    this.addSql(`
      create function read_onboarding(requested_user_id text)
      returns table (version int, started_at timestamptz, updated_at timestamptz, completed_at timestamptz,
        active_step smallint, steps json, api_keys json, analysis json, preferences json, competitors json,
        persona json, integrations jsonb)
      language plpgsql as $$
      begin
        perform set_config('app.user_id', requested_user_id, true);
        return query
          select s.version, s.started_at, s.updated_at, s.completed_at, s.active_step,
            (select json_agg(st) from onboarding_steps st where st.session_id = s.id),
            (select json_agg(json_build_object('provider', k.provider, 'last4', k.last4) order by k.provider)
              from api_keys k where k.session_id = s.id),
            (select row_to_json(w) from website_analyses w where w.session_id = s.id and w.status <> 'failed'
              order by w.id desc limit 1),
            (select row_to_json(r) from research_preferences r where r.session_id = s.id),
            (select json_agg(c order by c.domain) from competitor_analyses c where c.session_id = s.id),
            (select row_to_json(p) from persona_data p where p.session_id = s.id),
            (select i.state from integrations i where i.session_id = s.id)
          from onboarding_sessions s where s.user_id = requested_user_id;
      end $$;`);
    this.addSql(`
      create function read_onboarding_events(requested_user_id text, after_seq int, most int)
      returns table (seq int, type text, step_number smallint, payload jsonb, at timestamptz)
      language plpgsql as $$
      begin
        perform set_config('app.user_id', requested_user_id, true);
        return query
          select e.seq, e.type, e.step_number, e.payload, e.at
          from onboarding_events e
          where e.session_id = (select s.id from onboarding_sessions s where s.user_id = requested_user_id)
            and e.seq > after_seq
          order by e.seq limit most;
      end $$;`);
    this.addSql(`
      create function read_session_versions(requested_user_ids text[])
      returns table (user_id text, version int)
      language plpgsql as $$
      declare requested text;
      begin
        foreach requested in array requested_user_ids loop
          perform set_config('app.user_id', requested, true);
          return query select s.user_id, s.version from onboarding_sessions s where s.user_id = requested;
        end loop;
      end $$;`);
  }

  override down(): void {
    this.addSql('drop function read_session_versions(text[])');
    this.addSql('drop function read_onboarding_events(text, int, int)');
    this.addSql('drop function read_onboarding(text)');
    this.addSql('drop function read_onboarding_status(text)');
    this.addSql(`
      create function read_onboarding_status(requested_user_id text)
      returns table (version int, started_at timestamptz, updated_at timestamptz, completed_at timestamptz, steps text)
      language plpgsql as $$
      begin
        perform set_config('app.user_id', requested_user_id, true);
        return query
          select s.version, s.started_at, s.updated_at, s.completed_at,
            (select string_agg(st.step_number || ':' || st.status, ',') from onboarding_steps st where st.session_id = s.id)
          from onboarding_sessions s where s.user_id = requested_user_id;
      end $$;`);
    this.addSql(`
      create function read_onboarding(requested_user_id text)
      returns table (version int, started_at timestamptz, updated_at timestamptz, completed_at timestamptz,
        steps json, api_keys json, analysis json, preferences json, competitors json, persona json)
      language plpgsql as $$
      begin
        perform set_config('app.user_id', requested_user_id, true);
        return query
          select s.version, s.started_at, s.updated_at, s.completed_at,
            (select json_agg(st) from onboarding_steps st where st.session_id = s.id),
            (select json_agg(json_build_object('provider', k.provider, 'last4', k.last4) order by k.provider)
              from api_keys k where k.session_id = s.id),
            (select row_to_json(w) from website_analyses w where w.session_id = s.id and w.status <> 'failed'
              order by w.id desc limit 1),
            (select row_to_json(r) from research_preferences r where r.session_id = s.id),
            (select json_agg(c order by c.domain) from competitor_analyses c where c.session_id = s.id),
            (select row_to_json(p) from persona_data p where p.session_id = s.id)
          from onboarding_sessions s where s.user_id = requested_user_id;
      end $$;`);
  }
}

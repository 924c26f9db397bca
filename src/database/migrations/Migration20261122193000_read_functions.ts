import { Migration } from '@mikro-orm/migrations';

/**
 * Reads that answer in one round trip. Each function binds the row policies to its user for its own statement and runs
 * with the caller's rights, so that row level security decides what it sees. Rules stay in TypeScript.
 */
export class Migration20261122193000_read_functions extends Migration {
  override name = 'Migration20261122193000_read_functions';

  override up(): void {
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

  override down(): void {
    this.addSql('drop function read_onboarding(text)');
    this.addSql('drop function read_onboarding_status(text)');
  }
}

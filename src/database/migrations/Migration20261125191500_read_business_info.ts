import { Migration } from '@mikro-orm/migrations';

const READ_ONBOARDING = (column: string, value: string): string => `
      create function read_onboarding(requested_user_id text)
      returns table (version int, started_at timestamptz, updated_at timestamptz, completed_at timestamptz,
        active_step smallint, steps json, api_keys json, analysis json, preferences json, competitors json,
        persona json, integrations jsonb${column})
      language plpgsql as $$
      begin
        perform set_config('app.user_id', requested_user_id, true);
        return query
          select s.version, s.started_at, s.updated_at, s.completed_at, s.active_step,
            (select json_agg(st) from onboarding_steps st where st.session_id = s.id),
            (select json_agg(json_build_object('provider', k.provider, 'last4', k.last4,
                'has_address', k.base_url is not null) order by k.provider)
              from api_keys k where k.session_id = s.id),
            (select row_to_json(w) from website_analyses w where w.session_id = s.id and w.status <> 'failed'
              order by w.id desc limit 1),
            (select row_to_json(r) from research_preferences r where r.session_id = s.id),
            (select json_agg(c order by c.domain) from competitor_analyses c where c.session_id = s.id),
            (select row_to_json(p) from persona_data p where p.session_id = s.id),
            (select i.state from integrations i where i.session_id = s.id)${value}
          from onboarding_sessions s where s.user_id = requested_user_id;
      end $$;`;

/** Reading the onboarding also tells what the user says about the business. */
export class Migration20261125191500_read_business_info extends Migration {
  override name = 'Migration20261125191500_read_business_info';

  override up(): void {
    this.addSql('drop function read_onboarding(text)');
    this.addSql(
      READ_ONBOARDING(
        ', business_info json',
        `,
            (select row_to_json(b) from business_info b where b.session_id = s.id)`,
      ),
    );
  }

  override down(): void {
    this.addSql('drop function read_onboarding(text)');
    this.addSql(READ_ONBOARDING('', ''));
  }
}

/** SQL of the reference server: one prepared statement for each question, read without row security. */
export const STATUS_SQL = `
  select s.version, s.started_at, s.updated_at, s.completed_at,
    (select string_agg(st.step_number || ':' || st.status, ',') from onboarding_steps st where st.session_id = s.id) as steps
  from onboarding_sessions s where s.user_id = $1`;

export const INIT_SQL = `
  select s.id, s.version, s.started_at, s.updated_at, s.completed_at,
    (select json_agg(st) from onboarding_steps st where st.session_id = s.id) as steps,
    (select json_agg(json_build_object('provider', k.provider, 'last4', k.last4)) from api_keys k where k.session_id = s.id) as api_keys,
    (select row_to_json(w) from website_analyses w where w.session_id = s.id and w.status <> 'failed' order by w.id desc limit 1) as analysis,
    (select row_to_json(r) from research_preferences r where r.session_id = s.id) as preferences,
    (select json_agg(c) from competitor_analyses c where c.session_id = s.id) as competitors,
    (select row_to_json(p) from persona_data p where p.session_id = s.id) as persona,
    (select row_to_json(b) from business_info b where b.session_id = s.id) as business_info
  from onboarding_sessions s where s.user_id = $1`;

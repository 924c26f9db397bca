import { Migration } from '@mikro-orm/migrations';

/**
 * What generators are told, in one statement, with a stamp that changes whenever something is stored: a caller that
 * knows the stamp gets it back and nothing else. Pages, colours and audit are told in brief.
 */
export class Migration20261125192000_read_profile extends Migration {
  override name = 'Migration20261125192000_read_profile';

  override up(): void {
    this.addSql(`
      create function read_profile(requested_user_id text, known_stamp text)
      returns table (stamp text, profile json)
      language plpgsql as $$
      begin
        perform set_config('app.user_id', requested_user_id, true);
        return query
          select s.stamp, case when s.stamp is distinct from known_stamp then json_build_object(
            'api_keys', (select json_agg(json_build_object('provider', k.provider, 'last4', k.last4) order by k.provider)
              from api_keys k where k.session_id = s.id),
            'analysis', (select json_build_object(
                'session_id', w.session_id, 'id', w.id, 'website_url', w.website_url, 'status', w.status,
                'analysis_date', w.analysis_date, 'updated_at', w.updated_at, 'sections', w.sections, 'meta', w.meta,
                'warning_message', w.warning_message, 'error_message', w.error_message,
                'page_types', (select json_object_agg(t.page_type, t.pages) from (
                  select p.page_type, count(*) as pages from website_pages p
                  where p.session_id = s.id and p.analysis_id = w.id and p.text is not null and p.page_type is not null
                  group by p.page_type) t),
                'colours', jsonb_path_query_array(w.crawl_result, '$.content.brand_info.assets.colours[*].hex'),
                'audit', case when jsonb_typeof(w.seo_audit) = 'object' then json_build_object(
                  'overall_score', w.seo_audit -> 'overall_score', 'summary', w.seo_audit -> 'summary') end)
              from website_analyses w where w.session_id = s.id and w.status <> 'failed' order by w.id desc limit 1),
            'preferences', (select row_to_json(r) from research_preferences r where r.session_id = s.id),
            'competitors', (select json_agg(c order by c.domain) from competitor_analyses c where c.session_id = s.id),
            'benchmark', (select f.benchmark from research_findings f where f.session_id = s.id),
            'business_info', (select row_to_json(b) from business_info b where b.session_id = s.id),
            'persona', (select row_to_json(d) from persona_data d where d.session_id = s.id),
            'integrations', (select i.state from integrations i where i.session_id = s.id)) end
          from (select o.id, o.version || '@' || extract(epoch from o.updated_at) as stamp
            from onboarding_sessions o where o.user_id = requested_user_id) s;
      end $$;`);
  }

  override down(): void {
    this.addSql('drop function read_profile(text, text)');
  }
}

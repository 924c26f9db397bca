import { createHash } from 'node:crypto';
import type pg from 'pg';
import { sessionIdOf } from '../../src/modules/sessions/index.js';

/** Id of every user's canary job. */
export const CANARY_JOB = '6b0d3c1e-0f1a-4c56-9d3f-2f4bb6a3c001';

const AT = '2026-01-02T03:04:05.678Z';

/** One row of every table for a user, each with the canary in a text; tables come after those they refer to. */
export function canaryRows(userId: string, canary: string): Readonly<Record<string, object>> {
  const session = { session_id: sessionIdOf(userId), user_id: userId };
  const times = { created_at: AT, updated_at: AT };
  const url = `https://${canary}.example/`;
  const persona = { core_persona: { brand_voice: canary }, platform_personas: {}, selected_platforms: [] };
  return {
    onboarding_sessions: {
      id: session.session_id,
      user_id: userId,
      status: 'in_progress',
      current_step: 1,
      progress: 0,
      version: 1,
      started_at: AT,
      updated_at: AT,
    },
    onboarding_events: { ...session, seq: 1, type: 'session.started', payload: { canary }, actor: userId, at: AT },
    onboarding_steps: {
      ...session,
      step_number: 5,
      status: 'completed',
      attempts: 1,
      validation_errors: [],
      stale: false,
      reported_fraction: 0,
    },
    integrations: { ...session, ...times, state: { canary } },
    user_jobs: {
      ...session,
      id: CANARY_JOB,
      kind: 'website_analysis',
      status: 'completed',
      input: { url, max_pages: 1 },
      input_hash: canary,
      progress: 100,
      messages: [canary],
      attempts: 1,
      created_at: AT,
    },
    idempotency_keys: { ...session, key: canary, fingerprint: canary, status: 200, body: '{}', created_at: AT },
    stream_tickets: { ...session, ticket_hash: canary, expires_at: AT, token_expires_at: AT },
    api_keys: {
      ...session,
      ...times,
      provider: 'openai',
      ciphertext: canary,
      key_id: 'test',
      last4: canary.slice(-4),
      fingerprint: canary,
      check_status: 'unknown',
    },
    audit_log: {
      ...session,
      id: '0d6f2c0a-9b1e-4c57-8d2f-3a5cc7b4d002',
      action: 'api_key.used',
      provider: 'openai',
      purpose: 'live_check',
      source: 'user',
      request_id: canary,
      at: AT,
    },
    model_uses: {
      ...session,
      id: '3f2a9d51-7c64-4a0e-9b0d-5f1be6c8e003',
      task: canary,
      provider: 'openai',
      model: canary,
      source: 'user',
      input_tokens: 1,
      output_tokens: 1,
      latency_ms: 1,
      cache_hit: false,
      outcome: 'answered',
      at: AT,
    },
    model_answers: { ...session, key: canary, answer: canary, created_at: AT },
    model_preferences: { ...session, ...times, choices: [{ provider: 'openai', model: canary }] },
    website_analyses: {
      ...session,
      id: 1,
      website_url: url,
      analysis_date: AT,
      status: 'complete',
      sections: {},
      meta: {},
      crawl_result: {},
      updated_at: AT,
    },
    website_pages: {
      ...session,
      analysis_id: 1,
      url_hash: createHash('sha256').update(url).digest('hex'),
      url,
      text: canary,
      words: 1,
      needs_rendering: false,
      fetched_at: AT,
    },
    business_info: { ...session, ...times, business_description: canary },
    research_preferences: { ...session, ...times, content_types: [canary], details: {} },
    competitor_analyses: {
      ...session,
      ...times,
      domain: `${canary}.example`,
      url,
      origin: 'user',
      discovery: {},
      stated: { summary: canary },
    },
    research_findings: { ...session, ...times, removed_domains: [canary] },
    stored_assets: {
      ...session,
      kind: 'avatar',
      id: '7c1e4b90-5a3d-4f28-8e6a-91d2c0f7a004',
      media_type: 'image/gif',
      bytes: 6 + canary.length,
      content: `\\x${Buffer.from(`GIF89a${canary}`).toString('hex')}`,
      created_at: AT,
    },
    persona_data: { ...session, ...times, ...persona, meta: {}, version: 1, failed_platforms: [] },
    research_personas: { ...session, ...researchPersona(canary), version: 1, failures: 1 },
    persona_versions: { ...session, version: 1, origin: 'user', document: persona, conflicts: [], created_at: AT },
  };
}

/** One whose last failure is so recent that reading it queues nothing. */
function researchPersona(industry: string): object {
  const enrichment = { origin: 'none', reason: 'no_key', kept: 0, dropped: 0, trace: null };
  const document = { persona: { default_industry: industry, _meta: {} }, enrichment };
  return { document, input_hash: industry, generated_at: AT, failed_at: new Date().toISOString() };
}

/** Inserts the rows of the given tables, or of all. Throws when a table has no canary row; needs a superuser. */
export async function insertCanaryRows(
  client: pg.Client,
  userId: string,
  canary: string,
  tables?: readonly string[],
): Promise<void> {
  const rows = canaryRows(userId, canary);
  const unknown = (tables ?? []).filter((table) => !(table in rows));
  if (unknown.length > 0) throw new Error(`Add a canary row for ${unknown.join(', ')} to test/support/canary-rows.ts`);
  for (const [table, row] of Object.entries(rows)) {
    if (tables !== undefined && !tables.includes(table)) continue;
    const name = client.escapeIdentifier(table);
    await client.query(`insert into ${name} select * from jsonb_populate_record(null::${name}, $1)`, [row]);
  }
}

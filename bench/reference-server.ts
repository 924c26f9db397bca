import { createHmac, timingSafeEqual } from 'node:crypto';
import Fastify, { type FastifyRequest } from 'fastify';
import pg from 'pg';
import { INIT_SQL, STATUS_SQL } from './answers.js';
import { addJourney } from './reference-journey.js';

/** The least that answers the same questions and makes the same changes: Fastify, pg, a checked HS256 token, no framework above. */
const [databaseUrl = '', secret = ''] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: databaseUrl, max: 20 });
const server = Fastify();

interface SessionRow extends pg.QueryResultRow {
  readonly version: number;
  readonly started_at: Date;
  readonly updated_at: Date;
  readonly completed_at: Date | null;
  readonly steps: string;
}

server.get('/api/onboarding/status', async (request, reply) => {
  const user = userOf(request);
  if (user === null) return reply.status(401).send();
  const { rows } = await pool.query<SessionRow>({ name: 'status', text: STATUS_SQL, values: [user] });
  const row = rows[0];
  const finished = (row?.steps ?? '').split(',').filter((step) => /:(completed|skipped)$/.test(step)).length;
  return {
    is_completed: finished === 6,
    current_step: finished,
    next_step: Math.min(6, finished + 1),
    completion_percentage: Math.round((finished * 10_000) / 6) / 100,
    started_at: row?.started_at,
    last_updated: row?.updated_at,
    completed_at: row?.completed_at,
    can_proceed_to_final: finished >= 5,
    version: row?.version,
  };
});

server.get('/api/onboarding/init', async (request, reply) => {
  const user = userOf(request);
  if (user === null) return reply.status(401).send();
  const { rows } = await pool.query<pg.QueryResultRow>({ name: 'init', text: INIT_SQL, values: [user] });
  return { user: { id: user }, onboarding: rows[0] };
});

function userOf(request: FastifyRequest): string | null {
  const [header, payload, signature] = (request.headers.authorization ?? '').slice('Bearer '.length).split('.');
  if (header === undefined || payload === undefined || signature === undefined) return null;
  const expected = createHmac('sha256', secret).update(`${header}.${payload}`).digest();
  const given = Buffer.from(signature, 'base64url');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as { sub: string };
  return claims.sub;
}

addJourney(server, pool, userOf);

console.log(`listening ${await server.listen({ port: 0, host: '127.0.0.1' })}`);

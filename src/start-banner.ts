import { createDevelopmentToken, isUserId } from './auth/index.js';
import type { SettingValues } from './config/index.js';

/** What the operator or newcomer sees when the service is up. Tokens appear on a terminal or in development only. */
export function startBanner(settings: SettingValues, database: string, url: string, now: Date): string {
  const rows: [string, string][] = [
    ['API', `${url}/api/onboarding`],
    ['Swagger UI', `${url}/docs`],
    ['Live events', `${url}/api/onboarding/events/stream`],
    ['Health', `${url}/health/ready`],
    ['Database', database],
  ];
  const access = developmentAccess(settings, url, now);
  const table = [...rows, ...access.rows].map(([name, value]) => `  ${name.padEnd(12)} ${value}`).join('\n');
  return `\nALwrity Onboarding is up\n\n${table}\n${access.example}`;
}

interface DevelopmentAccess {
  readonly rows: [string, string][];
  readonly example: string;
}

function developmentAccess(settings: SettingValues, url: string, now: Date): DevelopmentAccess {
  const usesKeySet = settings.AUTH_JWKS_URL !== undefined || settings.CLERK_PUBLISHABLE_KEY !== undefined;
  if (settings.NODE_ENV === 'production' || usesKeySet) return { rows: [], example: '' };
  const token = developmentTokenRows('dev', false, settings, now);
  const admin = developmentTokenRows('admin', true, settings, now);
  return {
    rows: [...token.rows, ...admin.rows],
    example: `\nTry it:\n\n  curl -s -X POST ${url}/api/onboarding/start -H 'Authorization: Bearer ${token.text}'\n`,
  };
}

function developmentTokenRows(
  user: string,
  admin: boolean,
  settings: SettingValues,
  now: Date,
): { readonly text: string; readonly rows: [string, string][] } {
  if (!isUserId(user)) throw new Error(`${user} is not a user id`);
  const { token, expiresAt } = createDevelopmentToken(settings, user, admin, now);
  const title = admin ? 'Admin token' : 'Token';
  return {
    text: token,
    rows: [
      [title, `for user "${user}", valid until ${expiresAt.toISOString()}:`],
      ['', token],
    ],
  };
}

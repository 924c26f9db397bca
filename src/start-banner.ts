import { createDevelopmentToken, isUserId } from './auth/index.js';
import type { SettingValues } from './config/index.js';

/** What the operator or newcomer sees when the service is up. Tokens appear on a terminal or in development only. */
export function startBanner(settings: SettingValues, database: string, url: string, now: Date): string {
  const rows: [string, string][] = [
    ['API', `${url}/api/onboarding`],
    ['Swagger UI', `${url}/docs`],
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
  const user = 'dev';
  if (!isUserId(user)) throw new Error('The development user is not a user id');
  const { token, expiresAt } = createDevelopmentToken(settings, user, false, now);
  return {
    rows: [
      [`Token`, `for user "${user}", valid until ${expiresAt.toISOString()}:`],
      ['', token],
    ],
    example: `\nTry it:\n\n  curl -s -X POST ${url}/api/onboarding/start -H 'Authorization: Bearer ${token}'\n`,
  };
}

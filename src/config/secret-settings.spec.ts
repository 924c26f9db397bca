import { inspect } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { changeSettings, parseSettings } from './index.js';

const SECRETS = {
  OPENAI_API_KEY: 'sk-planted-openai-key',
  EXA_API_KEY: 'planted-exa-key',
  KEY_VAULT_KEYS: `main:${Buffer.alloc(32, 7).toString('base64')}`,
  AUTH_JWT_SECRET: 'planted-token-secret-0123456789abcdef',
  METRICS_TOKEN: 'planted-metrics-token',
  DATABASE_URL: 'postgres://a:planted-password@127.0.0.1/d',
  DATABASE_OWNER_URL: 'postgres://b:planted-password@127.0.0.1/d',
};

describe('settings with secrets', () => {
  const settings = parseSettings({
    ...SECRETS,
    WORKSPACE_KEYS: 'true',
    OPENAI_BASE_URL: 'http://127.0.0.1:9',
    PORT: '3100',
  });

  it('are read by name', () => {
    expect(settings).toMatchObject({ PORT: 3100, OPENAI_BASE_URL: 'http://127.0.0.1:9' });
    expect(settings.OPENAI_API_KEY).toBe(SECRETS.OPENAI_API_KEY);
    expect(settings.DATABASE_URL).toBe(SECRETS.DATABASE_URL);
  });

  it('show none of them when they are serialised, inspected, copied or walked', () => {
    const walked: unknown[] = [];
    for (const name in settings) walked.push(Reflect.get(settings, name));
    const shown = [
      JSON.stringify(settings),
      inspect(settings),
      JSON.stringify({ ...settings }),
      JSON.stringify(walked),
    ];
    for (const secret of Object.values(SECRETS)) {
      expect(shown.filter((text) => text.includes(secret))).toEqual([]);
    }
  });

  it('keep and hide them when other settings are changed', () => {
    const changed = changeSettings(settings, { PORT: 1, EXA_API_KEY: 'planted-other-key' });
    expect([changed.PORT, changed.OPENAI_API_KEY, changed.EXA_API_KEY]).toEqual([
      1,
      SECRETS.OPENAI_API_KEY,
      'planted-other-key',
    ]);
    expect(JSON.stringify(changed)).not.toContain('planted');
    expect(Object.isFrozen(changed)).toBe(true);
  });

  it('are not repeated by the refusal of a bad value', () => {
    const bad = {
      ...SECRETS,
      WORKSPACE_KEYS: 'true',
      OPENAI_API_KEY: 'planted key',
      METRICS_TOKEN: 'planted',
      DATABASE_URL: 'planted://x',
    };
    expect(() => parseSettings(bad)).toThrow(/OPENAI_API_KEY must be/);
    expect(() => parseSettings(bad)).toThrow(/^(?!.*planted).*$/s);
  });
});

describe('DEPLOY_ENV=local', () => {
  const production = {
    NODE_ENV: 'production',
    AUTH_JWT_SECRET: SECRETS.AUTH_JWT_SECRET,
    KEY_VAULT_KEYS: SECRETS.KEY_VAULT_KEYS,
    DATABASE_URL: SECRETS.DATABASE_URL,
  };

  it('is refused with NODE_ENV=production', () => {
    expect(() => parseSettings({ ...production, DEPLOY_ENV: 'local' })).toThrow(/DEPLOY_ENV=local .* refused/);
    expect(parseSettings({ ...production, DEPLOY_ENV: 'production' }).DEPLOY_ENV).toBe('production');
  });

  it.each(['LOCAL', 'Local', ' local', 'local ', 'true', 'dev'])('is written exactly so, not %j', (value) => {
    expect(() => parseSettings({ DEPLOY_ENV: value })).toThrow(/DEPLOY_ENV must be local, staging or production/);
  });
});

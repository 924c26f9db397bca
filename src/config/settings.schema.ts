import { z } from 'zod';
import { modelSettings } from './model-settings.js';
import { providerSettings } from './provider-settings.js';

const list = (value: string): string[] =>
  value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');

const flag = (fallback: boolean) =>
  z
    .enum(['true', 'false'], { error: 'must be true or false' })
    .default(fallback ? 'true' : 'false')
    .transform((value) => value === 'true');

const commaList = (fallback: string) => z.string().default(fallback).transform(list);

const postgresUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\/\S+$/, 'must look like postgres://user:password@host:5432/database');

/** A whole number within bounds; `rule` says of both. */
const wholeNumber = (least: number, most: number, rule = `must be a whole number from ${least} to ${most}`) =>
  z.coerce.number({ error: rule }).refine((value) => Number.isInteger(value) && value >= least && value <= most, rule);

const webUrl = z.string().regex(/^https?:\/\/\S+$/i, 'must be an http or https URL');

/** `host:port` pairs; an IPv6 address stands in brackets. */
const hostPorts = z
  .string()
  .regex(
    /^\s*((\[[0-9a-fA-F:.]+\]|[^\s,:/@?#]+):\d{1,5}\s*(,\s*|$))*$/,
    'must be host:port pairs such as 127.0.0.1:8080',
  )
  .default('')
  .transform(list);

/** Onboarding steps that may be declared optional: the last step ends the onboarding and stays required. */
const optionalSteps = z
  .string()
  .regex(/^\s*[1-5](\s*,\s*[1-5])*\s*$/, 'must be step numbers from 1 to 5 such as 1,5')
  .default('1,5')
  .transform((steps): ReadonlySet<number> => new Set(list(steps).map(Number)));

/** Every variable this service reads. The description of each is the comment above it in `.env.example`. */
export const settingsSchema = z.object({
  PORT: wholeNumber(0, 65535, 'must be a port number, 0 to 65535')
    .default(3000)
    .describe('Port of the HTTP API; 0 takes a free one'),
  HOST: z.string().default('127.0.0.1').describe('Address to listen on'),
  NODE_ENV: z
    .enum(['development', 'test', 'production'])
    .default('development')
    .describe('production refuses every default secret'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('info')
    .describe('Least severe log line written'),
  DATA_DIR: z.string().min(1).default('.data').describe('Folder of the embedded database and of development secrets'),
  DATABASE_URL: postgresUrl
    .optional()
    .describe(
      'PostgreSQL for the running service, as a role without SUPERUSER, BYPASSRLS or table ownership; unset starts an embedded server',
    ),
  DATABASE_OWNER_URL: postgresUrl
    .optional()
    .describe('The same database as the role that owns the tables; used for migrations only'),
  DATABASE_POOL_SIZE: wholeNumber(1, 500).default(20).describe('Most database connections this process opens'),
  AUTH_JWT_SECRET: z
    .string()
    .min(32, 'must have at least 32 characters')
    .optional()
    .describe('HS256 secret that verifies bearer tokens'),
  AUTH_JWKS_URL: webUrl.optional().describe('Key set that verifies RS256 and ES256 bearer tokens, instead of a secret'),
  AUTH_ISSUER: z.string().min(1).optional().describe('Required issuer (iss) of tokens'),
  AUTH_AUDIENCE: z.string().min(1).optional().describe('Required audience (aud) of tokens'),
  CLERK_PUBLISHABLE_KEY: z
    .string()
    .regex(/^pk_(test|live)_/, 'must start with pk_test_ or pk_live_')
    .optional()
    .describe('Clerk key from which issuer and key set are derived, instead of AUTH_JWKS_URL'),
  AUTH_ROLES_CLAIM: z.string().min(1).default('role').describe('Claim that holds the role or roles of a user'),
  KEY_VAULT_KEYS: z
    .string()
    .optional()
    .describe('Master keys of the key vault as id:base64 of 32 bytes, comma-separated; the first encrypts'),
  CORS_ORIGINS: commaList('').describe('Origins that browsers may call from, comma-separated; empty allows none'),
  WIZARD_COMPAT: flag(true).describe('Whether the routes of the ALwrity wizard that are not of this API are served'),
  WIZARD_PLACEHOLDER_ASSETS: flag(false).describe(
    'Let users pass step 4 of the wizard without a picture and a voice: placeholders stand for them',
  ),
  RATE_LIMIT_ENABLED: flag(true).describe('Count requests per user and refuse above the allowance'),
  EGRESS_ALLOW: hostPorts.describe('host:port pairs that may be fetched although they are private, comma-separated'),
  CRAWLER_USER_AGENT: z
    .string()
    .min(1)
    .default('ALwrityOnboardingBot/0.1 (+https://github.com/ALwrity/ALwrity)')
    .describe('User agent that websites see'),
  CRAWLER_DELAY_MS: z.coerce
    .number({ error: 'must be a number of milliseconds' })
    .int()
    .min(0)
    .max(10_000)
    .default(100)
    .describe('Shortest time between two requests to one website, in milliseconds; robots.txt may ask for more'),
  ENABLE_WEBSITE_BRAND_COLUMNS: flag(true).describe('Store and return brand_analysis and content_strategy_insights'),
  ONBOARDING_OPTIONAL_STEPS: optionalSteps.describe('Steps a user may skip, comma-separated, from 1 to 5'),
  JOBS_MODE: z
    .enum(['inline', 'worker', 'off'], { error: 'must be inline, worker or off' })
    .default('inline')
    .describe('inline runs long work in this process, worker leaves it to npm run worker, off refuses it'),
  WORKER_CONCURRENCY: wholeNumber(1, 50).default(2).describe('Jobs of one kind that a process runs at a time'),
  METRICS_TOKEN: z
    .string()
    .min(16, 'must have at least 16 characters')
    .optional()
    .describe('Bearer token for /metrics; without it only loopback may read them'),
  DEPLOY_ENV: z
    .enum(['local', 'staging', 'production'], { error: 'must be local, staging or production' })
    .optional()
    .describe('local also keeps saved keys in .env and lets its keys serve users without one; unset never does'),
  WORKSPACE_KEYS: flag(false).describe("Let the workspace's own keys below serve users without a key of their own"),
  KEY_RECHECK_HOURS: wholeNumber(1, 8760, 'must be whole hours, 1 to 8760')
    .default(168)
    .describe('Age in hours after which a stored key is checked again'),
  MODEL_DAILY_TOKENS: wholeNumber(0, 1_000_000_000)
    .default(0)
    .describe('Tokens of models that a user may use in a day (UTC), whosever key it is; 0 sets no limit'),
  MODEL_TIMEOUT_SECONDS: wholeNumber(5, 600)
    .default(120)
    .describe('Longest time in seconds that one question to models may take, all models and repetitions together'),
  MODEL_REDACT_CONTACTS: flag(true).describe(
    'Replace e-mail addresses and phone numbers before anything is sent to a model',
  ),
  ...providerSettings,
  ...modelSettings,
});

/** The validated settings of this process. */
export type SettingValues = z.output<typeof settingsSchema>;

import { z } from 'zod';
import { document, membersNamed, percent, text, textOrNull, texts } from './values.js';

/** `GET /summary`: keys are masked texts by provider; an object would break the page that shows one. */
export const summary = z.object({
  api_keys: z.record(z.string(), z.string()),
  website_url: textOrNull,
  style_analysis: document.nullable(),
  research_preferences: document,
  personalization_settings: document,
  integrations: document,
  canonical_profile: document,
  persona_readiness: z.object({ ready: z.boolean(), reason: text, missing_data: texts }),
  capabilities: membersNamed(
    [
      'ai_content_generation',
      'website_analysis',
      'research_capabilities',
      'persona_generation',
      'content_optimization',
    ],
    z.boolean(),
  ),
});

const notEmpty = document.refine((members) => Object.keys(members).length > 0, 'keeps the user from launching');

/** What must not be empty for the page to let a user with a website launch. */
export const launchable = summary.extend({
  website_url: z.url(),
  research_preferences: notEmpty,
  personalization_settings: notEmpty.and(
    z.object({ writing_style: textOrNull, tone: textOrNull, brand_voice: textOrNull }),
  ),
});

/** `GET /website-analysis`; an empty object when there is none. */
export const latestAnalysis = z.object({ website_url: z.url().optional(), style_analysis: document.nullish() });

/** `GET /research-preferences`; null when none were stated. */
export const researchPreferences = z
  .object({ research_depth: textOrNull, content_types: texts, auto_research: z.boolean().nullable() })
  .nullable();

/** `GET /api-keys`, when the summary cannot be read. */
export const maskedKeys = z.object({
  api_keys: z.record(z.string(), z.string().startsWith('••••')),
  total_providers: z.int(),
  configured_providers: texts,
});

/** `POST /complete`. */
export const completion = z.object({
  message: text,
  completed_at: z.iso.datetime(),
  completion_percentage: percent,
  persona_generated: z.boolean(),
  scheduled_tasks: texts,
  failed_tasks: z.array(z.object({ task: text, error: text })).nullable(),
});

/** `GET /api/agents/team`. */
export const agentTeam = z.object({
  data: z.object({ agents: z.array(z.object({ agent_key: text, role: text, responsibilities: texts, tools: texts })) }),
});

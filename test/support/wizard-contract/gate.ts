import { z } from 'zod';
import { document, text, textOrNull } from './values.js';

/** `GET /api/subscription/status/:user_id`: some plans are sent to a page that sells others. */
export const subscription = z.object({
  data: z.object({
    active: z.boolean(),
    plan: z.string().refine((plan) => !['none', 'free'].includes(plan), 'sends the user to the page that sells plans'),
    tier: text,
    limits: document,
  }),
});

/** `GET /api/subscription/usage/:user_id`. */
export const subscriptionUsage = z.object({
  data: z.object({ provider_breakdown: z.record(z.string(), z.object({ calls: z.int() })) }),
});

/** `POST /api/subscription/preflight-check`. */
export const preflight = z.object({
  success: z.literal(true),
  data: z.object({
    can_proceed: z.boolean(),
    estimated_cost: z.number().nullable(),
    operations: z.array(document),
  }),
});

/** `GET /gsc/status`, `/bing/status` and `/wp/status`. */
export const platformStatus = z.object({ connected: z.boolean(), sites: z.array(document), total_sites: z.int() });

/** `GET /api/wix/connection/status`. */
export const wixStatus = z.object({
  connected: z.boolean(),
  site_info: document.nullish(),
  error: textOrNull,
});

/** `POST business-info`, under both addresses. */
export const businessInfo = z.object({ id: z.union([z.int(), z.string().min(1)]), business_description: text });

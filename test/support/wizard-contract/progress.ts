import { z } from 'zod';
import { document, percent, stepNumber, text, textOrNull, texts, timeOrNull } from './values.js';

const stepStatus = z.enum(['pending', 'in_progress', 'completed', 'skipped', 'failed']);

const step = z.object({
  step_number: stepNumber,
  title: z.string().min(1),
  description: text,
  status: stepStatus,
  completed_at: timeOrNull,
  has_data: z.boolean(),
  data: document.nullable(),
});

/** `GET /init`: `session` and `user.id` are read without looking whether they are there. */
export const initialState = z.object({
  user: z.object({ id: z.string().min(1), email: textOrNull, first_name: textOrNull, last_name: textOrNull }),
  onboarding: z.object({
    is_completed: z.boolean(),
    current_step: stepNumber,
    completion_percentage: percent,
    next_step: stepNumber.nullable(),
    started_at: timeOrNull,
    last_updated: timeOrNull,
    completed_at: timeOrNull,
    can_proceed_to_final: z.boolean(),
    steps: z.array(step).length(6),
  }),
  session: z.object({ session_id: z.string().min(1), initialized_at: timeOrNull, last_activity: timeOrNull }),
});

/** `GET /status`, which the wizard awaits after every step. */
export const standing = z.object({
  current_step: stepNumber,
  completion_percentage: percent,
  is_completed: z.boolean(),
});

/** `POST /step/:n/complete`; warnings are joined and shown, null shows nothing. */
export const completedStep = z.object({
  message: text,
  step_number: stepNumber,
  data: document,
  warnings: texts.min(1).nullable(),
});

import { z } from 'zod';

export const text = z.string();

/** A text, or null where nobody stated or measured one. */
export const textOrNull = z.string().nullable();

/** The wizard maps over lists of texts without looking: never null, never one text. */
export const texts = z.array(z.string());

/** ISO 8601 UTC, or null when it did not happen. */
export const timeOrNull = z.iso.datetime().nullable();

export const percent = z.number().min(0).max(100);

/** A JSON object of any members. */
export const document = z.record(z.string(), z.unknown());

/** Number of a step. */
export const stepNumber = z.int().min(1).max(6);

/** An object whose members of these names are all of one kind. */
export const membersNamed = <Member extends z.ZodType>(names: readonly string[], member: Member) =>
  z.object(Object.fromEntries(names.map((name) => [name, member])));

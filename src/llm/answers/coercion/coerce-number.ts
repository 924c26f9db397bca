import type { JsonValue } from '../reading/json-value.js';
import type { NumberShape } from '../shape/answer-shape.js';

const PLAIN = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3})?$/i;
/** Groups of three that can be nothing else: two separators, or a decimal point behind. */
const GROUPED = /^[+-]?\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?$|^[+-]?\d{1,3}(?:,\d{3})+\.\d+$/;
/** A decimal comma that can be nothing else: not three digits behind it, or nothing but a zero before. */
const DECIMAL_COMMA = /^[+-]?(?:\d+,(?:\d{1,2}|\d{4,})|0,\d+)$/;
const OUT_OF = /^(\d+(?:\.\d+)?) ?(?:\/|out of) ?(\d+(?:\.\d+)?)$/;

/** Above this, a number where a fraction belongs cannot be on a scale of five or ten. */
const LARGEST_SCALE = 10;

/** Numbers as text, percentages and fractions, as far as the range of the schema leaves one reading. */
export function coerceNumber(value: JsonValue, shape: NumberShape): JsonValue {
  if (typeof value === 'number') return fits(value, shape) ? value : rescaled(value, shape);
  if (typeof value !== 'string') return value;
  const text = value.trim();
  const read = text.endsWith('%')
    ? ofPercent(text.slice(0, -1), shape)
    : (ofRatio(text, shape) ?? ofPlain(text, shape));
  return read !== null && fits(read, shape) ? read : value;
}

function ofPlain(text: string, shape: NumberShape): number | null {
  const number = numberIn(text);
  if (number === null || fits(number, shape)) return number;
  const scaled = rescaled(number, shape);
  return typeof scaled === 'number' ? scaled : null;
}

function ofPercent(text: string, shape: NumberShape): number | null {
  const number = numberIn(text.trim());
  if (number === null) return null;
  if (isFraction(shape)) return number / 100;
  return isPercentage(shape) ? number : null;
}

/** `8/10` where the scale ends at ten, or where a fraction belongs. */
function ofRatio(text: string, shape: NumberShape): number | null {
  const [, part, whole] = OUT_OF.exec(text) ?? [];
  if (part === undefined || whole === undefined || Number(whole) === 0) return null;
  if (Number(whole) === shape.max) return Number(part);
  return isFraction(shape) ? Number(part) / Number(whole) : null;
}

function numberIn(text: string): number | null {
  if (PLAIN.test(text)) return Number(text);
  if (GROUPED.test(text)) return Number(text.replaceAll(',', ''));
  return DECIMAL_COMMA.test(text) ? Number(text.replace(',', '.')) : null;
}

/** A percentage where a fraction belongs, or the other way round. */
function rescaled(value: number, shape: NumberShape): JsonValue {
  if (isFraction(shape) && value > LARGEST_SCALE && value <= 100) return value / 100;
  const percent = Number((value * 100).toFixed(6));
  return isPercentage(shape) && value > 0 && value < 1 && fits(percent, shape) ? percent : value;
}

function isFraction({ min, max, integer }: NumberShape): boolean {
  return !integer && min >= 0 && max === 1;
}

function isPercentage({ min, max }: NumberShape): boolean {
  return min >= 0 && max === 100;
}

function fits(value: number, { min, max, integer }: NumberShape): boolean {
  return Number.isFinite(value) && value >= min && value <= max && (!integer || Number.isSafeInteger(value));
}

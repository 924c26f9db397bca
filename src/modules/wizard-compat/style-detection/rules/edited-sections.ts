import type { JsonObject } from '../../../../common/documents/index.js';

/** Members of the guidelines that the wizard sends beside the sections. */
const OF_GUIDELINES = [
  'guidelines',
  'best_practices',
  'avoid_elements',
  'content_strategy',
  'ai_generation_tips',
  'competitive_advantages',
  'content_calendar_suggestions',
] as const;

/** Members of the patterns that the wizard sends beside the sections; its `style_patterns` are the inner ones. */
const OF_PATTERNS = ['style_consistency', 'unique_elements'] as const;

/** Sections that come as they are stored. */
const WHOLE = [
  'writing_style',
  'content_characteristics',
  'target_audience',
  'content_type',
  'brand_analysis',
  'content_strategy_insights',
  'recommended_settings',
] as const;

/**
 * The sections in what the wizard saves: its page keeps the members of the guidelines and the patterns beside the
 * sections, and they are put back where they belong. Everything else that it sends is not ours.
 */
export function editedSections(page: JsonObject): Record<string, JsonObject> {
  const guidelines = { ...objectIn(page, 'style_guidelines'), ...pick(page, OF_GUIDELINES) };
  const patterns = { ...patternsOf(page), ...pick(page, OF_PATTERNS) };
  return {
    ...Object.fromEntries(WHOLE.flatMap((name) => (isObject(page[name]) ? [[name, page[name]]] : []))),
    ...(Object.keys(guidelines).length === 0 ? {} : { style_guidelines: guidelines }),
    ...(Object.keys(patterns).length === 0 ? {} : { style_patterns: patterns }),
  };
}

function patternsOf(page: JsonObject): JsonObject {
  const patterns = objectIn(page, 'style_patterns');
  return Object.keys(patterns).length === 0 || isObject(patterns['patterns']) ? patterns : { patterns };
}

function pick(page: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(names.flatMap((name) => (page[name] == null ? [] : [[name, page[name]]])));
}

function objectIn(page: JsonObject, name: string): JsonObject {
  const value = page[name];
  return isObject(value) ? value : {};
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

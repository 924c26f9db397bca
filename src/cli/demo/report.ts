import { inspect } from 'node:util';
import { type Json, objectAt } from './api-client.js';
import type { JourneyResult } from './journey.js';

/** What was learnt, for a terminal. Values nobody measured are left out and counted. */
export function describeResult({ analysis, persona, aiInputs }: JourneyResult): string {
  return [
    section('Measured style', {
      ...objectAt(analysis, 'writing_style'),
      ...objectAt(analysis, 'content_characteristics'),
      ...objectAt(analysis, 'style_patterns', 'patterns'),
    }),
    section('Measured fingerprint', objectAt(analysis, 'style_fingerprint')),
    section('Core persona', objectAt(persona, 'corePersona')),
    section('Platform persona: twitter', objectAt(persona, 'platformPersonas', 'twitter')),
    section('Persona quality', objectAt(persona, 'qualityMetrics')),
    section('AI inputs', withoutMeta(aiInputs)),
  ].join('\n\n');
}

function section(title: string, values: Json): string {
  const { known, unknown } = withoutUnknown(values);
  const note = unknown > 0 ? ` (${unknown} values unknown: null, each with its reason in _meta)` : '';
  return `${title}${note}\n${inspect(known, { depth: 6, compact: 3, breakLength: 110, maxArrayLength: 8, maxStringLength: 160 })}`;
}

function withoutMeta(values: Json): Json {
  return Object.fromEntries(Object.entries(values).filter(([name]) => name !== '_meta'));
}

interface Pruned {
  readonly known: Record<string, unknown>;
  readonly unknown: number;
}

function withoutUnknown(values: Json): Pruned {
  const known: Record<string, unknown> = {};
  let unknown = 0;
  for (const [name, value] of Object.entries(values)) {
    if (value === null || (Array.isArray(value) && value.length === 0)) unknown += 1;
    else if (typeof value === 'object' && !Array.isArray(value)) {
      const inner = withoutUnknown(objectAt(values, name));
      unknown += inner.unknown;
      if (Object.keys(inner.known).length > 0) known[name] = inner.known;
    } else known[name] = value;
  }
  return { known, unknown };
}

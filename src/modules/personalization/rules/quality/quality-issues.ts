import type { Severity } from '../../../../common/rules/index.js';
import { fieldQuality, freshnessOf, provenanceOf } from './field-quality.js';
import { FIELD_USES } from './field-uses.js';
import type { QualityField } from './quality-field.js';

/** Something that keeps a field from being relied on. */
export interface QualityIssue {
  /** Pointer of the field. */
  readonly path: string;
  readonly kind: 'missing' | 'invalid' | 'contradicted' | 'old' | 'guessed';
  readonly severity: Severity;
  /** What is the matter, for people. */
  readonly message: string;
  readonly next_action: string;
  /** What mending it would add to the overall score, 0 to 1, three decimals. */
  readonly gain: number;
}

type Kind = QualityIssue['kind'];

/** From this weight on, a missing field is worth a warning. */
const IMPORTANT = 3;

/** Below it, what is known is called old. */
const FRESH_ENOUGH = 0.5;

/** Below it, what is known is called a guess. */
const SURE_ENOUGH = 0.6;

/** The issues of all fields, at most one each. */
export function qualityIssues(fields: readonly QualityField[]): QualityIssue[] {
  const weights = fields.reduce((sum, { weight }) => sum + weight, 0);
  return fields.flatMap((field) => {
    const kind = kindOf(field);
    if (kind === null) return [];
    return [
      {
        path: field.path,
        kind,
        severity: severityOf(kind, field),
        message: messageOf(kind, field),
        next_action: nextActionOf(field.path),
        gain: Math.round((1000 * field.weight * (1 - fieldQuality(field))) / weights) / 1000,
      },
    ];
  });
}

function kindOf(field: QualityField): Kind | null {
  if (!field.isKnown || field.meta.origin === 'default') return 'missing';
  if (field.isInvalid) return 'invalid';
  if (field.isContradicted) return 'contradicted';
  if (freshnessOf(field) < FRESH_ENOUGH) return 'old';
  return provenanceOf(field.meta) < SURE_ENOUGH ? 'guessed' : null;
}

function severityOf(kind: Kind, { weight }: QualityField): Severity {
  if (kind === 'invalid') return 'error';
  if (kind === 'missing' || kind === 'guessed') return weight >= IMPORTANT ? 'warning' : 'info';
  return 'warning';
}

function messageOf(kind: Kind, { path, meta, ageDays }: QualityField): string {
  const name = path.slice(1).replaceAll('_', ' ');
  switch (kind) {
    case 'missing':
      return `The ${name} is not known${meta.warnings[0] === undefined ? '' : ` (${meta.warnings[0]})`}.`;
    case 'invalid':
      return `The ${name} cannot be right.`;
    case 'contradicted':
      return `The ${name} does not agree with what else is stored.`;
    case 'old':
      return `The ${name} is ${Math.round(ageDays ?? 0)} days old.`;
    case 'guessed':
      return `The ${name} is a guess that rests on little.`;
  }
}

function nextActionOf(path: string): string {
  return Object.entries(FIELD_USES).find(([name]) => `/${name}` === path)?.[1].nextAction ?? '';
}

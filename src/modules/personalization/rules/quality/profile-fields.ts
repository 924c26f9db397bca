import { type FieldMeta, type MetaMap, unknown } from '../../../../common/provenance/index.js';
import { evaluate } from '../../../../common/rules/index.js';
import type { OnboardingFacts } from '../onboarding-facts.js';
import { ProvenanceRecord } from '../sources/provenance-record.js';
import { isKnown } from '../sources/sourced.js';
import { canonicalProfile } from '../summary/canonical-profile.js';
import { foundations } from './foundations.js';
import { provenanceOf } from './field-quality.js';
import { FIELD_USES, type ScoredField } from './field-uses.js';
import type { QualityField, QualitySource } from './quality-field.js';
import { QUALITY_RULES } from './quality-rules.js';

const MS_PER_DAY = 86_400_000;

type Trust = Pick<FieldMeta, 'origin' | 'confidence'>;

/** Everything that is scored about a user, at a time. A field ages with what it was taken from. */
export function profileFields(facts: OnboardingFacts, now: Date): QualityField[] {
  const record = new ProvenanceRecord();
  const values = { ...canonicalProfile(facts, record, ''), ...foundations(facts, record) };
  const found = evaluate(QUALITY_RULES, facts);
  return Object.entries(FIELD_USES).map(([name, use]): QualityField => {
    const path = `/${name}`;
    const whole = record.fields[path] ?? unknown('none', 'not_measured: nothing is known');
    const meta = { ...whole, ...surest(whole, record.fields, path) };
    const source = record.from.get(path) ?? use.source;
    const own = found.filter((finding) => finding.path === path);
    const isDoubted = meta.warnings.some((warning) => warning.startsWith('contradict'));
    return {
      path,
      weight: use.weight,
      source,
      isKnown: isKnown(valueIn(values, name)),
      meta,
      ageDays: ageOf(facts, source, now),
      isInvalid: own.some(({ severity }) => severity === 'error'),
      isContradicted: isDoubted || own.some(({ severity }) => severity === 'warning'),
    };
  });
}

/** A list counts as its surest member does: a doubtful one more takes nothing from it. */
function surest(whole: Trust, fields: MetaMap, path: string): Trust {
  const members = Object.entries(fields).flatMap(([at, meta]) => (at.startsWith(`${path}/`) ? [meta] : []));
  const [{ origin, confidence } = whole] = members.toSorted((one, other) => provenanceOf(other) - provenanceOf(one));
  return { origin, confidence };
}

function valueIn(values: Readonly<Record<ScoredField, unknown>>, name: string): unknown {
  return Object.entries(values).find(([own]) => own === name)?.[1] ?? null;
}

function ageOf(facts: OnboardingFacts, source: QualitySource, now: Date): number | null {
  const changed = changedAt(facts, source);
  return changed === null ? null : Math.max(0, (now.getTime() - Date.parse(changed)) / MS_PER_DAY);
}

/** A website is as old as the look at it; everything else as old as its last change. */
function changedAt(facts: OnboardingFacts, source: QualitySource): string | null {
  switch (source) {
    case 'website':
      return facts.analysis?.analysis_date ?? facts.preferences?.updated_at ?? null;
    case 'business':
      return facts.business?.updated_at ?? null;
    case 'research':
      return facts.preferences?.updated_at ?? null;
    case 'competitors':
      return facts.competitorsUpdatedAt;
    case 'persona':
      return facts.persona?.updated_at ?? null;
  }
}

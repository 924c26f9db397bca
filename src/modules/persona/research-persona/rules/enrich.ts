import type { FieldMeta, MetaMap } from '../../../../common/provenance/index.js';
import type { ModelFailureReason, ModelOutcome, ModelTrace } from '../../../../llm/index.js';
import type { Enrichment } from '../research-persona.task.js';
import { MOST_ANGLES } from './angles.js';
import { isGrounded, type Proposal } from './grounded.js';
import { MOST_KEYWORDS } from './keywords.js';
import type { ResearchFacts } from './research-facts.js';
import type { ResearchPersona } from './research-persona.js';

/** Angles and keywords of the measures that stay, however many a model proposes. */
const ANGLES_KEPT = 3;
const KEYWORDS_KEPT = 8;

/** Why no model was asked although one may be there. */
export type NotAsked = 'nothing_measured' | 'failed_within_the_hour';

/** What a model added, and how. */
export interface EnrichmentReport {
  readonly origin: 'llm' | 'none';
  /** Why nothing was added; null when a model answered. */
  readonly reason: ModelFailureReason | NotAsked | null;
  /** Proposals that were taken, and those dropped because they are about nothing measured or repeat what is there. */
  readonly kept: number;
  readonly dropped: number;
  /** Null when no model was asked. */
  readonly trace: ModelTrace | null;
}

/** A research persona with what a model added. */
export interface Enriched {
  readonly persona: ResearchPersona;
  readonly enrichment: EnrichmentReport;
}

/** The base alone. */
export function notEnriched(persona: ResearchPersona, reason: NotAsked): Enriched {
  return { persona, enrichment: { origin: 'none', reason, kept: 0, dropped: 0, trace: null } };
}

/** Takes what is about a measured keyphrase and not there yet; each addition is noted at its place in the list. */
export function enriched(base: ResearchPersona, facts: ResearchFacts, outcome: ModelOutcome<Enrichment>): Enriched {
  const { trace } = outcome;
  if (outcome.origin === 'heuristic') {
    return { persona: base, enrichment: { origin: 'none', reason: outcome.reason, kept: 0, dropped: 0, trace } };
  }
  const phrases = new Set((facts.analysis?.keyphrases ?? []).map(({ phrase }) => phrase.toLowerCase()));
  const { research_angles: angles, keywords } = outcome.value;
  const ofAngles = takenBeside(base.research_angles, angles, phrases, { kept: ANGLES_KEPT, most: MOST_ANGLES });
  const ofKeywords = takenBeside(base.suggested_keywords, keywords, phrases, {
    kept: KEYWORDS_KEPT,
    most: MOST_KEYWORDS,
  });
  const kept = ofAngles.added + ofKeywords.added;
  const meta = metaOf(trace);
  return {
    persona: {
      ...base,
      research_angles: ofAngles.list,
      suggested_keywords: ofKeywords.list,
      _meta: {
        ...base._meta,
        ...notesOn('research_angles', ofAngles, meta),
        ...notesOn('suggested_keywords', ofKeywords, meta),
      },
    },
    enrichment: { origin: 'llm', reason: null, kept, dropped: angles.length + keywords.length - kept, trace },
  };
}

interface Taken {
  readonly list: string[];
  /** How many entries at the end a model added. */
  readonly added: number;
}

function takenBeside(
  measured: readonly string[],
  proposals: readonly Proposal[],
  phrases: ReadonlySet<string>,
  { kept, most }: { readonly kept: number; readonly most: number },
): Taken {
  const known = new Set(measured.map((one) => one.toLowerCase()));
  const taken: string[] = [];
  for (const proposal of proposals) {
    const text = proposal.text.trim();
    const isNew = !known.has(text.toLowerCase());
    if (taken.length < most - kept && isNew && isGrounded(proposal, phrases)) {
      known.add(text.toLowerCase());
      taken.push(text);
    }
  }
  return { list: [...measured.slice(0, most - taken.length), ...taken], added: taken.length };
}

function notesOn(field: string, { list, added }: Taken, meta: FieldMeta): MetaMap {
  const first = list.length - added;
  return Object.fromEntries(list.slice(first).map((_text, index) => [`/${field}/${first + index}`, meta]));
}

function metaOf({ task, provider, model }: ModelTrace): FieldMeta {
  const warnings = [`model: ${provider ?? 'unknown'} ${model ?? ''}`.trim()];
  return { origin: 'llm', method: task, confidence: null, evidence: [], warnings };
}

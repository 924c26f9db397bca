import { createHash } from 'node:crypto';
import { RESEARCH_TASK } from '../research-persona.task.js';
import { RULES_VERSION } from './build-research-persona.js';
import type { ResearchFacts } from './research-facts.js';

/**
 * SHA-256, in hexadecimal, of everything that a research persona follows from: versions of analysis, preferences,
 * business, persona, rules and question, and the competitors.
 */
export function researchInputHash(facts: ResearchFacts): string {
  const { analysis, preferences, business, persona } = facts;
  const input = [
    RULES_VERSION,
    `${RESEARCH_TASK.id}@${RESEARCH_TASK.version}`,
    [analysis?.id ?? null, analysis?.updated_at ?? null],
    preferences?.updated_at ?? null,
    business?.updated_at ?? null,
    persona?.version ?? null,
    [facts.industry?.text ?? null, facts.audience?.text ?? null],
    facts.competitors,
  ];
  return createHash('sha256').update(JSON.stringify(input)).digest('hex');
}

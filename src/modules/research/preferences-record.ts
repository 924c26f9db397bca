import { Injectable } from '@nestjs/common';
import type { SessionChange } from '../sessions/index.js';
import { type PreferenceValues, STYLE_SECTIONS } from './preference-values.js';
import { ResearchPreferences } from './research-preferences.entity.js';
import type { Step3Note } from './step3-notes.js';

const RESEARCH_STEP = 3;

/** The preferences row of one user, changed in the unit of work of a session. */
@Injectable()
export class PreferencesRecord {
  /** The row, or null when there is none. */
  async findIn(change: SessionChange): Promise<ResearchPreferences | null> {
    if (change.lacks('preferences')) return null;
    return change.em.findOne(ResearchPreferences, { session: change.session.id });
  }

  /** Writes values and notes over the row; what is absent stays. */
  async saveIn(
    change: SessionChange,
    values: PreferenceValues,
    notes: Partial<Record<Step3Note, unknown>> = {},
  ): Promise<ResearchPreferences> {
    const row = (await this.findIn(change)) ?? new ResearchPreferences(change.session, change.now);
    if (values.research_depth !== undefined) row.researchDepth = values.research_depth;
    if (values.content_types !== undefined) row.contentTypes = [...(values.content_types ?? [])];
    if (values.auto_research !== undefined) row.autoResearch = values.auto_research;
    if (values.factual_content !== undefined) row.factualContent = values.factual_content;
    row.details = { ...row.details, ...sectionsOf(values), ...notes };
    row.updatedAt = change.now;
    change.em.persist(row);
    change.record('research_preferences.saved', { research_depth: row.researchDepth }, RESEARCH_STEP);
    return row;
  }

  /** Removes the row, for a reset. */
  async clearIn(change: SessionChange): Promise<void> {
    await change.em.nativeDelete(ResearchPreferences, { session: change.session.id });
  }
}

/** Whether the row holds a preference, not only notes of step 3. */
export function holdsPreferences(row: ResearchPreferences): boolean {
  const values = [
    row.researchDepth,
    row.autoResearch,
    row.factualContent,
    ...STYLE_SECTIONS.map((name) => row.details[name]),
  ];
  return row.contentTypes.length > 0 || values.some((value) => value !== null && value !== undefined);
}

function sectionsOf(values: PreferenceValues): Record<string, unknown> {
  const stated = STYLE_SECTIONS.map((name) => [name, values[name]] as const);
  return Object.fromEntries(stated.filter(([, value]) => value !== undefined));
}

import { describe, expect, it } from '@jest/globals';
import { anAnalysis } from '../../../../../test/factories/website-analysis.js';
import { buildPersona } from '../build-persona.js';
import { applyEdit } from '../edits/apply-edit.js';
import type { PersonaDocument } from '../persona-document.js';
import { personaSourceOf } from '../persona-source.js';
import { PLATFORM_NAMES } from '../platforms/platform-catalogue.js';
import { shownPersona, shownQuality } from './shown-persona.js';

const source = personaSourceOf(anAnalysis())!;
const stored = buildPersona(source, PLATFORM_NAMES);

/** What a page sends back that was shown the persona. */
const sentBack = (persona: PersonaDocument) => {
  const { corePersona, platformPersonas, qualityMetrics } = JSON.parse(JSON.stringify(shownPersona(persona)));
  return { corePersona, platformPersonas, qualityMetrics, selectedPlatforms: persona.selectedPlatforms };
};

describe('shownPersona', () => {
  it('has a text, figure or list at every place that pages read, and keeps what is known', () => {
    const { corePersona, platformPersonas } = shownPersona(stored);
    expect(corePersona).toMatchObject({
      identity: { persona_name: 'Voice of Hill Roastery', archetype: '', core_belief: '' },
      linguistic_fingerprint: { sentence_metrics: { average_sentence_length_words: 15.2 } },
    });
    expect(platformPersonas).toMatchObject({
      blog: { content_format_rules: { character_limit: 0 }, engagement_patterns: { posting_frequency: '' } },
      twitter: { content_format_rules: { character_limit: 280 } },
      linkedin: { professional_networking: { career_advancement_focus: '', professional_relationship_strategies: [] } },
    });
  });

  it('makes the same of a persona that its user stated in part, and keeps members of their own', () => {
    const parts = { corePersona: { identity: 'x', own: 1, tonal_range: { permissible_tones: ['warm', 3] } } };
    const shown = shownPersona({ ...parts, platformPersonas: { blog: null }, qualityMetrics: null });
    expect(shown.corePersona).toMatchObject({
      own: 1,
      identity: { archetype: '' },
      tonal_range: { default_tone: '', permissible_tones: ['warm'] },
    });
    expect(shown).toMatchObject({
      platformPersonas: { blog: { platform_best_practices: [] } },
      qualityMetrics: null,
    });
  });

  it('shows a score that cannot be computed as 0', () => {
    expect(shownQuality({ overall_score: 12.5, linguistic_quality: null, explanations: {} })).toEqual({
      overall_score: 12.5,
      core_completeness: 0,
      platform_consistency: 0,
      platform_optimization: 0,
      linguistic_quality: 0,
      recommendations: [],
      explanations: {},
    });
  });

  it('is no edit when it comes back as it was shown', () => {
    expect(applyEdit(stored, sentBack(stored), source)).toBe(stored);
  });

  it('lets a page that sends everything back edit only what differs', () => {
    const sent = sentBack(stored);
    sent.corePersona.identity.archetype = 'The Sage';
    const edited = applyEdit(stored, sent, source);
    const origins = Object.entries(edited._meta).flatMap(([at, { origin }]) => (origin === 'user' ? [at] : []));
    expect(origins).toEqual(['/corePersona/identity/archetype']);
    expect(edited.corePersona).toMatchObject({ identity: { archetype: 'The Sage', core_belief: null } });
  });

  it('takes an emptied text for an edit where something was known', () => {
    const sent = sentBack(stored);
    sent.corePersona.identity.persona_name = '';
    const edited = applyEdit(stored, sent, source);
    expect(edited.corePersona).toMatchObject({ identity: { persona_name: '' } });
  });
});

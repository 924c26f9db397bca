import type { AnalysisDocument } from '../../../website-analysis/index.js';
import { wizardCrawl } from './wizard-crawl.js';

/** Members of each section that the wizard calls text methods on, and members that it maps over, by their paths. */
const TEXTS = {
  writing_style: [
    'tone',
    'voice',
    'complexity',
    'engagement_level',
    'brand_personality',
    'formality_level',
    'emotional_appeal',
  ],
  content_characteristics: [
    'sentence_structure',
    'vocabulary_level',
    'paragraph_organization',
    'content_flow',
    'readability_score',
    'content_density',
    'visual_elements_usage',
  ],
  target_audience: ['expertise_level', 'industry_focus', 'geographic_focus', 'psychographic_profile'],
  content_type: ['primary_type', 'purpose', 'call_to_action', 'conversion_focus', 'educational_value'],
  brand_analysis: ['brand_voice', 'brand_positioning', 'competitive_differentiation'],
  content_strategy_insights: [],
  recommended_settings: [
    'writing_tone',
    'target_audience',
    'content_type',
    'creativity_level',
    'geographic_location',
    'industry_context',
    'brand_alignment',
  ],
  style_patterns: ['style_consistency'],
  style_guidelines: ['content_strategy'],
} as const;

const LISTS = {
  writing_style: [],
  content_characteristics: [],
  target_audience: ['demographics', 'pain_points', 'motivations'],
  content_type: ['secondary_types'],
  brand_analysis: ['brand_values', 'trust_signals', 'authority_indicators'],
  content_strategy_insights: [
    'strengths',
    'weaknesses',
    'opportunities',
    'threats',
    'recommended_improvements',
    'content_gaps',
  ],
  recommended_settings: [],
  style_patterns: ['unique_elements'],
  style_guidelines: [
    'best_practices',
    'avoid_elements',
    'ai_generation_tips',
    'competitive_advantages',
    'content_calendar_suggestions',
  ],
} as const;

const PATTERN_TEXTS = ['sentence_length', 'paragraph_structure'];
const PATTERN_LISTS = ['vocabulary_patterns', 'rhetorical_devices', 'transition_phrases'];
const GUIDELINE_LISTS = [
  'tone_recommendations',
  'structure_guidelines',
  'vocabulary_suggestions',
  'engagement_tips',
  'audience_considerations',
  'brand_alignment',
  'seo_optimization',
  'conversion_optimization',
];

type Section = keyof typeof TEXTS;
type Members = Readonly<Record<string, unknown>>;

const SECTIONS = Object.keys(TEXTS).filter((name): name is Section => name in LISTS);

/** What the analysis of a page is made of beside patterns and guidelines. */
const STYLE: readonly Section[] = SECTIONS.filter((name) => name !== 'style_patterns' && name !== 'style_guidelines');

/**
 * An analysis as the wizard reads it: the sections as they are, with an empty text or list where nobody measured or
 * stated anything, because its pages call methods on them. A section that is not stored stays out.
 */
export function wizardAnalysis(analysis: AnalysisDocument): Record<string, unknown> {
  const sections = sectionsOf(analysis);
  return {
    id: analysis.id,
    session_id: analysis.session_id,
    website_url: analysis.website_url ?? '',
    analysis_date: analysis.analysis_date,
    ...sections,
    style_analysis: styleAnalysisOf(sections),
    social_media_presence: analysis.social_media_presence ?? {},
    crawl_result: wizardCrawl(analysis.crawl_result),
    seo_audit: analysis.seo_audit,
    status: analysis.status === 'failed' ? 'failed' : 'completed',
    error_message: analysis.error_message,
    warning_message: analysis.warning_message,
    created_at: analysis.analysis_date,
    updated_at: analysis.updated_at,
  };
}

/** The sections that say how the site writes and for whom. */
export function styleAnalysisOf(sections: Readonly<Partial<Record<Section, object>>>): Record<string, object> {
  return Object.fromEntries(STYLE.flatMap((name) => (sections[name] === undefined ? [] : [[name, sections[name]]])));
}

/** Every stored section, none of whose members that the wizard reads is null. */
export function sectionsOf(analysis: AnalysisDocument): Partial<Record<Section, Record<string, unknown>>> {
  return Object.fromEntries(
    SECTIONS.flatMap((name) => {
      const section = analysis[name];
      if (section === undefined) return [];
      const filled = filledIn({ ...section }, TEXTS[name], LISTS[name]);
      return [[name, { ...filled, ...nestedOf(name, filled) }]];
    }),
  );
}

function nestedOf(name: Section, section: Members): Record<string, unknown> {
  if (name === 'style_patterns')
    return { patterns: filledIn(membersOf(section['patterns']), PATTERN_TEXTS, PATTERN_LISTS) };
  return name === 'style_guidelines'
    ? { guidelines: filledIn(membersOf(section['guidelines']), [], GUIDELINE_LISTS) }
    : {};
}

function filledIn(members: Members, texts: readonly string[], lists: readonly string[]): Record<string, unknown> {
  return {
    ...members,
    ...Object.fromEntries(texts.map((name) => [name, members[name] ?? ''])),
    ...Object.fromEntries(lists.map((name) => [name, Array.isArray(members[name]) ? members[name] : []])),
  };
}

function membersOf(value: unknown): Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

import type { Fields } from '../../recording/fields.js';

/** Sections of an analysis by the names of their members; a page shows the texts and maps over the lists. */
const SHOWN: Readonly<Record<string, readonly string[]>> = {
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
  target_audience: ['expertise_level', 'industry_focus'],
  content_type: ['primary_type', 'purpose', 'call_to_action', 'conversion_focus', 'educational_value'],
  'brand_analysis?': ['brand_voice', 'brand_positioning', 'competitive_differentiation'],
};

const LISTS: Readonly<Record<string, readonly string[]>> = {
  target_audience: ['demographics', 'pain_points', 'motivations'],
  content_type: ['secondary_types'],
  'brand_analysis?': ['brand_values', 'trust_signals', 'authority_indicators'],
  'content_strategy_insights?': [
    'strengths',
    'weaknesses',
    'opportunities',
    'threats',
    'recommended_improvements',
    'content_gaps',
  ],
};

/** The style sections of an analysis. */
export const STYLE_FIELDS: Fields = {
  ...below(SHOWN, 'shown'),
  ...below(LISTS, 'texts'),
  'target_audience.geographic_focus': 'text',
};

const PATTERN_FIELDS: Fields = {
  'style_patterns?.style_consistency': 'shown',
  'style_patterns?.unique_elements': 'texts',
  'style_patterns?.patterns': 'object',
};

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

const ADVICE_LISTS = [
  'best_practices',
  'avoid_elements',
  'ai_generation_tips',
  'competitive_advantages',
  'content_calendar_suggestions',
];

const GUIDELINE_FIELDS: Fields = {
  'style_guidelines?.content_strategy': 'shown',
  ...below({ 'style_guidelines?.guidelines': GUIDELINE_LISTS, 'style_guidelines?': ADVICE_LISTS }, 'texts'),
};

const AUDIT_FIELDS: Fields = {
  'seo_audit?.overall_score': 'shown',
  'seo_audit?.summary.critical_issues': 'list',
  'seo_audit?.summary.critical_issues.[].message': 'shown',
};

const SITEMAP = 'crawl_result?.sitemap_analysis?';

const SITEMAP_FIELDS: Fields = {
  [`${SITEMAP}.total_urls`]: 'number',
  [`${SITEMAP}.structure_analysis.url_patterns`]: 'object',
  [`${SITEMAP}.structure_analysis.file_types`]: 'object',
  [`${SITEMAP}.content_trends.publishing_velocity`]: 'shown',
  [`${SITEMAP}.ai_insights?.content_gaps`]: 'texts',
  [`${SITEMAP}.ai_insights?.strategic_recommendations`]: 'texts',
};

const AROUND_STYLE: Fields = { ...PATTERN_FIELDS, ...GUIDELINE_FIELDS, ...AUDIT_FIELDS, ...SITEMAP_FIELDS };

/** What the website page reads of a finished analysis. */
export const COMPLETED_ANALYSIS_FIELDS: Fields = {
  success: 'flag',
  'warning?': 'text',
  analysis_id: 'number',
  crawl_result: 'object',
  ...inside('style_analysis', STYLE_FIELDS),
  ...AROUND_STYLE,
};

/** What is read of an analysis that was stored before. */
export const STORED_ANALYSIS_FIELDS: Fields = {
  id: 'number',
  website_url: 'text',
  'warning_message?': 'text',
  ...STYLE_FIELDS,
  ...AROUND_STYLE,
};

/** What the dialog about an earlier analysis reads. */
export const EXISTING_ANALYSIS_FIELDS: Fields = {
  analysis_date: 'text',
  analysis_id: 'number',
  'summary.writing_style.tone': 'shown',
  'summary.target_audience.expertise_level': 'shown',
  'summary.content_type.primary_type': 'shown',
};

/** The same members below another. */
export function inside(parent: string, fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).map(([path, kind]) => [`${parent}.${path}`, kind]));
}

function below(sections: Readonly<Record<string, readonly string[]>>, kind: 'shown' | 'texts'): Fields {
  const paths = Object.entries(sections).flatMap(([section, names]) => names.map((name) => `${section}.${name}`));
  return Object.fromEntries(paths.map((path) => [path, kind]));
}

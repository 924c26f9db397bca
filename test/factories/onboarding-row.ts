import type { OnboardingRow } from '../../src/modules/personalization/onboarding-row.js';
import type { AnalysisDocument } from '../../src/modules/website-analysis/index.js';
import { describeStyle } from '../../src/modules/website-analysis/style/index.js';
import { measureText } from '../../src/modules/website-analysis/text/index.js';
import { aFingerprint, anAnalysis } from './website-analysis.js';

/** The newest analysis as `read_profile` tells it. */
type StoredRow = NonNullable<OnboardingRow['analysis']>;

/** When everything but the analysis was last changed. */
const CHANGED = '2026-11-21T10:00:00+00:00';

/** Measured keyphrases; the most telling is neither the one on most pages nor one of several words. */
export const KEYPHRASES = [
  { phrase: 'espresso', count: 30, pages: 2, score: 33 },
  { phrase: 'light roast', count: 9, pages: 3, score: 15.2 },
  { phrase: 'farm', count: 12, pages: 4, score: 8.3 },
];

/** An analysis as a plain row. */
export function anAnalysisRow(document: AnalysisDocument = aMeasuredAnalysis()): StoredRow {
  const { style_fingerprint: fingerprint } = document;
  return {
    session_id: document.session_id,
    id: document.id,
    website_url: document.website_url,
    analysis_date: document.analysis_date,
    status: document.status,
    sections: { ...sectionsOf(document), ...(fingerprint === null ? {} : { style_fingerprint: fingerprint }) },
    meta: document._meta,
    page_types: { home: 1, article: 3, product: 1 },
    colours: ['#0a7d55'],
    audit: null,
    warning_message: document.warning_message,
    error_message: document.error_message,
    updated_at: document.updated_at,
  };
}

const SECTIONS: ReadonlySet<string> = new Set([
  'writing_style',
  'content_characteristics',
  'target_audience',
  'content_type',
  'brand_analysis',
  'content_strategy_insights',
  'recommended_settings',
  'style_patterns',
  'style_guidelines',
  'metrics',
]);

function sectionsOf(document: AnalysisDocument): StoredRow['sections'] {
  return Object.fromEntries(Object.entries(document).filter(([name]) => SECTIONS.has(name)));
}

/** An analysis of a website whose text was read: every section is there, most of it unknown. */
export function aMeasuredAnalysis(): AnalysisDocument {
  const { metrics, _meta, ...sections } = describeStyle(measureText([]), []);
  const stated = anAnalysis(aFingerprint());
  const phrasesMeta = {
    origin: 'measured',
    method: 'keyphrases@1',
    confidence: 0.8,
    evidence: [],
    warnings: [],
  } as const;
  return anAnalysis(aFingerprint(), {
    ...sections,
    ...(stated.writing_style === undefined ? {} : { writing_style: stated.writing_style }),
    target_audience: { ...sections.target_audience, expertise_level: 'beginner' },
    metrics: { ...metrics, keyphrases: KEYPHRASES },
    _meta: { ..._meta, ...stated._meta, '/metrics/keyphrases': phrasesMeta },
  });
}

/** What the user says of a website that nobody read. */
export function aStatedAnalysisRow(): StoredRow {
  const { sections, ...row } = anAnalysisRow(anAnalysis(null));
  return {
    ...row,
    page_types: null,
    colours: [],
    sections: {
      ...sections,
      target_audience: {
        demographics: ['home baristas'],
        expertise_level: 'beginner',
        industry_focus: 'coffee',
        geographic_focus: '',
        psychographic_profile: null,
        pain_points: [],
        motivations: [],
      },
    },
    meta: { '/target_audience': stated(), '/writing_style': stated() },
  };
}

/** What a user said of a business: a description, and what `facts` say. */
export function aBusinessRow(
  facts: Partial<NonNullable<OnboardingRow['business_info']>> = {},
): NonNullable<OnboardingRow['business_info']> {
  return {
    session_id: '00000000-0000-5000-8000-000000000001',
    user_id: 'ada',
    business_name: null,
    business_description: 'We roast coffee for people at home.',
    industry: null,
    target_audience: null,
    business_goals: null,
    brand_voice: null,
    content_goals: null,
    created_at: CHANGED,
    updated_at: CHANGED,
    ...facts,
  };
}

/** A user with a session and nothing else; `columns` replace what is stored. */
export function anOnboardingRow(columns: Partial<OnboardingRow> = {}): OnboardingRow {
  return {
    api_keys: null,
    analysis: null,
    preferences: null,
    competitors: null,
    benchmark: null,
    persona: null,
    integrations: null,
    business_info: null,
    ...columns,
  };
}

/** A user who did every step. */
export function aCompleteRow(): OnboardingRow {
  return anOnboardingRow({
    integrations: { providers: ['wordpress'] },
    api_keys: [
      { provider: 'exa', last4: 'e5f6' },
      { provider: 'openai', last4: 'a1b2' },
    ],
    analysis: anAnalysisRow(),
    preferences: {
      research_depth: 'Deep',
      content_types: ['Blog Posts', 'News'],
      auto_research: false,
      factual_content: null,
      updated_at: CHANGED,
      details: { target_audience: { demographics: ['home baristas'], industry_focus: 'coffee' }, researchSummary: 'x' },
    },
    competitors: [
      {
        domain: 'beans.example',
        url: 'https://beans.example/',
        origin: 'external',
        discovery: { relevance_score: 0.4 },
        stated: {},
        analysis: null,
        updated_at: CHANGED,
      },
      {
        domain: 'cups.example',
        url: 'https://cups.example/',
        origin: 'user',
        discovery: {},
        stated: {},
        analysis: null,
        updated_at: CHANGED,
      },
    ],
    persona: {
      core_persona: {
        identity: { brand_voice_description: 'Tone: neutral.' },
        tonal_range: { default_tone: 'warm' },
      },
      platform_personas: {},
      quality_metrics: null,
      failed_platforms: [],
      selected_platforms: ['linkedin'],
      meta: {
        '/corePersona/identity/brand_voice_description': { ...stated(), origin: 'heuristic' },
        '/corePersona/tonal_range/default_tone': stated(),
      },
      version: 2,
      updated_at: CHANGED,
    },
  });
}

function stated(): StoredRow['meta'][string] {
  return { origin: 'user', method: 'stated@1', confidence: null, evidence: [], warnings: [] };
}

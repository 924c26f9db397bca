import type { FieldNotes } from './field-notes.js';
import type { PresetConfig, ResearchMode, ResearchPersona, ResearchPreset } from './research-persona.js';

/** Sources to read by mode. */
const SOURCES = { basic: 10, targeted: 12, comprehensive: 20 } as const;

const KEYWORDS_IN_PRESET = 4;
const METHOD = 'preset_rules@1';

/** What presets are made from. */
export type PresetBase = Pick<
  ResearchPersona,
  | 'default_industry'
  | 'default_target_audience'
  | 'default_research_mode'
  | 'default_provider'
  | 'suggested_keywords'
  | 'suggested_exa_category'
  | 'suggested_exa_domains'
  | 'research_preferences'
>;

/** Three presets on the measured keywords, a fourth where competitors are known; none without keywords. */
export function presetsOf(base: PresetBase, notes: FieldNotes): ResearchPreset[] {
  const [best] = base.suggested_keywords;
  if (best === undefined) {
    return notes.absent('recommended_presets', [], METHOD, 'not_measured: presets need keywords of the website');
  }
  const [second = best] = base.suggested_keywords.slice(1);
  const usual = base.default_research_mode ?? 'targeted';
  const presets = [
    presetOf(base, usual, `Overview: ${best}`, 'The topics of your website in your usual depth'),
    presetOf(base, 'comprehensive', `In depth: ${best}`, 'Figures and expert voices on your main topic'),
    { ...presetOf(base, 'basic', `News: ${second}`, 'What is new'), ...newsOf(base, second) },
  ];
  const domains = base.suggested_exa_domains;
  if (domains.length > 0) presets.push(competitorsOf(base, domains, best));
  return notes.note('recommended_presets', presets, 'derived', METHOD);
}

function presetOf(base: PresetBase, mode: ResearchMode, name: string, description: string): ResearchPreset {
  return {
    name,
    keywords: base.suggested_keywords.slice(0, KEYWORDS_IN_PRESET).join(', '),
    industry: base.default_industry,
    target_audience: base.default_target_audience,
    research_mode: mode,
    config: configOf(base, mode),
    description,
    icon: null,
    gradient: null,
  };
}

function configOf(base: PresetBase, mode: ResearchMode): PresetConfig {
  const isDeep = mode === 'comprehensive';
  return {
    mode,
    provider: base.default_provider,
    max_sources: SOURCES[mode],
    include_statistics: isDeep || base.research_preferences.factual_content === true,
    include_expert_quotes: isDeep,
    include_competitors: false,
    include_trends: false,
    exa_category: base.suggested_exa_category,
    exa_include_domains: [],
    exa_search_type: isDeep ? 'deep' : 'auto',
  };
}

function newsOf(base: PresetBase, keyword: string): Pick<ResearchPreset, 'keywords' | 'config'> {
  const config = {
    ...configOf(base, 'basic'),
    provider: 'tavily',
    include_trends: true,
    exa_category: 'news',
  } as const;
  return { keywords: keyword, config };
}

function competitorsOf(base: PresetBase, domains: readonly string[], best: string): ResearchPreset {
  const preset = presetOf(base, 'targeted', `Competitors: ${best}`, 'What your competitors say about your topics');
  const config: PresetConfig = {
    ...preset.config,
    provider: 'exa',
    include_competitors: true,
    exa_category: null,
    exa_include_domains: [...domains],
  };
  return { ...preset, config };
}

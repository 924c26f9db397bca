import type { OnboardingFacts, ResearchFacts } from '../onboarding-facts.js';
import { missingContent, openings } from '../sources/benchmark-gaps.js';
import { contentTopics, highValueKeywords, targetKeywords } from '../sources/keyphrases.js';
import { competitorDomains, contentTypes } from '../sources/profile-lists.js';
import { audienceOf, industryOf, statedOnly, statedOrMeasured, websiteAddress } from '../sources/profile-values.js';
import { searchIntent } from '../sources/search-intent.js';
import { preferStated, type Sourced } from '../sources/sourced.js';
import { analysisSource } from '../sources/user-documents.js';
import type {
  AiInputs,
  CompetitorInputs,
  GapInputs,
  KeywordInputs,
  ResearchInputs,
  WebsiteInputs,
} from './ai-inputs.js';
import { DEFAULT_INPUTS } from './default-inputs.js';
import { InputWriter } from './input-writer.js';

/**
 * What a content generator is told about its user, from what is stored. With an analysis nothing is filled in; without
 * one, marked defaults stand where the user stated nothing either.
 */
export function aiInputsOf(facts: OnboardingFacts): AiInputs {
  const writer = new InputWriter(facts);
  return {
    website_analysis: websiteInputs(facts, writer),
    competitor_analysis: competitorInputs(facts, writer),
    gap_analysis: gapInputs(facts, writer),
    keyword_analysis: keywordInputs(facts, writer),
    ...(facts.preferences === null ? {} : { research_preferences: researchInputs(facts.preferences, writer) }),
    _meta: writer.meta(),
  };
}

function websiteInputs(facts: OnboardingFacts, writer: InputWriter): WebsiteInputs {
  const at = (field: keyof WebsiteInputs): string => `/website_analysis/${field}`;
  const known = (pointer: string): Sourced<string | null> => statedOrMeasured(facts, pointer);
  const defaults = DEFAULT_INPUTS;
  return {
    website_url: writer.value(at('website_url'), websiteAddress(facts)),
    content_types: writer.list(at('content_types'), contentTypes(facts), defaults.content_types),
    writing_style: writer.text(at('writing_style'), known('/writing_style/tone'), defaults.writing_style),
    target_audience: writer.list(at('target_audience'), audienceOf(facts), defaults.target_audience),
    industry_focus: writer.text(at('industry_focus'), industryOf(facts), defaults.industry),
    expertise_level: writer.text(
      at('expertise_level'),
      known('/target_audience/expertise_level'),
      defaults.expertise_level,
    ),
  };
}

function competitorInputs(facts: OnboardingFacts, writer: InputWriter): CompetitorInputs {
  const at = (field: keyof CompetitorInputs): string => `/competitor_analysis/${field}`;
  return {
    top_performers: writer.value(at('top_performers'), competitorDomains(facts)),
    industry: writer.text(at('industry'), industryOf(facts), DEFAULT_INPUTS.industry),
    target_demographics: writer.list(at('target_demographics'), audienceOf(facts), DEFAULT_INPUTS.target_audience),
  };
}

function gapInputs(facts: OnboardingFacts, writer: InputWriter): GapInputs {
  const at = (field: keyof GapInputs): string => `/gap_analysis/${field}`;
  const insights = analysisSource(facts);
  const gaps = preferStated(missingContent(facts), insights.texts('/content_strategy_insights/content_gaps'));
  const opportunities = preferStated(openings(facts), insights.texts('/content_strategy_insights/opportunities'));
  return {
    content_gaps: writer.list(at('content_gaps'), gaps, DEFAULT_INPUTS.content_gaps),
    target_keywords: writer.list(at('target_keywords'), targetKeywords(facts), DEFAULT_INPUTS.target_keywords),
    content_opportunities: writer.list(
      at('content_opportunities'),
      opportunities,
      DEFAULT_INPUTS.content_opportunities,
    ),
  };
}

function keywordInputs(facts: OnboardingFacts, writer: InputWriter): KeywordInputs {
  const at = (field: string): string => `/keyword_analysis/${field}`;
  const searches = searchIntent(facts);
  const { intent, focus } = DEFAULT_INPUTS.search_intent;
  return {
    high_value_keywords: writer.list(
      at('high_value_keywords'),
      highValueKeywords(facts),
      DEFAULT_INPUTS.high_value_keywords,
    ),
    content_topics: writer.list(at('content_topics'), contentTopics(facts), DEFAULT_INPUTS.content_topics),
    search_intent: {
      intent: writer.text(at('search_intent/intent'), searches.intent, intent),
      focus: writer.text(at('search_intent/focus'), searches.focus, focus),
    },
  };
}

function researchInputs(preferences: ResearchFacts, writer: InputWriter): ResearchInputs {
  const at = (field: keyof ResearchInputs): string => `/research_preferences/${field}`;
  return {
    research_depth: writer.value(at('research_depth'), statedOnly(preferences.research_depth)),
    content_types: writer.value(at('content_types'), statedOnly([...preferences.content_types])),
    auto_research: writer.value(at('auto_research'), statedOnly(preferences.auto_research)),
    factual_content: writer.value(at('factual_content'), statedOnly(preferences.factual_content)),
  };
}

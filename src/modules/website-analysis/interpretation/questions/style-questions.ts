import type { Questions } from './question.js';

/** What only somebody who understands the text can tell about the writing and its readers. */
export const STYLE_QUESTIONS = {
  tone: {
    pointer: '/writing_style/tone',
    shape: 'text',
    ask: 'the tone of the writing, in a few adjectives',
    describesWriting: true,
  },
  brand_personality: {
    pointer: '/writing_style/brand_personality',
    shape: 'text',
    ask: 'the personality that speaks from the text',
    describesWriting: true,
  },
  emotional_appeal: {
    pointer: '/writing_style/emotional_appeal',
    shape: 'text',
    ask: 'the feeling that the text appeals to',
    describesWriting: true,
  },
  demographics: {
    pointer: '/target_audience/demographics',
    shape: 'list',
    ask: 'groups of people whom the text addresses or names as its readers or customers',
  },
  industry_focus: {
    pointer: '/target_audience/industry_focus',
    shape: 'text',
    ask: 'the industry that the site works in or writes for',
  },
  geographic_focus: {
    pointer: '/target_audience/geographic_focus',
    shape: 'text',
    ask: 'the region that the text names as the one it serves',
  },
  psychographic_profile: {
    pointer: '/target_audience/psychographic_profile',
    shape: 'text',
    ask: 'what the readers value and how they think, as far as the text speaks to it',
  },
  pain_points: {
    pointer: '/target_audience/pain_points',
    shape: 'list',
    ask: 'problems of the readers that the text names',
  },
  motivations: {
    pointer: '/target_audience/motivations',
    shape: 'list',
    ask: 'what the readers want to reach, as the text puts it',
  },
  primary_type: {
    pointer: '/content_type/primary_type',
    shape: 'text',
    ask: 'the kind of content that prevails, such as guide, product page, news or case study',
  },
  secondary_types: {
    pointer: '/content_type/secondary_types',
    shape: 'list',
    ask: 'other kinds of content on the site',
  },
  purpose: { pointer: '/content_type/purpose', shape: 'text', ask: 'what the content is there for' },
  call_to_action: {
    pointer: '/content_type/call_to_action',
    shape: 'text',
    ask: 'what the text asks its readers to do',
  },
  unique_elements: {
    pointer: '/style_patterns/unique_elements',
    shape: 'list',
    ask: 'habits of the writing by which one would know it again',
    describesWriting: true,
  },
  brand_alignment_guidelines: {
    pointer: '/style_guidelines/guidelines/brand_alignment',
    shape: 'list',
    ask: 'guidelines by which a new text would sound like this site',
    describesWriting: true,
  },
  conversion_guidelines: {
    pointer: '/style_guidelines/guidelines/conversion_optimization',
    shape: 'list',
    ask: 'how the text leads readers to act, as guidelines for new text',
  },
  best_practices: {
    pointer: '/style_guidelines/best_practices',
    shape: 'list',
    ask: 'what the text does well and new text is to do as well',
    describesWriting: true,
  },
  content_strategy: {
    pointer: '/style_guidelines/content_strategy',
    shape: 'text',
    ask: 'the strategy that the content follows, in one sentence',
  },
  ai_generation_tips: {
    pointer: '/style_guidelines/ai_generation_tips',
    shape: 'list',
    ask: 'instructions for a generator that is to write like this site',
    describesWriting: true,
  },
  competitive_advantages: {
    pointer: '/style_guidelines/competitive_advantages',
    shape: 'list',
    ask: 'advantages that the text claims and new text can build on',
  },
  content_calendar_suggestions: {
    pointer: '/style_guidelines/content_calendar_suggestions',
    shape: 'list',
    ask: 'occasions, seasons or series that the text names and that are worth a date in a calendar',
  },
  content_type_setting: {
    pointer: '/recommended_settings/content_type',
    shape: 'text',
    ask: 'the kind of content to generate for this site first',
  },
  geographic_location: {
    pointer: '/recommended_settings/geographic_location',
    shape: 'text',
    ask: 'the region to write for, if the text names one',
  },
  industry_context: {
    pointer: '/recommended_settings/industry_context',
    shape: 'text',
    ask: 'the industry to keep in mind when writing for the site',
  },
  brand_alignment_setting: {
    pointer: '/recommended_settings/brand_alignment',
    shape: 'text',
    ask: 'what new text has to keep of the brand, in one sentence',
    describesWriting: true,
  },
} as const satisfies Questions;

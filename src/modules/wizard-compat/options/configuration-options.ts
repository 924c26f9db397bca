/** What the personalisation page of the wizard lets a user choose from. */
export const CONFIGURATION_OPTIONS = {
  writing_styles: ['Professional', 'Casual', 'Technical', 'Conversational', 'Academic'],
  tones: ['Formal', 'Semi-Formal', 'Neutral', 'Friendly', 'Humorous'],
  content_lengths: ['Concise', 'Standard', 'Detailed', 'Comprehensive'],
  personality_traits: ['Professional', 'Innovative', 'Friendly', 'Trustworthy', 'Creative', 'Expert'],
  readability_levels: ['Simple', 'Standard', 'Advanced', 'Expert'],
  content_structures: ['Introduction', 'Key Points', 'Examples', 'Conclusion', 'Call-to-Action'],
  seo_optimization_options: [true, false],
} as const;

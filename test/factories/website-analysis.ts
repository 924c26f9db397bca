import { createHash } from 'node:crypto';
import type { AnalysisDocument, StyleFingerprint } from '../../src/modules/website-analysis/index.js';
import { sessionIdOf } from '../../src/modules/sessions/index.js';
import { withClient } from '../support/database.js';

/** A fingerprint in which every habit was measured; `changes` replace whole members. */
export function aFingerprint(changes: Partial<StyleFingerprint> = {}): StyleFingerprint {
  return {
    version: 2,
    words: 2_400,
    features: { sentence_words_mean: 15.2, comma_per_1000_words: 45 },
    term_profile: { terms: 'AAECAw==', pairs: 'AQA=' },
    basis: { words: 2_400, sentences: 160, pages: 4, language: 'eng' },
    sentence_metrics: {
      average_sentence_length_words: 15.2,
      median_sentence_length_words: 14,
      p10_sentence_length_words: 6,
      p90_sentence_length_words: 28.4,
      preferred_sentence_type: 'declarative',
      active_to_passive_ratio: '92:8',
      passive_share: 0.08,
      complexity_level: 'moderate',
    },
    lexical_features: {
      go_to_words: ['coffee', 'roast', 'farm'],
      go_to_phrases: ['single origin', 'light roast'],
      contractions_per_100_words: 1.24,
      hedges_per_100_words: 0.4,
      boosters_per_100_words: 1.1,
      vocabulary_level: 'simple',
      long_word_share: 0.14,
      mattr_50: 0.81,
    },
    rhetorical_devices: { question_share: 0.05, rhetorical_question_share: 0.0213 },
    punctuation_per_1000_words: {
      ellipsis: 0,
      dash: 3.5,
      exclamation: 1.25,
      semicolon: 0.4,
      parenthesis: 2,
      colon: 1,
      comma: 45,
    },
    readability: { flesch_reading_ease: 61, consensus_grade: 8.4, lix: 38 },
    formality: { index: 55.3, level: 'neutral' },
    person: {
      first_per_100_words: 2.6,
      first_plural_per_100_words: 2.5,
      second_per_100_words: 1.4,
      third_per_100_words: 0.8,
      dominant: 'first_plural',
    },
    paragraphs: { median_words: 42 },
    reasons: {},
    ...changes,
  };
}

/** A fingerprint of too little text: every habit is null, with its reason. */
export function anUnmeasurableFingerprint(words: number): StyleFingerprint {
  return {
    version: 2,
    words,
    features: { sentence_words_mean: null },
    term_profile: null,
    basis: { words, sentences: 0, pages: 1, language: null },
    sentence_metrics: {
      average_sentence_length_words: null,
      median_sentence_length_words: null,
      p10_sentence_length_words: null,
      p90_sentence_length_words: null,
      preferred_sentence_type: null,
      active_to_passive_ratio: null,
      passive_share: null,
      complexity_level: null,
    },
    lexical_features: {
      go_to_words: [],
      go_to_phrases: [],
      contractions_per_100_words: null,
      hedges_per_100_words: null,
      boosters_per_100_words: null,
      vocabulary_level: null,
      long_word_share: null,
      mattr_50: null,
    },
    rhetorical_devices: { question_share: null, rhetorical_question_share: null },
    punctuation_per_1000_words: null,
    readability: { flesch_reading_ease: null, consensus_grade: null, lix: null },
    formality: { index: null, level: null },
    person: {
      first_per_100_words: null,
      first_plural_per_100_words: null,
      second_per_100_words: null,
      third_per_100_words: null,
      dominant: null,
    },
    paragraphs: { median_words: null },
    reasons: { '/sentence_metrics/average_sentence_length_words': 'there are no sentences' },
  };
}

const TONE_META = {
  origin: 'heuristic',
  method: 'tone_rule@1',
  confidence: 0.7,
  evidence: [
    { page_url: 'https://roastery.example/', locator: 'chars:0-13', quote: 'We roast slow', content_hash: 'ab12' },
  ],
  warnings: [],
} as const;

/** An analysis of a site with the given fingerprint. */
export function anAnalysis(
  fingerprint: StyleFingerprint | null = aFingerprint(),
  changes: Partial<AnalysisDocument> = {},
): AnalysisDocument {
  return {
    id: 1,
    session_id: 'a3f1c2d4-0000-5000-8000-000000000000',
    website_url: 'https://www.roastery.example/',
    analysis_date: '2026-11-20T10:00:00.000Z',
    status: 'complete',
    style_fingerprint: fingerprint,
    words_of_own_text: fingerprint?.basis.words ?? 0,
    pages_analyzed: fingerprint?.basis.pages ?? 0,
    writing_style: {
      tone: 'neutral, confident',
      voice: 'active, first person plural',
      complexity: 'moderate',
      engagement_level: 'medium',
      brand_personality: null,
      formality_level: 'neutral',
      emotional_appeal: null,
    },
    crawl_result: { content: { brand_info: { company_name: 'Hill Roastery' } } },
    seo_audit: null,
    warning_message: null,
    error_message: null,
    updated_at: '2026-11-20T10:00:00.000Z',
    _meta: { '/writing_style/tone': TONE_META },
    ...changes,
  };
}

/** Stores an analysis for a user who has a session. */
export async function storeAnalysis(userId: string, analysis: AnalysisDocument): Promise<void> {
  const { writing_style, metrics, style_fingerprint } = analysis;
  await withClient('superuser', (client) =>
    client.query(
      `insert into website_analyses
         (session_id, id, user_id, website_url, analysis_date, status, sections, meta, crawl_result, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $5)`,
      [
        sessionIdOf(userId),
        analysis.id,
        userId,
        analysis.website_url,
        analysis.analysis_date,
        analysis.status,
        JSON.stringify({ writing_style, metrics, ...(style_fingerprint === null ? {} : { style_fingerprint }) }),
        JSON.stringify(analysis._meta),
        JSON.stringify(analysis.crawl_result),
      ],
    ),
  );
}

/** Stores pages of an analysis with their text, by address. */
export async function storePages(
  userId: string,
  analysisId: number,
  pages: Readonly<Record<string, string>>,
): Promise<void> {
  await withClient('superuser', async (client) => {
    for (const [url, text] of Object.entries(pages)) {
      await client.query(
        `insert into website_pages
           (session_id, analysis_id, url_hash, user_id, url, text, content_hash, words, fetched_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, now())`,
        [sessionIdOf(userId), analysisId, sha256(url), userId, url, text, sha256(text), text.split(/\s+/).length],
      );
    }
  });
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

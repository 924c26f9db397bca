import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { fingerprintOfText, type StyleFingerprint } from '../../../website-analysis/index.js';
import { fidelityScore } from './fidelity-score.js';
import { HABITS } from './habits.js';

const SAMPLE = join(import.meta.dirname, '../../../../../test/authorship/sample');

const authors = readdirSync(SAMPLE, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => {
    const [known = '', unknown = ''] = readdirSync(join(SAMPLE, name))
      .toSorted()
      .map((file) => readFileSync(join(SAMPLE, name, file), 'utf8'));
    return { name, known: fingerprintOfText(known), unknown: fingerprintOfText(unknown) };
  });

const scoreOf = (own: StyleFingerprint, draft: StyleFingerprint): number | null => fidelityScore(own, draft).score;

const median = (values: number[]): number => values.toSorted((one, other) => one - other)[values.length >> 1] ?? NaN;

const [lincoln] = authors;
const own = lincoln!.known;
const draft = lincoln!.unknown;

describe('fidelityScore', () => {
  it('is full for the own text', () => {
    for (const { known } of authors) expect(scoreOf(known, known)).toBeGreaterThan(95);
  });

  it("is clearly higher for a writer's other texts than for texts of other writers", () => {
    const same = authors.map(({ known, unknown }) => scoreOf(known, unknown) ?? 0);
    const others = authors.flatMap(({ name, known }) =>
      authors.filter((author) => author.name !== name).map(({ unknown }) => scoreOf(known, unknown) ?? 0),
    );
    expect(median(same)).toBeGreaterThan(80);
    expect(median(others)).toBeLessThan(55);
    const pairs = same.flatMap((score) => others.map((other) => score > other));
    expect(pairs.filter(Boolean).length / pairs.length).toBeGreaterThan(0.8);
  });

  it('never rises when a measure of either text is taken away', () => {
    const whole = scoreOf(own, draft)!;
    for (const { measure } of HABITS) {
      const lacking = (text: StyleFingerprint) => ({ ...text, features: { ...text.features, [measure]: null } });
      expect(scoreOf(lacking(own), draft) ?? 0).toBeLessThanOrEqual(whole);
      expect(scoreOf(own, lacking(draft)) ?? 0).toBeLessThanOrEqual(whole);
    }
    expect(scoreOf({ ...own, term_profile: null }, draft) ?? 0).toBeLessThanOrEqual(whole);
    expect(scoreOf(own, { ...draft, term_profile: null, features: {} })).toBeNull();
  });

  it('is null with the reason for too little text, and still tells what can be told', () => {
    const short = fingerprintOfText('We roast slowly. We taste every batch, and you taste the care.');
    const { score, reason, habits } = fidelityScore(own, short);
    expect([score, reason]).toEqual([null, 'too_little_text: a score needs at least 100 words; the draft has 12']);
    expect(habits.find(({ measure }) => measure === 'comma_per_1000_words')?.z).toEqual(expect.any(Number));
  });

  it('is null for a text in another language', () => {
    const german = fingerprintOfText(
      'Wir rösten unseren Kaffee langsam und prüfen jede Charge mit großer Sorgfalt. '.repeat(15),
    );
    expect(fidelityScore(own, german).reason).toBe('other_language: the draft is in deu, your site in eng');
  });

  it('is null when less than half of the measures can be computed, as for two texts that are not English', () => {
    const german = fingerprintOfText(
      'Wir rösten unseren Kaffee langsam und prüfen jede Charge mit großer Sorgfalt. '.repeat(15),
    );
    const { score, reason, coverage } = fidelityScore(german, german);
    expect([score, reason?.split(':')[0]]).toEqual([null, 'too_few_measures']);
    expect(coverage).toBeLessThan(0.5);
  });

  it('says what to change', () => {
    const shouting = fingerprintOfText('Look at this! You will love it! Buy it now! It is great! '.repeat(12));
    const advice = fidelityScore(own, shouting).habits.map((habit) => habit.advice);
    expect(advice).toEqual(
      expect.arrayContaining(['Write longer sentences.', 'Use fewer exclamation marks.', 'Give fewer commands.']),
    );
  });
});

describe('HABITS', () => {
  it('are features of a fingerprint, each once', () => {
    const names = HABITS.map(({ measure }) => measure);
    expect(new Set(names).size).toBe(names.length);
    expect(Object.keys(own.features)).toEqual(expect.arrayContaining(names));
  });
});

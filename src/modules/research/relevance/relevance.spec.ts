import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { termCounts } from './document-terms.js';
import { type Comparison, COMPONENTS, relevanceOf, WEIGHTS } from './relevance.js';
import { type SiteProfile, UNKNOWN_SITE } from './site-profile.js';
import { cosineOf, inverseFrequencies } from './tf-idf.js';

const BIKES = 'Repair bicycles chains brakes wheels spokes saddles with tools for mechanics';
const own: SiteProfile = {
  text: BIKES,
  keyphrases: ['bicycles', 'disc brakes', 'spokes'],
  schemaTypes: ['Product', 'WebSite'],
  language: 'eng',
};

const compared = (other: Partial<SiteProfile>, more: Partial<Comparison> = {}) => {
  const site = { ...UNKNOWN_SITE, ...other };
  const weights = inverseFrequencies([own.text, site.text].map(termCounts));
  return relevanceOf({ own, other: site, providerScore: null, weights, basis: 'description', ...more });
};

describe('relevance', () => {
  it('is null without anything to compare, and every component says why', () => {
    const { score, components } = compared({});
    expect(score).toBeNull();
    for (const name of COMPONENTS) {
      expect(components[name]).toMatchObject({ value: null, weight: 0 });
      expect(components[name].detail).not.toBe('');
    }
  });

  it('is not made of a language or of structured data alone', () => {
    expect(compared({ language: 'eng', schemaTypes: ['Product'] }).score).toBeNull();
  });

  it('is the weighted mean of what was measured, its weights brought to 1', () => {
    const { score, components } = compared({ text: BIKES, language: 'eng' }, { providerScore: 0.5 });
    expect(components).toMatchObject({
      provider_score: { value: 0.5, weight: 0.28 },
      text_similarity: { value: 1, weight: 0.39 },
      shared_keyphrases: { value: 0.67, weight: 0.22, shared: ['bicycles', 'spokes'] },
      shared_schema_types: { value: null, weight: 0 },
      same_language: { value: 1, weight: 0.11 },
    });
    expect(score).toBe(0.79);
  });

  it('does not compare words of a language whose common words are not known', () => {
    const { components } = compared({ text: BIKES, language: 'deu' });
    expect(components).toMatchObject({
      text_similarity: { value: null, weight: 0, detail: expect.stringContaining('deu') },
      shared_keyphrases: { value: 0.67 },
      same_language: { value: 0 },
    });
  });

  it('compares types that say something, and leaves out those of every site', () => {
    const types = compared({ schemaTypes: ['Product', 'Offer', 'WebSite', 'Organization'] }).components
      .shared_schema_types;
    expect(types).toMatchObject({ value: 0.5, shared: ['Product'] });
    expect(compared({ schemaTypes: ['WebSite'] }).components.shared_schema_types.value).toBeNull();
  });

  it('does not grow with the length of a description that says nothing of the subject', () => {
    const cake = 'chocolate butter sugar flour oven ';
    const [short, long] = [cake, cake.repeat(40)].map((text) => compared({ text }).score);
    expect([short, long]).toEqual([0, 0]);
  });

  it('finds a phrase as whole words only', () => {
    expect(
      compared({ text: 'bespokes unbicycles along wooden garden fences' }).components.shared_keyphrases.value,
    ).toBe(0);
  });

  it('lies between 0 and 1 for all texts and scores', () => {
    const words = fc.array(fc.constantFrom('bicycles', 'brakes', 'cakes', 'flour', 'spokes', 'ovens'), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(words, fc.option(fc.double({ min: 0, max: 1, noNaN: true })), (text, providerScore) => {
        const { score } = compared({ text: text.join(' ') }, { providerScore });
        expect(score === null || (score >= 0 && score <= 1)).toBe(true);
      }),
    );
  });

  it('has weights that sum to 1', () => {
    expect(Object.values(WEIGHTS).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1);
  });
});

describe('the cosine of two texts', () => {
  const weights = inverseFrequencies(['alpha beta', 'alpha gamma'].map(termCounts));

  it('follows from the weights by hand', () => {
    // ln(3/3) + 1 = 1 for the shared word, ln(3/2) + 1 for the others.
    const rare = Math.log(1.5) + 1;
    expect(cosineOf(termCounts('alpha beta'), termCounts('alpha gamma'), weights)).toBeCloseTo(1 / (1 + rare * rare));
  });

  it('is 1 for equal texts and 0 for texts without a common word', () => {
    expect(cosineOf(termCounts('alpha beta'), termCounts('beta alpha'), weights)).toBeCloseTo(1);
    expect(cosineOf(termCounts('beta'), termCounts('gamma'), weights)).toBe(0);
    expect(cosineOf(new Map(), termCounts('gamma'), weights)).toBe(0);
  });
});

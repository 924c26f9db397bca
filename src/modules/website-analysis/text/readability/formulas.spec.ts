import { describe, expect, it } from '@jest/globals';
import {
  automatedReadabilityIndex,
  colemanLiau,
  fleschKincaidGrade,
  fleschReadingEase,
  gunningFog,
  lix,
  smogGrade,
} from './formulas.js';

const counts = {
  words: 100,
  sentences: 5,
  syllables: 150,
  characters: 450,
  polysyllables: 12,
  complexWords: 10,
  longWords: 25,
};

describe('readability formulas, worked by hand for 100 words in 5 sentences', () => {
  it.each([
    ['Flesch Reading Ease', fleschReadingEase, 206.835 - 20.3 - 126.9],
    ['Flesch-Kincaid', fleschKincaidGrade, 7.8 + 17.7 - 15.59],
    ['Gunning Fog', gunningFog, 0.4 * 30],
    ['SMOG', smogGrade, 11.9792],
    ['Coleman-Liau', colemanLiau, 26.46 - 1.48 - 15.8],
    ['Automated Readability Index', automatedReadabilityIndex, 21.195 + 10 - 21.43],
    ['LIX', lix, 20 + 25],
  ])('%s', (_name, formula, expected) => {
    expect(formula(counts)).toBeCloseTo(expected, 4);
  });
});

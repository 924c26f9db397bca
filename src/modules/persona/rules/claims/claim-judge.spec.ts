import { describe, expect, it } from '@jest/globals';
import { aFingerprint, anAnalysis } from '../../../../../test/factories/website-analysis.js';
import { personaSourceOf } from '../persona-source.js';
import { ClaimJudge } from './claim-judge.js';
import { contradictionsOf } from './contradictions.js';
import { unquotedFigures } from './figures-in.js';

const PAGE = {
  url: 'https://roastery.example/',
  text: 'We roast slowly, because 9 minutes ruin what a farm grew in a year. Nobody is in a hurry here.',
  contentHash: 'ab12',
};
const judge = new ClaimJudge(personaSourceOf(anAnalysis())!, [PAGE]);

describe('ClaimJudge', () => {
  it('keeps a claim with the place of its quote and a confidence that follows from text and quotes', () => {
    expect(judge.judge({ text: ' Patience is the craft ', quotes: ['Nobody is in a hurry here'] })).toEqual({
      isSupported: true,
      text: 'Patience is the craft',
      // data sufficiency 83.2 of 100 x 1 of 1 quote x 1 / 2
      confidence: 0.42,
      evidence: [
        {
          page_url: 'https://roastery.example/',
          locator: 'chars:68-93',
          quote: 'Nobody is in a hurry here',
          content_hash: 'ab12',
        },
      ],
      contradictions: [],
    });
  });

  it('trusts a claim more with more quotes, and less with forged ones among them', () => {
    const confidence = (...quotes: string[]) => {
      const verdict = judge.judge({ text: 'Patience', quotes });
      return verdict.isSupported ? verdict.confidence : 0;
    };
    const [one, two] = ['We roast slowly', 'Nobody is in a hurry'];
    expect(confidence(one, two)).toBeGreaterThan(confidence(one));
    expect(confidence(one, 'We never sleep at night')).toBeLessThan(confidence(one));
  });

  it('drops a claim without a quote from the text, also when the quote is almost right', () => {
    for (const quotes of [[], ['We roast quickly, because'], ['hurry'], ['obody is in a hurry']]) {
      expect(judge.judge({ text: 'Patience', quotes })).toMatchObject({
        isSupported: false,
        reason: expect.stringMatching(/^ungrounded: /),
      });
    }
  });

  it('drops a claim with a figure that its quotes do not state', () => {
    const quotes = ['9 minutes ruin what a farm grew'];
    expect(judge.judge({ text: 'Sentences of 25 words', quotes })).toEqual({
      isSupported: false,
      reason: 'invented_figure: no quote states 25',
    });
    expect(judge.judge({ text: 'Never roasts in 9 minutes', quotes })).toMatchObject({ isSupported: true });
  });

  it('halves the confidence of a claim that a measure contradicts, and says which', () => {
    const quotes = ['We roast slowly'];
    const verdict = judge.judge({ text: 'Speaks in the third person', quotes });
    expect(verdict).toMatchObject({
      isSupported: true,
      confidence: 0.21,
      contradictions: ['the person of the text was measured as first plural'],
    });
  });
});

describe('contradictionsOf', () => {
  const measured = aFingerprint({
    formality: { index: 70, level: 'formal' },
    sentence_metrics: { ...aFingerprint().sentence_metrics, average_sentence_length_words: 24 },
  });

  it.each([
    ['a casual, chatty voice', ['the writing was measured as formal']],
    ['a formal voice', []],
    ['short, punchy sentences', ['sentences average 24 words']],
    ['long sentences', []],
    ['mostly passive', ['8% of sentences are passive']],
    ['avoids contractions', ['there are 1.2 contractions per 100 words']],
    ['sophisticated vocabulary', ['the vocabulary was measured as simple']],
    ['warm and calm', []],
  ])('judges “%s” against the measures', (text, facts) => {
    expect(contradictionsOf(text, measured)).toEqual(facts);
  });

  it('finds no contradiction where nothing was measured', () => {
    const formality = { index: null, level: null };
    expect(contradictionsOf('casual', { ...measured, formality })).toEqual([]);
  });
});

describe('unquotedFigures', () => {
  it('knows figures in any script and with separators', () => {
    expect(unquotedFigures('1,000 words, 3.5 dashes, ٢٥ more', ['3.5 dashes'])).toEqual(['1,000', '٢٥']);
    expect(unquotedFigures('no figures', [])).toEqual([]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { analysePage } from './analyse-page.js';
import { sentencesOf, wordsOf } from './analysed-page.js';

function read(text: string, language = 'eng') {
  return analysePage({ url: 'https://example.com', text, contentHash: '' }, language);
}

function sentences(text: string, language = 'eng'): string[] {
  return sentencesOf(read(text, language)).map(({ start, end }) => text.slice(start, end));
}

function words(text: string): string[] {
  return wordsOf(read(text)).map((word) => word.normal);
}

describe('sentences', () => {
  it.each([
    ['titles and initials', 'Dr. Smith met J. K. Rowling.', 1],
    ['titles with a capital', 'Capt. Jones called. They spoke.', 2],
    ['decimals', 'It grew 3.5 times. Version 2.0.1 is out.', 2],
    ['a web address', 'See https://example.com/a.b?c=1 for more. Then call.', 2],
    ['an address that ends the sentence', 'Go to https://example.com/x?a=1. Node.js is there.', 2],
    ['names with a period', 'Node.js is fast. Visit www.example.com today.', 2],
    ['degrees', 'She has a Ph.D. in physics. He has none.', 2],
    ['abbreviations that never end one', 'See Fig. 3 or approx. 5 pages, i.e. all. Done.', 2],
    ['abbreviations before a number', 'It is in vol. 3 on pp. 4 and 5. Read it.', 2],
    ['an abbreviation in a parenthesis', 'The firm (est. 1999) is small. It grows.', 2],
    ['abbreviations that do end one', 'We met at 5 p.m. We left. They work at Acme Inc. She left.', 4],
    ['abbreviations in the middle', 'Acme Inc. and books, etc. are here.', 1],
    ['quotations', '“Ready?” she asked. He said "Stop." Then he left.', 3],
    ['a missing space', 'It ended.We left.', 2],
    ['an ellipsis', 'Well... maybe. Wait… what?', 2],
  ])('keeps %s apart', (_what, text, count) => {
    expect(sentences(text)).toHaveLength(count);
  });

  it('tells statements, questions and exclamations by their last mark', () => {
    const marks = sentencesOf(read('We ship. "Do you?" Yes! Really?! It is (almost) so.')).map(({ mark }) => mark);
    expect(marks).toEqual(['statement', 'question', 'exclamation', 'question', 'statement']);
  });

  it('follows the Unicode rules for other languages', () => {
    expect(sentences('Wir helfen Teams. Wirklich? Ja!', 'deu')).toEqual(['Wir helfen Teams.', 'Wirklich?', 'Ja!']);
    expect(sentences('私たちは支援します。とても簡単です。', 'jpn')).toHaveLength(2);
  });
});

describe('fragments', () => {
  it('does not glue headings and list items to the next paragraph', () => {
    const page = read('About us\n\nWe build tools.\n\n- Fast setup\n- No code\n\nWe ship on Friday.');
    expect(sentencesOf(page)).toHaveLength(2);
    expect(page.paragraphs.flatMap(({ fragments }) => fragments)).toHaveLength(3);
  });

  it('keeps short label lines apart but joins lines wrapped by hand', () => {
    expect(read('Fast setup\nNo code\nFree').paragraphs).toHaveLength(3);
    const wrapped = 'This long line was wrapped by hand at some column of the page\nand goes on here.';
    expect(sentences(wrapped)).toEqual([wrapped]);
  });

  it.each(['II.', '5.1.', '12.', 'Chapter 3.'])('counts %s before a title as no sentence', (number) => {
    expect(sentences(`${number} Data types`)).toEqual([]);
    expect(sentences(`${number} They are listed below.`)).toEqual(['They are listed below.']);
  });

  it('keeps short answers for sentences', () => {
    expect(sentences('Mix it well. Part of it. Did it?')).toHaveLength(3);
    expect(sentences('Appendix B. Data types')).toEqual([]);
  });

  it('takes a long block without end mark for a sentence', () => {
    expect(
      sentences('This paragraph has lost its period but it is clearly longer than any heading would be'),
    ).toHaveLength(1);
  });
});

describe('words', () => {
  it('counts contractions, compounds, numbers and dotted names once, and addresses not at all', () => {
    expect(
      words("We don’t sell the users' state-of-the-art Node.js at 3.5% to AT&T, see https://a.io or me@a.io."),
    ).toEqual([
      'we',
      "don't",
      'sell',
      'the',
      'users',
      'state-of-the-art',
      'node.js',
      'at',
      '3.5',
      'to',
      'at&t',
      'see',
      'or',
    ]);
  });

  it('drops a possessive from the term but not from a contraction', () => {
    const terms = wordsOf(read("The company's team says it's ready.")).map((word) => word.term);
    expect(terms).toEqual(['the', 'company', 'team', 'says', "it's", 'ready']);
  });

  it('marks where punctuation separates words', () => {
    const open = wordsOf(read('Fast, cheap and well-made tools.')).map((word) => word.opens);
    expect(open).toEqual([true, true, false, false, false]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { VersionedAnswers } from './versioned-answers.js';

describe('kept answers', () => {
  it('are one for each user, the newest', () => {
    const answers = new VersionedAnswers<number>();
    answers.keep('ada', { stamp: '1', answer: 1 });
    answers.keep('ada', { stamp: '2', answer: 2 });
    answers.keep('bob', { stamp: '1', answer: 3 });
    expect(answers.find('ada')).toEqual({ stamp: '2', answer: 2 });
    expect(answers.find('bob')).toEqual({ stamp: '1', answer: 3 });
    expect(answers.find('eve')).toBeUndefined();
  });

  it('are at most a thousand; those that nobody asked for go first', () => {
    const answers = new VersionedAnswers<number>();
    for (let user = 0; user < 1_000; user += 1) answers.keep(`user${user}`, { stamp: '1', answer: user });
    answers.find('user0');
    answers.keep('new', { stamp: '1', answer: 0 });
    expect(answers.find('user0')).toBeDefined();
    expect(answers.find('user1')).toBeUndefined();
    expect(answers.find('user2')).toBeDefined();
  });
});

import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { FirstLook } from './first-look.js';
import { measureSite } from './measuring/measure-site.js';

const PAGE = { url: 'https://shop.example/', html: '<p>We mend what others throw away.</p>', content_hash: 'h' };

describe('FirstLook', () => {
  let told: string[];
  let warn: jest.SpiedFunction<Logger['warn']>;

  beforeEach(() => {
    told = [];
    warn = jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
  });
  afterEach(() => warn.mockRestore());

  const tell = (findings: string): void => void told.push(findings);

  it('tells what the page says', async () => {
    await new FirstLook({ measure: (site) => Promise.resolve(measureSite(site)) }, tell).at(PAGE);
    expect(told).toEqual([
      expect.stringMatching(/^First page: 6 words, 6\.0 words a sentence, Flesch not measured \(/),
    ]);
  });

  it('tells nothing, logs why and does not reject when the page cannot be measured', async () => {
    await new FirstLook({ measure: () => Promise.reject(new Error('no memory')) }, tell).at(PAGE);
    expect(told).toEqual([]);
    expect(warn).toHaveBeenCalledWith(expect.stringMatching(/shop\.example .*no memory/));
  });

  it('tells and logs nothing once it is ended or its signal fires', async () => {
    const stop = new AbortController();
    const measure = (_site: unknown, signal?: AbortSignal): Promise<never> =>
      new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(new Error('stopped'))));
    const ended = new FirstLook({ measure }, tell);
    const stopped = new FirstLook({ measure }, tell, stop.signal);
    const looks = [ended.at(PAGE), stopped.at(PAGE)];
    await ended[Symbol.asyncDispose]();
    stop.abort();
    await Promise.all(looks);
    expect(told).toEqual([]);
    expect(warn).not.toHaveBeenCalled();
  });
});

import { describe, expect, it } from '@jest/globals';
import { TEXT_SAMPLE } from '../../../../test/factories/text-sample.js';
import { measureSample } from '../measuring/measure-sample.js';
import { fingerprintOfText } from '../style/index.js';
import { analysedSample, samplePage } from './analysed-sample.js';

const analysed = (text: string) => analysedSample(samplePage(text), measureSample(samplePage(text)));

describe('an analysed text', () => {
  it('has the fingerprint of the same text on a website', () => {
    expect(analysed(TEXT_SAMPLE).sections.style_fingerprint).toEqual(fingerprintOfText(TEXT_SAMPLE));
  });

  it('is the same for the same text', () => {
    expect(analysed(TEXT_SAMPLE)).toEqual(analysed(TEXT_SAMPLE));
  });

  it('says of what only a website has that there is none', () => {
    const { meta, websiteUrl, seoAudit } = analysed(TEXT_SAMPLE);
    expect([websiteUrl, seoAudit]).toEqual([null, null]);
    for (const name of ['website_url', 'seo_audit', 'crawl_result', 'social_media_presence'])
      expect(meta[`/${name}`]).toMatchObject({ origin: 'default', warnings: [expect.stringMatching(/^no_website: /)] });
  });

  it('warns only when nothing of it could be measured', () => {
    expect(analysed(TEXT_SAMPLE).warning).toBeNull();
    expect(analysed('#'.repeat(200)).warning).toContain('no sentence');
  });
});

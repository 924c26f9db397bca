import { describe, expect, it } from '@jest/globals';
import { jsonLdOf } from '../metadata/json-ld.js';
import { parseHtml } from '../parse/parse-html.js';
import { profileAt, socialProfilesOf } from './social-profiles.js';

const page = new URL('https://example.com/');

function profiles(html: string) {
  const { $ } = parseHtml(html);
  return socialProfilesOf($, { page, base: page }, jsonLdOf($).nodes);
}

describe('profileAt', () => {
  it.each([
    ['https://www.facebook.com/SpokeAndKettle/?ref=x', 'facebook', 'https://www.facebook.com/SpokeAndKettle/'],
    ['https://facebook.com/profile.php?id=12&sk=about', 'facebook', 'https://facebook.com/profile.php?id=12'],
    ['https://x.com/SpokeKettle', 'twitter', 'https://x.com/SpokeKettle'],
    ['https://uk.linkedin.com/company/Spoke', 'linkedin', 'https://uk.linkedin.com/company/Spoke'],
    ['https://instagram.com/Spoke.Kettle', 'instagram', 'https://instagram.com/Spoke.Kettle'],
    ['https://www.youtube.com/channel/UCaBcD', 'youtube', 'https://www.youtube.com/channel/UCaBcD'],
    ['https://www.tiktok.com/@Spoke', 'tiktok', 'https://www.tiktok.com/@Spoke'],
    ['https://www.pinterest.co.uk/Spoke/', 'pinterest', 'https://www.pinterest.co.uk/Spoke/'],
    ['https://github.com/SpokeKettle', 'github', 'https://github.com/SpokeKettle'],
  ])('recognises %s and keeps its letter case', (href, network, url) => {
    expect(profileAt(new URL(href))).toEqual({ network, url });
  });

  it.each([
    'https://www.facebook.com/sharer/sharer.php?u=x',
    'https://www.facebook.com/sharer.php?u=x',
    'https://www.facebook.com/profile.php',
    'https://twitter.com/intent/tweet?text=x',
    'https://twitter.com/somebody/status/1',
    'https://x.com/share',
    'https://www.linkedin.com/shareArticle?url=x',
    'https://www.linkedin.com/sharing/share-offsite/?url=x',
    'https://www.instagram.com/p/Abc/',
    'https://www.youtube.com/watch?v=1',
    'https://www.tiktok.com/@Spoke/video/1',
    'https://www.pinterest.com/pin/create/button/',
    'https://github.com/owner/repository',
    'https://github.com/features',
    'https://notfacebook.com/Spoke',
    'https://linux.com/penguin',
    'https://facebook.com/',
  ])('does not take %s for a profile', (href) => {
    expect(profileAt(new URL(href))).toBeNull();
  });
});

describe('socialProfilesOf', () => {
  it('believes JSON-LD first, then links of the frame, then links named after the network', () => {
    const html = `<script type="application/ld+json">{"@type":"Organization","sameAs":["https://x.com/Stated"]}</script>
      <p><a href="https://www.instagram.com/Named">Find us on Instagram</a></p>
      <footer><a href="https://x.com/Linked">X</a><a href="https://github.com/Foot">code</a></footer>`;
    expect(profiles(html)).toEqual({
      twitter: 'https://x.com/Stated',
      github: 'https://github.com/Foot',
      instagram: 'https://www.instagram.com/Named',
    });
  });

  it('leaves out profiles that running text mentions', () => {
    expect(profiles('<article><p>Thanks to <a href="https://x.com/somebody">somebody</a>.</p></article>')).toEqual({});
  });
});

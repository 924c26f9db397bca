import { describe, expect, it } from '@jest/globals';
import { jsonLdOf } from '../metadata/json-ld.js';
import { parseHtml } from '../parse/parse-html.js';
import { contactOf } from './contact.js';
import { emailsIn } from './email-addresses.js';
import { phonesIn, telephoneLink } from './phone-numbers.js';

describe('phonesIn', () => {
  it.each([
    ['Phone: +44 20 7946 0958', '+44 20 7946 0958'],
    ['Tel. (555) 010-4477 ext', '(555) 010-4477'],
    ['Call us on 0113 496 0000.', '0113 496 0000'],
  ])('finds the number in "%s"', (text, number) => {
    expect(phonesIn(text)).toEqual([number]);
  });

  it.each([
    'Founded in 1998, 12,000 bikes, 2024-05-06',
    'Order 5550104477 shipped',
    'Phone: 2024-05-06',
    'We call 2019-2020 our best year',
    'hotel 0113 496 0000',
    'Phone: 12345',
    'Phone model 12',
  ])('finds none in "%s"', (text) => {
    expect(phonesIn(text)).toEqual([]);
  });
});

describe('telephoneLink', () => {
  it('reads the number of a link and nothing else', () => {
    expect(telephoneLink('tel:+44%2020%207946%200958;ext=1')).toBe('+44 20 7946 0958');
    expect(telephoneLink('tel:%')).toBeNull();
    expect(telephoneLink('/tel')).toBeNull();
  });
});

describe('emailsIn', () => {
  it('finds addresses, not image names', () => {
    expect(emailsIn('Write to Hello@Spoke.example, or see logo@2x.png and a@b.')).toEqual(['hello@spoke.example']);
  });

  it('reads two million letters without an address in linear time', () => {
    expect(emailsIn('a'.repeat(2_000_000))).toEqual([]);
  });
});

describe('contactOf', () => {
  it('joins links, JSON-LD and text, each value once', () => {
    const { $ } = parseHtml(`<a href="mailto:A@b.example?subject=x">m</a><a href="tel:+15550104477">t</a>
      <script type="application/ld+json">{"@type":"LocalBusiness","telephone":"+1 555 010 4477",
      "address":{"@type":"PostalAddress","streetAddress":"1 Mill Lane","addressLocality":"Millbrook"}}</script>`);
    expect(contactOf($, 'Mail a@b.example. Phone: (555) 010-4477. Tel: 0113 496 0000', jsonLdOf($).nodes)).toEqual({
      emails: ['a@b.example'],
      phones: ['+15550104477', '0113 496 0000'],
      addresses: ['1 Mill Lane, Millbrook'],
      points: [
        { kind: 'email', value: 'a@b.example', locator: 'a:nth-of-type(1)' },
        { kind: 'phone', value: '+15550104477', locator: 'a:nth-of-type(2)' },
        { kind: 'phone', value: '0113 496 0000', locator: 'text' },
        { kind: 'address', value: '1 Mill Lane, Millbrook', locator: 'script[type="application/ld+json"]' },
      ],
    });
  });

  it('reads postal addresses that are marked as such, not names, mail addresses or numbers', () => {
    const { $ } = parseHtml(`<footer><address>Wheel Stand<br>4 Mill Lane, Millbrook</address></footer>
      <address>By the workshop team</address><address>a1@b.example, 4 Mill Lane</address><address>Tel: 0113 496 0000</address>`);
    expect(contactOf($, '', []).points).toEqual([
      { kind: 'address', value: 'Wheel Stand, 4 Mill Lane, Millbrook', locator: 'footer > address' },
    ]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { parseHtml } from '../parse/parse-html.js';
import { callsToActionOf } from './calls-to-action.js';

const page = new URL('https://example.com/');
const calls = (html: string) => callsToActionOf(parseHtml(html).$, { page, base: page });

describe('callsToActionOf', () => {
  it('finds links and buttons that ask to act, each once', () => {
    const html =
      '<a href="/join">Sign up</a><a href="/join">Sign up</a><button>→ Get started</button>' +
      '<input type="submit" value="Subscribe"><a href="/contact">Contact us</a><a class="btn big" href="/b">Order</a>';
    expect(calls(html)).toEqual([
      { text: 'Sign up', href: 'https://example.com/join', locator: 'a:nth-of-type(1)' },
      { text: '→ Get started', href: null, locator: 'button' },
      { text: 'Subscribe', href: null, locator: 'input' },
      { text: 'Contact us', href: 'https://example.com/contact', locator: 'a:nth-of-type(3)' },
      { text: 'Order', href: 'https://example.com/b', locator: 'a:nth-of-type(4)' },
    ]);
  });

  it.each([
    'Design',
    'Web design services',
    'Assign upper limits',
    'Booking rules',
    'Order of service',
    'Starting a blog',
    'How to get started with bikes',
    'Contact lenses',
    'Donations',
    'Subscribers of the year',
    'About',
    'Get started on a very long headline that only begins so',
  ])('does not take the link "%s" for one', (text) => {
    expect(calls(`<a href="/x">${text}</a>`)).toEqual([]);
  });

  it('does not take the title of an article for one', () => {
    expect(calls('<h2><a href="/x">Get started today</a></h2>')).toEqual([]);
  });
});

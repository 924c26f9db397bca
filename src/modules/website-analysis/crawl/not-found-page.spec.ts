import { describe, expect, it } from '@jest/globals';
import { saysNotFound } from './not-found-page.js';
import { outlinePage } from './page-outline.js';

const page = (title: string, heading = '', text = 'Go to the home page.') =>
  outlinePage(`<title>${title}</title><h1>${heading}</h1><p>${text}</p>`, 'https://example.com/x');

describe('saysNotFound', () => {
  it.each([
    ['404', ''],
    ['404 Not Found', ''],
    ['Error 404 | Shop', ''],
    ['404: page missing', ''],
    ['Not Found', ''],
    ['Shop', 'This page could not be found'],
    ['Shop', "The page doesn't exist"],
    ['Seite nicht gefunden – Laden', ''],
    ['Page introuvable', ''],
    ['Página no encontrada', ''],
    ['Pagina niet gevonden', ''],
  ])('hears it from the title %j and the heading %j', (title, heading) => {
    expect(saysNotFound(page(title, heading))).toBe(true);
  });

  it.each([
    ['Peugeot 404', 'The Peugeot 404'],
    ['404 ways to true a wheel', ''],
    ['Lost and found', 'Found objects'],
    ['Pages', ''],
    ['', ''],
  ])('does not hear it from the title %j and the heading %j', (title, heading) => {
    expect(saysNotFound(page(title, heading))).toBe(false);
  });

  it('does not believe it of a page with much to say', () => {
    expect(saysNotFound(page('How to fix "page not found"', '', 'word '.repeat(200)))).toBe(false);
  });
});

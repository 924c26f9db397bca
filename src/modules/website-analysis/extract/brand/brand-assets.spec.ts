import { describe, expect, it } from '@jest/globals';
import { extractPage } from '../extract-page.js';

const assets = (html: string) => extractPage('https://example.com/', html, { brandAssets: true }).brand_assets;

describe('brand assets', () => {
  it('are left out unless they are asked for', () => {
    expect(extractPage('https://example.com/', '<style>a{color:#f00;background:#f00}</style>').brand_assets).toBeNull();
  });

  it('are colours with the reason, the surest first, without greys', () => {
    const html = `<meta name="theme-color" content="#0A84FF">
      <style>/* a { color: #00ff00; color: #00ff00 } */ :root { --color-primary: rgb(200, 30, 30); --gap: #abc }
      a { color: #1a7; } b { background: #11AA77 } i { color: #fff; border-color: #808080 }</style>
      <p style="color: #123abc">once</p>`;
    expect(assets(html)?.colours.map(({ hex, uses, reason }) => [hex, uses, reason])).toEqual([
      ['#0a84ff', 0, 'theme_color'],
      ['#c81e1e', 1, 'named_property'],
      ['#11aa77', 2, 'declared_often'],
    ]);
  });

  it('are fonts from a font service and from styles, without generic families', () => {
    const html = `<link rel="stylesheet" href="https://fonts.googleapis.com/css2?family=Open+Sans:wght@400&family=Lora">
      <style>body { font-family: "Inter", sans-serif } code { font-family: monospace } p { font-family: 'open sans' }</style>`;
    expect(assets(html)?.fonts.map(({ family, reason }) => [family, reason])).toEqual([
      ['Open Sans', 'font_service'],
      ['Lora', 'font_service'],
      ['Inter', 'declared'],
    ]);
  });

  it('are logo candidates with the reason, the surest first', () => {
    const html = `<link rel="icon" href="/icon.svg"><header><a href="/"><img src="/mark.svg"></a></header>
      <p><img src="/a.png" alt="Our logo"><img src="/catalogo.png"></p>
      <script type="application/ld+json">{"@type":"Organization","logo":{"@type":"ImageObject","url":"/stated.png"}}</script>`;
    expect(assets(html)?.logos.map(({ url, reason }) => [url, reason])).toEqual([
      ['https://example.com/stated.png', 'stated'],
      ['https://example.com/a.png', 'named'],
      ['https://example.com/mark.svg', 'links_home'],
      ['https://example.com/icon.svg', 'icon'],
    ]);
  });
});

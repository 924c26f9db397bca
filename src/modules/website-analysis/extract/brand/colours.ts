import type { StyleDeclaration } from './declared-styles.js';

/** A colour the page declares. */
export interface BrandColour {
  /** `#rrggbb` in lower case. */
  readonly hex: string;
  /** How often it is declared. */
  readonly uses: number;
  /** Why it may be a colour of the brand. */
  readonly reason: 'theme_color' | 'named_property' | 'declared_often';
  readonly locator: string;
}

const MAX_COLOURS = 8;
const OFTEN = 2;
const HEX = /#([0-9a-f]{6}|[0-9a-f]{3})(?![0-9a-f])/gi;
const RGB = /\brgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})/gi;
const BRAND_PROPERTY = /^--(?:.*-)?(?:brand|primary|secondary|accent|theme)(?:-.*)?$/;
const COLOUR_PROPERTY =
  /^(?:color|background(?:-color|-image)?|border(?:-[a-z]+)?(?:-color)?|fill|stroke|outline-color)$/;

/**
 * Colours of the page, those that are most likely the brand's first: the theme colour, then custom properties with
 * names such as `--brand`, then what is declared twice or more. Greys, black and white are no brand colours.
 */
export function coloursIn(styles: readonly StyleDeclaration[], meta: Readonly<Record<string, string>>): BrandColour[] {
  const uses = new Map<string, number>();
  const found = new Map<string, BrandColour>();
  const add = (hex: string, reason: BrandColour['reason'], locator: string): void => {
    if (!isGrey(hex) && !found.has(hex)) found.set(hex, { hex, uses: 0, reason, locator });
  };
  for (const hex of hexesIn(meta['theme-color'] ?? '')) add(hex, 'theme_color', 'meta[name="theme-color"]');
  const coloured = styles
    .filter(({ property }) => BRAND_PROPERTY.test(property) || COLOUR_PROPERTY.test(property))
    .flatMap((style) => hexesIn(style.value).map((hex) => ({ ...style, hex })));
  for (const { hex } of coloured) uses.set(hex, (uses.get(hex) ?? 0) + 1);
  for (const { hex, property, locator } of coloured) {
    if (BRAND_PROPERTY.test(property)) add(hex, 'named_property', locator);
  }
  for (const { hex, locator } of coloured.toSorted((a, b) => (uses.get(b.hex) ?? 0) - (uses.get(a.hex) ?? 0))) {
    if ((uses.get(hex) ?? 0) >= OFTEN) add(hex, 'declared_often', locator);
  }
  return [...found.values()].slice(0, MAX_COLOURS).map((colour) => ({ ...colour, uses: uses.get(colour.hex) ?? 0 }));
}

/** The colours in a value as `#rrggbb`. */
export function hexesIn(value: string): string[] {
  const written = [...value.matchAll(HEX)].map(([, digits = '']) =>
    digits.length === 3 ? digits.replace(/./g, '$&$&') : digits,
  );
  const computed = [...value.matchAll(RGB)].map(([, ...parts]) =>
    parts.map((part) => Math.min(255, Number(part)).toString(16).padStart(2, '0')).join(''),
  );
  return [...written, ...computed].map((digits) => `#${digits.toLowerCase()}`);
}

/** Whether red, green and blue are nearly the same. */
function isGrey(hex: string): boolean {
  const parts = [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16));
  return Math.max(...parts) - Math.min(...parts) < 16;
}

const PRINTABLE = /^[\x20-\x7e]+$/;
const PLAIN = /^[A-Za-z0-9_.:/+=-]+$/;
const EXPANDED_BETWEEN_DOUBLE_QUOTES = '\\n';

/**
 * The ways to write a value so that `util.parseEnv` reads the same value, the plainest first. An env file has no escapes:
 * there is none for a value with every kind of quote, and none for anything but printable ASCII, line breaks above all.
 */
export function quotings(value: string): string[] {
  if (!PRINTABLE.test(value)) return [];
  const quotes = ["'", '`', '"'].filter((quote) => !value.includes(quote));
  const usable = quotes.filter((quote) => quote !== '"' || !value.includes(EXPANDED_BETWEEN_DOUBLE_QUOTES));
  return [...(PLAIN.test(value) ? [value] : []), ...usable.map((quote) => `${quote}${value}${quote}`)];
}

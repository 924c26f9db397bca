import { parseEnv } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { EnvFileRefusedError } from '../env-file-refused.error.js';
import { ADDED_BELOW, removeVariable, setVariable } from './edit-env.js';

const NAME = 'OPENAI_API_KEY';
const KEY = 'sk-proj-0123456789';

const printable = fc.string({ unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)) });
const anyKey = fc.oneof(
  printable.filter((key) => key !== ''),
  fc
    .array(fc.constantFrom('"', "'", '`', '\\', '\\n', '#', '$', ' ', '=', 'a'), { minLength: 1 })
    .map((parts) => parts.join('')),
);

/** An env file has no escapes, so these cannot be written. */
function cannotBeQuoted(key: string): boolean {
  return key.includes("'") && key.includes('`') && (key.includes('"') || key.includes('\\n'));
}

const value = fc.oneof(
  printable.filter((text) => !/^\s*['"`]/.test(text)),
  fc.constantFrom('', "'a # b'", '"two\nlines"', '"two\r\nlines" # c', '`a"b`', 'x # c', "'open", '"a"trailing'),
);
const line = fc.oneof(
  fc.constantFrom('', '# a comment', '  # "quoted" comment', 'not an assignment', '\t', 'export'),
  fc
    .tuple(fc.constantFrom('', 'export ', '  '), fc.constantFrom(NAME, 'OTHER', 'PORT', 'a.b'), value)
    .map(([before, name, written]) => `${before}${name}=${written}`),
);
const file = fc
  .tuple(fc.array(line, { maxLength: 8 }), fc.constantFrom('\n', '\r\n'), fc.boolean())
  .map(([lines, lineBreak, ended]) => lines.join(lineBreak) + (ended && lines.length > 0 ? lineBreak : ''));

/** What Node reads; it leaves `export` in front of a name when nothing is behind its equals sign. */
function read(text: string): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(parseEnv(text)).map(([name, value]) => [name.replace(/^export +/, ''), value]),
  );
}

/** A quote left open reaches as far as the next one; a blank behind an equals sign makes the next line the value. */
const ENTANGLED = /'open|=[ \t]+[\r\n]/;

/** The edited text, or null when the edit was refused. */
function attempt(edit: () => string): string | null {
  try {
    return edit();
  } catch (error) {
    if (error instanceof EnvFileRefusedError) return null;
    throw error;
  }
}

describe('setVariable', () => {
  it('changes what is read back in the one variable only, for every key and every file', () => {
    fc.assert(
      fc.property(file, anyKey, (text, key) => {
        const edited = attempt(() => setVariable(text, NAME, key));
        if (edited === null) expect(cannotBeQuoted(key) || ENTANGLED.test(text)).toBe(true);
        else expect(read(edited)).toEqual({ ...read(text), [NAME]: key });
      }),
      { numRuns: 5_000 },
    );
  });

  it('keeps every line that does not assign the variable', () => {
    const lines = ['# head', '', `export ${NAME}='old' # mine`, 'OTHER="two', 'lines" # kept', 'nonsense', 'PORT=1'];
    const kept = (written: string) => lines.map((text) => text.replace("'old'", written));
    expect(setVariable(lines.join('\n'), NAME, KEY)).toBe(kept(KEY).join('\n'));
    expect(setVariable(lines.join('\r\n'), NAME, 'a#b$c\\d')).toBe(kept(`'a#b$c\\d'`).join('\r\n'));
  });

  it('gives the value to the last of several assignments and removes those before it', () => {
    expect(setVariable(`${NAME}=a\nA=1\n${NAME}="b\nc"\nB=2\n${NAME}=d\n`, NAME, KEY)).toBe(
      `A=1\nB=2\n${NAME}=${KEY}\n`,
    );
  });

  it('adds a new variable at the end, under one comment', () => {
    const once = setVariable('A=1', NAME, KEY);
    expect(once).toBe(`A=1\n\n${ADDED_BELOW}\n${NAME}=${KEY}\n`);
    expect(setVariable(once, 'EXA_API_KEY', KEY)).toBe(`${once}EXA_API_KEY=${KEY}\n`);
    expect(setVariable('A=1\r\n', NAME, KEY)).toBe(`A=1\r\n\r\n${ADDED_BELOW}\r\n${NAME}=${KEY}\r\n`);
    expect(setVariable('', NAME, KEY)).toBe(`${ADDED_BELOW}\n${NAME}=${KEY}\n`);
  });

  it.each([
    ['an empty value before a comment', `${NAME}= # paste here`, `${NAME}= ${KEY} # paste here`],
    ['an empty value', `${NAME}=\nA=1`, `${NAME}=${KEY}\nA=1`],
    ['an unclosed quote', `${NAME}='old\nA=1`, `${NAME}=${KEY}\nA=1`],
    ['a commented-out assignment', `#${NAME}=old\n`, `#${NAME}=old\n\n${ADDED_BELOW}\n${NAME}=${KEY}\n`],
  ])('writes over %s', (_case, before, after) => {
    expect(setVariable(before, NAME, KEY)).toBe(after);
  });

  it('is not swallowed by a variable that was left empty above', () => {
    const edited = setVariable(`${ADDED_BELOW}\nA= `, NAME, KEY);
    expect(parseEnv(edited)).toEqual({ A: '', [NAME]: KEY });
  });

  it('does not close a quote that was left open above', () => {
    expect(parseEnv(setVariable("A='open\n", NAME, 'a#b'))).toEqual({ A: "'open", [NAME]: 'a#b' });
    expect(() => setVariable(`A='x\nB="y\nC=\`z\n`, NAME, 'a#b')).toThrow(EnvFileRefusedError);
  });

  it.each([
    ['a line feed', 'sk-0123\nPORT=1'],
    ['a carriage return', 'sk-0123\rPORT=1'],
    ['a NUL', 'sk-0123\0'],
    ['a line separator', 'sk-0123\u2028PORT=1'],
    ['all kinds of quotes', 'sk-\'"`'],
    ['nothing', ''],
  ])('refuses a value with %s', (_case, bad) => {
    expect(() => setVariable('A=1\n', NAME, bad)).toThrow(EnvFileRefusedError);
  });

  it.each([
    '#start',
    'end#',
    "it's",
    'say "x"',
    'back`tick',
    'a\\nb',
    '\\n"\'',
    '$HOME',
    '${A}',
    ' space ',
    'a=b',
    '\\',
  ])('writes %j so that it is read back', (key) => {
    expect(parseEnv(setVariable('A=1\n', NAME, key))).toEqual({ A: '1', [NAME]: key });
  });
});

describe('removeVariable', () => {
  it('takes away what is read back of the one variable only, in every file', () => {
    fc.assert(
      fc.property(file, (text) => {
        const edited = attempt(() => removeVariable(text, NAME));
        const others = Object.fromEntries(Object.entries(read(text)).filter(([name]) => name !== NAME));
        if (edited === null) expect(text).toMatch(ENTANGLED);
        else expect(read(edited)).toEqual(others);
      }),
      { numRuns: 5_000 },
    );
  });

  it('removes every assignment with its line and nothing else', () => {
    const text = `# head\n${NAME}=a # one\nA=1\nexport ${NAME}="b\nc"\n# tail`;
    expect(removeVariable(text, NAME)).toBe('# head\nA=1\n# tail');
    expect(removeVariable('A=1 \n\n', NAME)).toBe('A=1 \n\n');
  });

  it('refuses to take a line that is another variable to people', () => {
    expect(() => removeVariable(`${NAME}= \nB=2`, NAME)).toThrow(EnvFileRefusedError);
  });
});

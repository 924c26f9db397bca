import { describe, expect, it } from '@jest/globals';
import { type ModelPrompt, renderPrompt, renderSecondPrompt } from '../../src/llm/index.js';
import { GUARD } from './hostile-answers/index.js';
import { INJECTIONS } from './injections.js';

const { fence, instructions } = GUARD;

/** Characters that nobody sees, and marks by which models tell who speaks. */
const HIDDEN = /[\u00AD\u200B\u202A-\u202E\u{E0000}-\u{E007F}]/u;
const SPEAKER = /<\|\w+\|>|\[\/?INST\]|<<SYS>>|<(start|end)_of_turn>|<\/?s>|\[\/?TOOL_RESULTS\]/;

/** A page that says the text in its body, in its address and in what was counted from it. */
function promptOf(text: string): ModelPrompt {
  const material = { label: `page https://example.com/?q=${text}`, text: `Fresh bread.\n${text}\nOpen daily.` };
  return {
    instructions,
    facts: { title: text, words: 12 },
    materials: [material, { label: 'page two', text: 'End.' }],
  };
}

const render = (text: string) => renderPrompt(promptOf(text), { fence, budgetCharacters: 8_000, redactContacts: true });

/** What stands outside of the fences of a message. */
function outsideOf(user: string): string {
  return user.replaceAll(new RegExp(`<<<${fence} [^\\n]*\\n[^]*?\\n${fence}>>>`, 'g'), '').trim();
}

describe('a prompt with a page that wants to be obeyed', () => {
  it('is tried with at least forty texts', () => {
    expect(new Set(INJECTIONS.map(([name]) => name)).size).toBeGreaterThanOrEqual(40);
  });

  it.each(INJECTIONS)('keeps %s inside the fence', (_, text) => {
    const { system, user } = render(text);
    expect(outsideOf(user)).toBe('');
    // Facts and pages, each with one line that opens and one that closes; nothing else names the fence.
    expect(user.toUpperCase().split(fence.toUpperCase())).toHaveLength(
      1 + 2 * (user.match(/^<<<DATA-0123/gm) ?? []).length,
    );
    expect(user).not.toMatch(HIDDEN);
    expect(user).not.toContain('\0');
    expect(user).not.toMatch(SPEAKER);
    expect(system).toBe(render('Fresh bread.').system);
    expect(user.length).toBeLessThanOrEqual(8_000 + JSON.stringify(promptOf(text).facts).length);
  });

  it.each(INJECTIONS)('tells what was wrong with an answer that says %s without letting it out', (_, text) => {
    const first = { system: 'Rules.', user: 'Data.' };
    const { system, user } = renderSecondPrompt(first, text, ['/tone: expected one of "a"|"b"']);
    const mark = /<<<(DATA-[\da-f]{24}) answer before\n/.exec(user)?.[1] ?? 'missing';
    expect(user.split(mark)).toHaveLength(3);
    expect(user.endsWith(`${mark}>>>`)).toBe(true);
    expect(system).toBe(`Rules.\n\n${system.slice(8)}`);
    if (text.length > 20) expect(system).not.toContain(text);
    expect(user).not.toMatch(HIDDEN);
  });
});

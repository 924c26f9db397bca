import { describe, expect, it } from '@jest/globals';
import { parseHtml } from '../parse/parse-html.js';
import { accessibilityOf } from './accessibility.js';

const facts = (body: string) => accessibilityOf(parseHtml(`<body>${body}</body>`).$);
const locators = (places: readonly { locator: string }[]) => places.map(({ locator }) => locator);

describe('accessibilityOf', () => {
  it('finds fields without a label; a placeholder is no label', () => {
    const { fields, fields_without_label: unlabelled } = facts(
      `<label for="a">A</label><input id="a"><label>B <select></select></label><textarea aria-label="C"></textarea>
       <input placeholder="D"><input type="hidden"><input type="submit">`,
    );
    expect([fields, locators(unlabelled)]).toEqual([4, ['input:nth-of-type(2)']]);
  });

  it('finds links and buttons without a name, and leaves an image without text to its own rule', () => {
    const found = facts(
      `<a href="/a"><svg></svg></a><a href="/b" aria-label="B"></a><a href="/c"><img alt="C"></a><a href="/d"><img></a>
       <a href="/e" aria-hidden="true"></a><button></button><button>Go</button><input type="button" value="Go">`,
    );
    expect(locators(found.links_without_name)).toEqual(['a:nth-of-type(1)']);
    expect([found.buttons, locators(found.buttons_without_name)]).toEqual([3, ['button:nth-of-type(1)']]);
  });

  it('finds empty headings, repeated ids, frames without a title and a changed order of the tab key', () => {
    const found = facts(
      '<h2></h2><h3><img alt="Three"></h3><p id="x"></p><p id="x"></p><iframe></iframe><b tabindex="2"></b>',
    );
    expect(locators(found.headings_without_text)).toEqual(['h2']);
    expect(found.repeated_ids.map(({ quote }) => quote)).toEqual(['<p id="x">']);
    expect([found.frames, locators(found.frames_without_title)]).toEqual([1, ['iframe']]);
    expect(locators(found.positive_tab_indexes)).toEqual(['b']);
  });
});

import { describe, expect, it } from '@jest/globals';
import { unknown } from '../../../../common/provenance/index.js';
import { SourceDocument } from './source-document.js';
import { STATED } from './sourced.js';

const uncovered = { ...STATED, method: 'uncovered@1' };

function read(document: object | null, meta = {}): SourceDocument {
  const absence = 'nothing: nothing is stored';
  return new SourceDocument({ document, meta, from: 'persona', method: 'test@1', absence, uncovered });
}

describe('a source document', () => {
  it('gives a trimmed text with the meta of the nearest section around it', () => {
    const source = read({ style: { tone: ' warm ' } }, { '/style': STATED });
    expect(source.text('/style/tone')).toEqual({ value: 'warm', meta: STATED, from: 'persona' });
  });

  it('gives the meta for what nothing covers', () => {
    expect(read({ tone: 'warm' }).text('/tone').meta).toBe(uncovered);
  });

  it.each([[{}], [{ tone: null }], [{ tone: '  ' }], [{ tone: 7 }], [{ tone: { is: 'warm' } }]])(
    'gives null with a reason for the text in %j',
    (document) => {
      const { value, meta } = read(document).text('/tone');
      expect(value).toBeNull();
      expect(meta).toMatchObject({ origin: 'default', warnings: [expect.stringMatching(/^not_stated: /)] });
    },
  );

  it('gives the different texts of a list and takes a single text as a list of one', () => {
    const source = read({ many: ['a', 1, ' b', 'a', '', null], one: 'a' });
    expect(source.texts('/many').value).toEqual(['a', 'b']);
    expect(source.texts('/one').value).toEqual(['a']);
  });

  it('repeats the reason that the document gives for an absence', () => {
    const source = read({ tone: null, words: [] }, { '/tone': unknown('needs_llm', 'needs_llm: x') });
    expect(source.text('/tone').meta).toEqual(unknown('needs_llm', 'needs_llm: x'));
    expect(source.texts('/words').meta.method).toBe('test@1');
  });

  it('says that nothing is stored when there is no document', () => {
    expect(read(null).texts('/tone')).toEqual({ value: [], meta: unknown('test@1', 'nothing: nothing is stored') });
  });

  it('does not find what an object only inherits', () => {
    expect(read({}).text('/constructor/name').value).toBeNull();
  });
});

import { describe, expect, it } from '@jest/globals';
import { decodeHtml } from './html-charset.js';

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const utf8 = (text: string): Uint8Array => Buffer.from(text);

describe('decodeHtml', () => {
  it.each([
    ['the header', latin1('<p>caf\xe9'), 'text/html; charset=ISO-8859-1', '<p>café', 'windows-1252'],
    ['a quoted header', latin1('<p>caf\xe9'), 'text/html;charset="latin1"', '<p>café', 'windows-1252'],
    [
      'a meta element',
      latin1('<meta charset=windows-1251><p>\xef\xf0'),
      'text/html',
      '<meta charset=windows-1251><p>пр',
      'windows-1251',
    ],
    [
      'an http-equiv',
      latin1('<meta http-equiv=content-type content="text/html; charset=koi8-r">\xd0'),
      undefined,
      '<meta http-equiv=content-type content="text/html; charset=koi8-r">п',
      'koi8-r',
    ],
    [
      'an XML declaration',
      latin1('<?xml version="1.0" encoding="iso-8859-2"?>\xb3'),
      undefined,
      '<?xml version="1.0" encoding="iso-8859-2"?>ł',
      'iso-8859-2',
    ],
    ['valid UTF-8', utf8('<p>žluťoučký'), 'text/html', '<p>žluťoučký', 'utf-8'],
    ['what is not UTF-8', latin1('<p>caf\xe9 \x96'), 'text/html', '<p>café –', 'windows-1252'],
    ['a double-byte encoding', latin1('\x93\xfa\x96\x7b'), 'text/html; charset=Shift_JIS', '日本', 'shift_jis'],
  ])('goes by %s', (_what, bytes, contentType, html, charset) => {
    expect(decodeHtml(bytes, contentType)).toEqual({ html, charset });
  });

  it.each([
    ['utf-8', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from('é')])],
    ['utf-16le', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('é', 'utf16le')])],
    ['utf-16be', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from('é', 'utf16le').swap16()])],
  ])('believes a byte order mark for %s more than the header, and removes it', (charset, bytes) => {
    expect(decodeHtml(bytes, 'text/html; charset=windows-1251')).toEqual({ html: 'é', charset });
  });

  it('passes over a name nobody knows', () => {
    expect(decodeHtml(utf8('<meta charset="klingon">é'), 'text/html; charset=none').charset).toBe('utf-8');
  });

  it('does not believe a page that declares UTF-16 in ASCII', () => {
    expect(decodeHtml(utf8('<meta charset="utf-16">é'), undefined)).toMatchObject({ charset: 'utf-8' });
  });

  it('decodes nothing to nothing', () => {
    expect(decodeHtml(new Uint8Array(), undefined)).toEqual({ html: '', charset: 'utf-8' });
  });
});

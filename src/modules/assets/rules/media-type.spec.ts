import { describe, expect, it } from '@jest/globals';
import { mediaTypeOf, mediaTypesOf } from './media-type.js';

const bytes = (text: string): Buffer => Buffer.from(text, 'latin1');

describe('mediaTypeOf', () => {
  it.each([
    ['image/png', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01'],
    ['image/jpeg', '\xff\xd8\xff\xe0....'],
    ['image/webp', 'RIFF....WEBPVP8 '],
    ['image/gif', 'GIF89a....'],
  ])('knows %s by its first bytes', (type, start) => {
    expect(mediaTypeOf('avatar', bytes(start))).toBe(type);
    expect(mediaTypeOf('voice_sample', bytes(start))).toBeNull();
  });

  it.each([
    ['audio/wav', 'RIFF....WAVEfmt '],
    ['audio/webm', '\x1a\x45\xdf\xa3....'],
    ['audio/ogg', 'OggS....'],
    ['audio/flac', 'fLaC....'],
    ['audio/mp4', '\0\0\0\x20ftypM4A '],
    ['audio/aac', '\xff\xf1\x50\x80'],
    ['audio/mpeg', '\xff\xfb\x90\x64'],
    ['audio/mpeg', 'ID3\x04....'],
  ])('knows %s by its first bytes', (type, start) => {
    expect(mediaTypeOf('voice_sample', bytes(start))).toBe(type);
    expect(mediaTypeOf('avatar', bytes(start))).toBeNull();
  });

  it('knows nothing that a browser would run or that is empty', () => {
    for (const start of ['', '\x89P', '<svg xmlns=', '<!doctype html>', '%PDF-1.7', 'RIFF....AVI '])
      expect([mediaTypeOf('avatar', bytes(start)), mediaTypeOf('voice_sample', bytes(start))]).toEqual([null, null]);
  });

  it.each([
    ['a PNG that is cut off', '\x89PNG\r\n\x1a\n'],
    ['a PNG without a width', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\0\0\0\0\x01'],
    ['text in UTF-16', '\xff\xfeh\0i\0'],
    ['set bits', '\xff\xff\xff\xff'],
    ['the start of a frame', '\xff\xf1'],
    ['a reserved bit rate', '\xff\xfb\xf0\x64'],
    ['a picture of a phone', '\0\0\0\x18ftypheic'],
    ['an AVIF picture', '\0\0\0\x18ftypavif'],
  ])('takes %s for nothing that it keeps', (_name, start) => {
    expect([mediaTypeOf('avatar', bytes(start)), mediaTypeOf('voice_sample', bytes(start))]).toEqual([null, null]);
  });

  it('lists what each kind may be', () => {
    expect(mediaTypesOf('avatar')).toEqual(['image/png', 'image/jpeg', 'image/webp', 'image/gif']);
    expect(mediaTypesOf('voice_sample')).toHaveLength(7);
  });
});

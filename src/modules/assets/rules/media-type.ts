/** What an upload is kept as. */
export type AssetKind = 'avatar' | 'voice_sample';

const MEBIBYTE = 1024 * 1024;

/** Largest upload of each kind in bytes. */
export const MOST_BYTES: Readonly<Record<AssetKind, number>> = { avatar: 5 * MEBIBYTE, voice_sample: 15 * MEBIBYTE };

interface Signature<Kind extends AssetKind = AssetKind, Type extends string = string> {
  readonly kind: Kind;
  readonly type: Type;
  readonly matches: (content: Buffer) => boolean;
}

const ascii =
  (text: string, at = 0) =>
  (content: Buffer): boolean =>
    content.toString('latin1', at, at + text.length) === text;

const riff = (form: string) => (content: Buffer) => ascii('RIFF')(content) && ascii(form, 8)(content);

/** A picture begins with its header, whose sides are not 0. */
const png = (content: Buffer): boolean =>
  ascii('\x89PNG\r\n\x1a\n\0\0\0\rIHDR')(content) &&
  content.length >= 24 &&
  content.readUInt32BE(16) > 0 &&
  content.readUInt32BE(20) > 0;

/** Pictures of phones are kept in the same container as recordings, under another brand. */
const mp4 = (content: Buffer): boolean =>
  ascii('ftyp', 4)(content) && !/^(avi[fs]|hei[cfmsx]|hev[cmsx]|mi[af]1|msf1)/.test(content.toString('latin1', 8, 12));

/**
 * Twelve set bits begin a frame of AAC, eleven one of MPEG audio of layer II or III, whose version, bit rate and sample
 * rate are none that is reserved. Text in UTF-16 would be of layer I.
 */
const frameOf = (isAac: boolean) => (content: Buffer) => {
  const [first, second = 0, third] = content;
  if (first !== 0xff || third === undefined) return false;
  if (isAac) return (second & 0xf6) === 0xf0;
  const isReserved = (second & 0x18) === 0x08 || (third & 0xf0) === 0xf0 || (third & 0x0c) === 0x0c;
  return (second & 0xe0) === 0xe0 && [0x02, 0x04].includes(second & 0x06) && !isReserved;
};

const SIGNATURES = [
  { kind: 'avatar', type: 'image/png', matches: png },
  { kind: 'avatar', type: 'image/jpeg', matches: ascii('\xff\xd8\xff') },
  { kind: 'avatar', type: 'image/webp', matches: riff('WEBP') },
  { kind: 'avatar', type: 'image/gif', matches: (content) => ascii('GIF87a')(content) || ascii('GIF89a')(content) },
  { kind: 'voice_sample', type: 'audio/wav', matches: riff('WAVE') },
  { kind: 'voice_sample', type: 'audio/webm', matches: ascii('\x1a\x45\xdf\xa3') },
  { kind: 'voice_sample', type: 'audio/ogg', matches: ascii('OggS') },
  { kind: 'voice_sample', type: 'audio/flac', matches: ascii('fLaC') },
  { kind: 'voice_sample', type: 'audio/mp4', matches: mp4 },
  { kind: 'voice_sample', type: 'audio/aac', matches: frameOf(true) },
  {
    kind: 'voice_sample',
    type: 'audio/mpeg',
    matches: (content) => ascii('ID3')(content) || frameOf(false)(content),
  },
] as const satisfies readonly Signature[];

/** Media types that are kept. */
export type MediaType = (typeof SIGNATURES)[number]['type'];

/** What the first bytes of an upload say that it is; null unless it is something of the kind. Names are not believed. */
export function mediaTypeOf(kind: AssetKind, content: Buffer): MediaType | null {
  return SIGNATURES.find((signature) => signature.kind === kind && signature.matches(content))?.type ?? null;
}

/** Media types of a kind. */
export function mediaTypesOf(kind: AssetKind): MediaType[] {
  return SIGNATURES.filter((signature) => signature.kind === kind).map(({ type }) => type);
}

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

/** Eleven set bits begin a frame of MPEG audio; the two bits of its layer are 0 in AAC. */
const frameOf = (isAac: boolean) => (content: Buffer) => {
  const [first, second] = [content[0] ?? 0, content[1] ?? 0];
  return first === 0xff && (second & 0xe0) === 0xe0 && ((second & 0x06) === 0) === isAac;
};

const SIGNATURES = [
  { kind: 'avatar', type: 'image/png', matches: ascii('\x89PNG\r\n\x1a\n') },
  { kind: 'avatar', type: 'image/jpeg', matches: ascii('\xff\xd8\xff') },
  { kind: 'avatar', type: 'image/webp', matches: riff('WEBP') },
  { kind: 'avatar', type: 'image/gif', matches: (content) => ascii('GIF87a')(content) || ascii('GIF89a')(content) },
  { kind: 'voice_sample', type: 'audio/wav', matches: riff('WAVE') },
  { kind: 'voice_sample', type: 'audio/webm', matches: ascii('\x1a\x45\xdf\xa3') },
  { kind: 'voice_sample', type: 'audio/ogg', matches: ascii('OggS') },
  { kind: 'voice_sample', type: 'audio/flac', matches: ascii('fLaC') },
  { kind: 'voice_sample', type: 'audio/mp4', matches: ascii('ftyp', 4) },
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

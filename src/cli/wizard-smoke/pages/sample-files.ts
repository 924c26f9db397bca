import { crc32, deflateSync } from 'node:zlib';

const SIDE = 256;
const SAMPLE_RATE = 16_000;
const SECONDS = 3;

/** A picture that a user may upload: a plain square as PNG. */
export function samplePicture(): File {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(SIDE, 0);
  header.writeUInt32BE(SIDE, 4);
  // Eight bits of grey for each pixel; every line starts with its filter, none.
  header.writeUInt8(8, 8);
  const lines = Buffer.alloc(SIDE * (SIDE + 1), 0xb0);
  for (let line = 0; line < SIDE; line += 1) lines.writeUInt8(0, line * (SIDE + 1));
  const chunks = [chunk('IHDR', header), chunk('IDAT', deflateSync(lines)), chunk('IEND', Buffer.alloc(0))];
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return new File([Buffer.concat([signature, ...chunks])], 'avatar.png', { type: 'image/png' });
}

/** A recording that a user may upload: three seconds of a tone as WAV, 16 bits, mono. */
export function sampleRecording(): File {
  const samples = Buffer.alloc(SAMPLE_RATE * SECONDS * 2);
  for (let index = 0; index < SAMPLE_RATE * SECONDS; index += 1)
    samples.writeInt16LE(Math.round(8_000 * Math.sin((2 * Math.PI * 220 * index) / SAMPLE_RATE)), index * 2);
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + samples.length, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(SAMPLE_RATE, 24);
  header.writeUInt32LE(SAMPLE_RATE * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(samples.length, 40);
  return new File([Buffer.concat([header, samples])], 'voice.wav', { type: 'audio/wav' });
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'ascii'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

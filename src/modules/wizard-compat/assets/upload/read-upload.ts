import type { FastifyRequest } from 'fastify';
import type {} from '@fastify/multipart';
import { AppError, MalformedRequestError } from '../../../../common/errors/index.js';
import { UploadTooLargeError } from '../../../assets/index.js';

/** The wizard sends a dozen fields, the longest of them 2000 characters. */
const FIELDS = { fields: 20, fieldSize: 16_384, fieldNameSize: 100, headerPairs: 20, parts: 21 };

/** What stands around the file in a request of the longest fields. */
const MOST_BYTES_AROUND = FIELDS.fields * FIELDS.fieldSize;

/** A form with one file. */
export interface ReadUpload {
  /** Null when the field `file` is missing. */
  readonly content: Buffer | null;
  /** The other fields, by name. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/**
 * Reads a form of one file while it arrives; what is over a bound is not kept. Throws MalformedRequestError and
 * UploadTooLargeError.
 */
export async function readUpload(request: FastifyRequest, mostBytes: number): Promise<ReadUpload> {
  if (!request.isMultipart()) throw new MalformedRequestError('Send the file as multipart/form-data, in `file`.');
  if (Number(request.headers['content-length'] ?? 0) > mostBytes + MOST_BYTES_AROUND)
    throw new UploadTooLargeError(mostBytes);
  try {
    return await readParts(request, mostBytes);
  } catch (error) {
    throw asProblem(error, mostBytes);
  }
}

async function readParts(request: FastifyRequest, mostBytes: number): Promise<ReadUpload> {
  const fields: Record<string, unknown> = {};
  let content: Buffer | null = null;
  for await (const part of request.parts({ limits: { ...FIELDS, files: 1, fileSize: mostBytes } })) {
    if (part.type === 'file') {
      const bytes = await part.toBuffer();
      if (part.fieldname === 'file') content = bytes;
    } else {
      if (part.valueTruncated) throw new UploadTooLargeError(mostBytes);
      fields[part.fieldname] = part.value;
    }
  }
  return { content, fields };
}

/** Whatever goes wrong while a form is read is in what was sent: a bound, or a form that is broken or cut off. */
function asProblem(error: unknown, mostBytes: number): AppError {
  if (error instanceof AppError) return error;
  const isBound = error instanceof Object && 'statusCode' in error && error.statusCode === 413;
  if (isBound) return new UploadTooLargeError(mostBytes);
  return new MalformedRequestError('The form could not be read: it is broken or cut off. Send it again.');
}

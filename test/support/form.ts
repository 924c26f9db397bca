/** A multipart form with its headers. */
export interface Form {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** What a browser says of the file, and the fields beside it. */
export interface FormOptions {
  readonly name?: string;
  readonly type?: string;
  readonly fields?: Readonly<Record<string, string>>;
  /** Name of the field that holds the file. */
  readonly field?: string;
}

const BOUNDARY = '----formOfTests7MA4YWxkTrZu0gW';

/** A form with one file, as browsers send it: fields before and after the file. */
export function formOf(
  content: Buffer,
  { name = 'upload.bin', type = 'application/octet-stream', fields = {}, field = 'file' }: FormOptions = {},
): Form {
  const open = `--${BOUNDARY}\r\nContent-Disposition: form-data; name=`;
  const texts = Object.entries(fields).map(([key, value]) => Buffer.from(`${open}"${key}"\r\n\r\n${value}\r\n`));
  const head = Buffer.from(`${open}"${field}"; filename="${name}"\r\nContent-Type: ${type}\r\n\r\n`);
  const user = Buffer.from(`\r\n${open}"user_id"\r\n\r\ncurrent_user\r\n--${BOUNDARY}--\r\n`);
  return {
    body: Buffer.concat([...texts, head, content, user]),
    headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
  };
}

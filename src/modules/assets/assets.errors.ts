import { AppError, defineProblem } from '../../common/errors/index.js';
import { type AssetKind, mediaTypesOf } from './rules/media-type.js';

const unsupported = defineProblem({
  code: 'unsupported_upload',
  status: 415,
  title: 'The upload is of a type that is not kept',
  remedy: 'Send a PNG, JPEG, WebP or GIF picture, or a recording as WAV, MP3, AAC, Ogg, WebM, MP4 or FLAC.',
});

/** The first bytes of an upload are of nothing that may be kept there. */
export class UnsupportedUploadError extends AppError {
  static readonly problem = unsupported;

  constructor(kind: AssetKind) {
    super(unsupported, `The file is not one of ${mediaTypesOf(kind).join(', ')}. Choose another file.`);
  }
}

const tooLarge = defineProblem({
  code: 'upload_too_large',
  status: 413,
  title: 'The upload is too large',
  remedy: 'Send a picture of at most 5 MB or a recording of at most 15 MB, one file and few fields.',
});

/** The file, the number of files or fields, or a field is over what is read. */
export class UploadTooLargeError extends AppError {
  static readonly problem = tooLarge;

  constructor(mostBytes: number) {
    super(
      tooLarge,
      `The upload is too large: at most one file of ${mostBytes / 1024 / 1024} MB. Choose a smaller one.`,
    );
  }
}

import { applyDecorators, SetMetadata, UseGuards } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { RouteConfig } from '@nestjs/platform-fastify';
import { LimitedAs, TooManyRequestsError } from '../../../../auth/index.js';
import { MalformedRequestError, ValidationError } from '../../../../common/errors/index.js';
import { ApiProblems } from '../../../../common/http/index.js';
import { type AssetKind, UnsupportedUploadError, UploadTooLargeError } from '../../../assets/index.js';
import { UPLOAD_KIND, UploadReader } from './upload-reader.guard.js';

const file = { type: 'string', format: 'binary', description: 'Judged by its first bytes, not by its name' } as const;

/**
 * The route takes one file as multipart/form-data, in the field `file`; other fields may come with it. Files are held in
 * memory until they are stored, so a user has a small allowance of them.
 */
export const TakesUpload = (kind: AssetKind): MethodDecorator =>
  applyDecorators(
    RouteConfig({ takesUpload: true }),
    SetMetadata(UPLOAD_KIND, kind),
    LimitedAs('upload'),
    UseGuards(UploadReader),
    ApiConsumes('multipart/form-data'),
    ApiBody({ schema: { type: 'object', required: ['file'], properties: { file }, additionalProperties: true } }),
    ApiProblems(
      MalformedRequestError,
      ValidationError,
      UploadTooLargeError,
      UnsupportedUploadError,
      TooManyRequestsError,
    ),
  );

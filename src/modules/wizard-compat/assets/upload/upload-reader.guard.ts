import { createHash } from 'node:crypto';
import { type CanActivate, createParamDecorator, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { ValidationError } from '../../../../common/errors/index.js';
import { type AssetKind, MOST_BYTES } from '../../../assets/index.js';
import { readUpload } from './read-upload.js';

export const UPLOAD_KIND = 'wizard-compat:upload-kind';

const NO_FILE = { path: 'file', message: 'must be a file that is not empty' };

type UploadRequest = FastifyRequest & { upload?: Buffer };

const reflector = new Reflector();

/**
 * Reads the upload of a request after it is known whose it is, and before the gate that tells repeated requests apart: a
 * request whose file differs is another one.
 */
@Injectable()
export class UploadReader implements CanActivate {
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<UploadRequest>();
    const kind = reflector.get<AssetKind>(UPLOAD_KIND, context.getHandler());
    const { content, fields } = await readUpload(request, MOST_BYTES[kind]);
    if (content === null || content.length === 0) throw new ValidationError([NO_FILE]);
    request.upload = content;
    request.body = { fields, file: createHash('sha256').update(content).digest('hex') };
    return true;
  }
}

/** The bytes of the uploaded file; the route is marked TakesUpload. */
export const Upload = createParamDecorator((_: unknown, context: ExecutionContext): Buffer => {
  const { upload } = context.switchToHttp().getRequest<UploadRequest>();
  if (upload === undefined) throw new ValidationError([NO_FILE]);
  return upload;
});

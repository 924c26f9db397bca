import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** What stands behind the fixed part of a route that ends in `*`: an address, whose slashes may be encoded or not. */
export const RestOfPath = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const { params } = context.switchToHttp().getRequest<FastifyRequest<{ Params: { readonly '*': string } }>>();
  return params['*'];
});

import {
  applyDecorators,
  type CallHandler,
  Delete as DeleteRoute,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  Patch as PatchRoute,
  Post as PostRoute,
  Put as PutRoute,
} from '@nestjs/common';
import { INTERCEPTORS_METADATA } from '@nestjs/common/internal';
import type { Observable } from 'rxjs';

/** What every request goes through whose route may change something. One module of the application provides it. */
export abstract class ChangeGate {
  abstract serve(context: ExecutionContext, next: CallHandler): Observable<unknown> | Promise<Observable<unknown>>;
}

@Injectable()
class ChangeInterceptor implements NestInterceptor {
  constructor(private readonly gate: ChangeGate) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> | Promise<Observable<unknown>> {
    return this.gate.serve(context, next);
  }
}

/** A route for requests that may change something: Nest's own, served through the ChangeGate. */
export const Post = (path = ''): MethodDecorator => applyDecorators(PostRoute(path), throughGate);

/** As `Post`. */
export const Put = (path = ''): MethodDecorator => applyDecorators(PutRoute(path), throughGate);

/** As `Post`. */
export const Patch = (path = ''): MethodDecorator => applyDecorators(PatchRoute(path), throughGate);

/** As `Post`. */
export const Delete = (path = ''): MethodDecorator => applyDecorators(DeleteRoute(path), throughGate);

/**
 * Puts the gate before the other interceptors of the route: a stored answer needs none of them. Reads have no gate at
 * all, because any interceptor, also one that passes everything on, costs the quickest of them a quarter of their speed.
 */
function throughGate(_target: object, _name: string | symbol, descriptor: PropertyDescriptor): void {
  const handler: unknown = descriptor.value;
  if (typeof handler !== 'function') throw new Error('A route is a method');
  const others: unknown = Reflect.getMetadata(INTERCEPTORS_METADATA, handler);
  const interceptors = [ChangeInterceptor, others].flat().filter((interceptor) => interceptor !== undefined);
  Reflect.defineMetadata(INTERCEPTORS_METADATA, interceptors, handler);
}

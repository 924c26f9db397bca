import { RequestMethod } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApiDocument } from '../../../src/openapi.js';
import { PUBLIC_ROUTE } from '../../../src/auth/decorators.js';

const METHODS = ['get', 'put', 'post', 'patch', 'delete'] as const;

/** An operation as the running app documents it. */
export interface LiveOperation {
  readonly id: string;
  readonly method: 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE';
  /** With `{name}` for parameters. */
  readonly path: string;
  readonly isPublic: boolean;
}

/** Every operation of the OpenAPI document. */
export function liveOperations(app: NestFastifyApplication): LiveOperation[] {
  return Object.entries(createApiDocument(app).paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method];
      if (operation === undefined) return [];
      const isPublic = operation.security?.length === 0;
      return [{ id: operation.operationId ?? path, method: toMethod(method), path, isPublic }];
    }),
  );
}

/** A handler of a controller, and whether it is marked as public. */
export interface Handler {
  /** `Controller.method` */
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly isPublic: boolean;
}

/** Every handler that Nest serves, whether or not it is documented. */
export function handlers(app: NestFastifyApplication): Handler[] {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()]);
  return controllers.flatMap(({ metatype }) => (typeof metatype === 'function' ? handlersOf(metatype) : []));
}

interface ControllerClass {
  readonly name: string;
  readonly prototype: object;
}

function handlersOf(controller: ControllerClass): Handler[] {
  const methods = Object.entries(Object.getOwnPropertyDescriptors(controller.prototype));
  return methods.flatMap(([name, { value: handler }]) => {
    if (name === 'constructor' || typeof handler !== 'function' || !Reflect.hasMetadata('path', handler)) return [];
    const isPublic = [handler, controller].some((target) => Reflect.getMetadata(PUBLIC_ROUTE, target) === true);
    const method = RequestMethod[Number(Reflect.getMetadata('method', handler))] ?? '';
    const path = joined(pathOf(controller), pathOf(handler));
    return [{ name: `${controller.name}.${name}`, method, path, isPublic }];
  });
}

function pathOf(target: object): string {
  const path: unknown = Reflect.getMetadata('path', target);
  if (typeof path !== 'string') throw new Error('Routes of several paths are not known here');
  return path;
}

function joined(base: string, path: string): string {
  const parts = [base, path].flatMap((part) => part.split('/')).filter((part) => part !== '');
  return `/${parts.map((part) => part.replace(/^:(\w+)$/, '{$1}').replace(/^\*$/, '{path}')).join('/')}`;
}

function toMethod(method: (typeof METHODS)[number]): LiveOperation['method'] {
  const names = { get: 'GET', put: 'PUT', post: 'POST', patch: 'PATCH', delete: 'DELETE' } as const;
  return names[method];
}

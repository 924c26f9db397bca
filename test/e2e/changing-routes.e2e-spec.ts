import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RequestMethod } from '@nestjs/common';
import { INTERCEPTORS_METADATA, METHOD_METADATA } from '@nestjs/common/internal';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createTestApp } from '../support/create-test-app.js';

/** Every handler of every controller: its name, method and interceptors. */
function routesOf(app: NestFastifyApplication): { name: string; method: RequestMethod; interceptors: string[] }[] {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()]);
  return controllers.flatMap(({ metatype }) => {
    const prototype: object = metatype?.prototype ?? {};
    return new MetadataScanner().getAllMethodNames(prototype).flatMap((methodName) => {
      const handler: object = Reflect.get(prototype, methodName);
      const method: RequestMethod | undefined = Reflect.getMetadata(METHOD_METADATA, handler);
      const interceptors: { name: string }[] = Reflect.getMetadata(INTERCEPTORS_METADATA, handler) ?? [];
      const name = `${metatype?.name}.${methodName}`;
      return method === undefined ? [] : [{ name, method, interceptors: interceptors.map((one) => one.name) }];
    });
  });
}

describe('routes', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await createTestApp();
  });
  afterAll(() => app.close());

  it('go through the gate of changes first of all, unless they only read', () => {
    const changing = routesOf(app).filter(({ method }) => method !== RequestMethod.GET);
    expect(changing.length).toBeGreaterThan(20);
    expect(changing.filter(({ interceptors }) => interceptors[0] !== 'ChangeInterceptor')).toEqual([]);
  });

  it('have no interceptor when they read: any costs the quickest of them a quarter of their speed', () => {
    const reading = routesOf(app).filter(({ method }) => method === RequestMethod.GET);
    expect(reading.length).toBeGreaterThan(20);
    expect(reading.filter(({ interceptors }) => interceptors.length > 0)).toEqual([]);
  });
});

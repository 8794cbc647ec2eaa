import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { METHOD_METADATA } from '@nestjs/common/constants';
import { startApp, type TestApp } from '../test/harness';
import { accessRule } from './kernel/access/access';

describe('access', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('is declared by every route', () => {
    const reflector = app.nest.get(Reflector);
    const scanner = new MetadataScanner();
    const silent = app.nest
      .get(DiscoveryService)
      .getControllers()
      .flatMap(({ instance, metatype }) =>
        scanner
          .getAllMethodNames(Object.getPrototypeOf(instance) as object)
          .map((name) => ({ name, handler: (instance as Record<string, () => unknown>)[name]! }))
          .filter(({ handler }) => Reflect.hasMetadata(METHOD_METADATA, handler))
          .filter(
            ({ handler }) =>
              reflector.getAllAndOverride(accessRule, [handler, metatype as never]) === undefined,
          )
          .map(({ name }) => `${metatype?.name}.${name}`),
      );
    expect(silent).toEqual([]);
  });
});

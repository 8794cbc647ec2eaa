import { Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';

/** A method that carries the decorator, ready to be called; `owner` is `Class.method`, for logs. */
interface MarkedMethod<M> {
  mark: M;
  owner: string;
  call: (...values: unknown[]) => Promise<unknown>;
}

/** Finds methods of providers that carry a decorator made by `Reflector.createDecorator`. */
@Injectable()
export class MarkedMethods {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  find<M>(decorator: ReturnType<typeof Reflector.createDecorator<M>>): MarkedMethod<M>[] {
    return this.discovery.getProviders().flatMap(({ instance, name }) => {
      if (!instance || typeof instance !== 'object') return [];
      const methods = instance as Record<string, unknown>;
      return this.scanner.getAllMethodNames(Object.getPrototypeOf(instance) as object).flatMap((method) => {
        const handler = methods[method];
        if (typeof handler !== 'function') return [];
        const mark = this.reflector.get(decorator, handler) as M | undefined;
        if (mark === undefined) return [];
        return [
          {
            mark,
            owner: `${String(name)}.${method}`,
            call: async (...values: unknown[]) => (await handler.call(instance, ...values)) as unknown,
          },
        ];
      });
    });
  }
}

import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { MarkedMethods } from '../discovery';

type EventClass = abstract new (...args: never[]) => object;

const listensTo = Reflector.createDecorator<EventClass>();

/** Marks a provider's method as told of every event of that class. */
export const Listens = <E extends EventClass>(event: E) => listensTo(event) as MethodDecorator;

/**
 * What happened, told to whoever listens. Listeners run one after the other within the publisher's
 * unit of work: if one fails, nothing of it happened.
 */
@Injectable()
export class Events implements OnModuleInit {
  private readonly listeners = new Map<EventClass, ((event: unknown) => Promise<unknown>)[]>();

  constructor(private readonly marked: MarkedMethods) {}

  onModuleInit(): void {
    for (const { mark, call } of this.marked.find(listensTo)) {
      const known = this.listeners.get(mark) ?? [];
      this.listeners.set(mark, [...known, call]);
    }
  }

  async publish(event: object): Promise<void> {
    for (const listener of this.listeners.get(event.constructor as EventClass) ?? []) await listener(event);
  }
}

import { ErrorHandler, Injector, Service, inject } from '@angular/core';
import { ApiError } from './api-error';
import { Notices } from '../ui/notices';

/**
 * The last stop of an error. One that nobody placed (at a field, in a list's error state) and that
 * came from the server is told in a snack bar; anything else is a mistake of ours.
 */
@Service()
export class UnhandledErrors implements ErrorHandler {
  // Asked for late: what shows a notice depends on what reports errors.
  private readonly injector = inject(Injector);

  handleError(error: unknown): void {
    const cause =
      error instanceof Error && error.cause instanceof ApiError ? error.cause : rejectionOf(error);
    if (cause instanceof ApiError) {
      this.injector.get(Notices).failed(cause);
      return;
    }
    console.error(error);
  }
}

// A promise rejected in an event handler arrives wrapped by the browser or by Angular.
const rejectionOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'rejection' in error ? error.rejection : error;

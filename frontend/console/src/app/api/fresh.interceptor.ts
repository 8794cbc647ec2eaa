import {
  HttpContextToken,
  HttpEvent,
  HttpInterceptorFn,
  HttpRequest,
  HttpResponse,
} from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { Observable, finalize, of, shareReplay, tap } from 'rxjs';

/** How long an answer may be used again, in milliseconds; 0 always asks the server. */
export const FRESH_FOR = new HttpContextToken<number>(() => 15_000);

/** Set on a POST that only asks (a search, a preview): the lists it leaves alone stay fresh. */
export const ONLY_ASKS = new HttpContextToken<boolean>(() => false);

interface Answer {
  readonly response: HttpResponse<unknown>;
  readonly at: number;
}

/** Answers to GETs: those under way, shared, and those that came a moment ago. */
@Service()
export class FreshAnswers {
  private readonly answers = new Map<string, Answer>();
  private readonly inFlight = new Map<string, Observable<HttpEvent<unknown>>>();

  get(
    request: HttpRequest<unknown>,
    ask: () => Observable<HttpEvent<unknown>>,
  ): Observable<HttpEvent<unknown>> {
    const key = `${request.responseType} ${request.urlWithParams}`;
    const known = this.answers.get(key);
    if (known && Date.now() - known.at < request.context.get(FRESH_FOR)) return of(known.response);

    const running = this.inFlight.get(key);
    if (running) return running;

    const shared = ask().pipe(
      tap((event) => {
        // A write in between has forgotten this request: what it brings may already be old.
        if (event instanceof HttpResponse && this.inFlight.get(key) === shared) {
          this.answers.set(key, { response: event, at: Date.now() });
        }
      }),
      finalize(() => {
        if (this.inFlight.get(key) === shared) this.inFlight.delete(key);
      }),
      shareReplay({ bufferSize: 1, refCount: true }),
    );
    this.inFlight.set(key, shared);
    return shared;
  }

  /** After a write nothing is known for certain; also when somebody else signs in. */
  forget(): void {
    this.answers.clear();
    this.inFlight.clear();
  }
}

/** Equal GETs are one request, and a page that is opened again within seconds asks nothing. */
export const freshInterceptor: HttpInterceptorFn = (request, next) => {
  const fresh = inject(FreshAnswers);
  if (request.method === 'GET') {
    return request.reportUploadProgress || request.reportDownloadProgress
      ? next(request)
      : fresh.get(request, () => next(request));
  }
  return next(request).pipe(
    finalize(() => {
      if (!request.context.get(ONLY_ASKS)) fresh.forget();
    }),
  );
};

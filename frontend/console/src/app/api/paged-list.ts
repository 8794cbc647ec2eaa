import { HttpClient, HttpResourceRequest, httpResource } from '@angular/common/http';
import { Signal, computed, inject, linkedSignal, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { nextPage } from './next-page';

/** A list that the server hands out page by page. */
export interface PagedList<T> {
  /** Everything fetched so far; undefined until the first page is there. */
  readonly items: Signal<readonly T[] | undefined>;
  readonly error: Signal<Error | undefined>;
  readonly isLoading: Signal<boolean>;
  readonly hasMore: Signal<boolean>;
  readonly isLoadingMore: Signal<boolean>;
  /** Appends the next page. */
  more(): Promise<void>;
  /** Starts again at the first page. */
  reload(): void;
  /** Shows a change at once, before the server is asked again. */
  update(change: (items: readonly T[]) => readonly T[]): void;
}

/** Call in an injection context. A request of undefined means: not yet. */
export function pagedList<T>(request: () => HttpResourceRequest | undefined): PagedList<T> {
  const http = inject(HttpClient);
  const first = httpResource<T[]>(request);
  // While other filters are asked for, what is shown stays: a list does not flicker at each word.
  const items = linkedSignal<readonly T[] | undefined, readonly T[] | undefined>({
    source: () => (first.hasValue() ? first.value() : undefined),
    computation: (found, previous) => found ?? (first.isLoading() ? previous?.value : undefined),
  });
  const next = linkedSignal(() => (first.hasValue() ? nextPage(first.headers()?.get('link')) : null));
  const isLoadingMore = signal(false);

  return {
    items: items.asReadonly(),
    error: first.error,
    isLoading: first.isLoading,
    hasMore: computed(() => next() !== null),
    isLoadingMore: isLoadingMore.asReadonly(),
    async more() {
      const url = next();
      if (url === null || isLoadingMore()) return;
      isLoadingMore.set(true);
      try {
        const response = await firstValueFrom(http.get<T[]>(url, { observe: 'response' }));
        items.update((known) => [...(known ?? []), ...(response.body ?? [])]);
        next.set(nextPage(response.headers.get('link')));
      } finally {
        isLoadingMore.set(false);
      }
    },
    reload: () => void first.reload(),
    update: (change) => {
      items.update((known) => change(known ?? []));
    },
  };
}

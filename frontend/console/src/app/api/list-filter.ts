import { Signal, computed, debounced } from '@angular/core';

/** What a list is limited to, by the names of the API; '' and undefined limit nothing. */
export type ListFilter = Readonly<Record<string, string | null | undefined>>;

/** The filters that limit something, as parameters of a request. */
export const said = (filter: ListFilter): Record<string, string> =>
  Object.fromEntries(Object.entries(filter).flatMap(([name, value]) => (value ? [[name, value]] : [])));

/** What a list is asked for. */
export interface Asked<F extends ListFilter> {
  readonly filter: Signal<F & { readonly q: string | undefined }>;
  readonly isFiltered: Signal<boolean>;
}

/**
 * Words and other filters of a list that the server looks through: not at each letter, but once typing rests.
 * Call in an injection context.
 *
 * @param q the words as they are typed
 */
export function asked<F extends ListFilter>(q: Signal<string | undefined>, others: () => F): Asked<F> {
  const words = debounced(q, 300);
  const filter = computed(() => ({ ...others(), q: words.value() }));
  return { filter, isFiltered: computed(() => Object.keys(said(filter())).length > 0) };
}

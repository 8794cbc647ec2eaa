import { inject } from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';

/**
 * Keeps a page's filters in the URL, so that they survive a reload and can be sent to a colleague.
 * Call in an injection context; what it returns writes some of them, '' removes one.
 */
export function urlFilters(): (filters: Readonly<Record<string, string | null>>) => void {
  const router = inject(Router);
  const route = inject(ActivatedRoute);
  return (filters) => {
    const queryParams = Object.fromEntries(
      Object.entries(filters).map(([name, value]) => [name, value || null]),
    );
    void router.navigate([], {
      relativeTo: route,
      queryParams,
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  };
}

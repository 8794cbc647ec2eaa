import { Routes } from '@angular/router';
import { may } from '../session/session.guard';
import { leaveSaved } from '../ui/leave-saved';

export const propertiesRoutes: Routes = [
  {
    path: '',
    title: 'Properties',
    loadComponent: () => import('./properties-page/properties-page').then((m) => m.PropertiesPage),
  },
  {
    path: 'new',
    title: 'New property',
    canActivate: [may('properties:write')],
    canDeactivate: [leaveSaved],
    loadComponent: () => import('./new-property-page').then((m) => m.NewPropertyPage),
  },
  {
    path: 'search',
    title: 'Find a listing',
    loadComponent: () =>
      import('./property-search-page/property-search-page').then((m) => m.PropertySearchPage),
  },
  {
    path: ':propertyId',
    title: 'Property',
    canDeactivate: [leaveSaved],
    loadComponent: () => import('./property-page/property-page').then((m) => m.PropertyPage),
  },
];

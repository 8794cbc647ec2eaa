import { Routes } from '@angular/router';
import { leaveSaved } from '../ui/leave-saved';

export const leadsRoutes: Routes = [
  {
    path: '',
    title: 'Leads',
    loadComponent: () => import('./leads-page/leads-page').then((m) => m.LeadsPage),
  },
  {
    path: 'tours',
    title: 'Tours',
    loadComponent: () => import('./tours-page/tours-page').then((m) => m.ToursPage),
  },
  {
    path: 'tours/:tourId',
    title: 'Tour',
    loadComponent: () => import('./tour-page/tour-page').then((m) => m.TourPage),
  },
  {
    path: ':leadId',
    title: 'Lead',
    canDeactivate: [leaveSaved],
    loadComponent: () => import('./lead-page/lead-page').then((m) => m.LeadPage),
  },
];

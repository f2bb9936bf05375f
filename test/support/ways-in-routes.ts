import { open } from './permission-holders.js';

/** Rows of the access matrix: offers and approvals. */
export const waysIn: Record<string, string> = {
  'POST /w/:slug/my/:token/acceptances': open,
  'GET /w/:slug/my/:token/declination': open,
  'POST /w/:slug/my/:token/declination': open,
  'GET /w/:slug/staff/events/:id/registrations/:registration/offer': 'registrations.edit',
  'POST /w/:slug/staff/events/:id/registrations/:registration/offer': 'registrations.edit',
  'GET /w/:slug/staff/events/:id/approvals': 'registrations.edit',
  'GET /w/:slug/staff/events/:id/approvals/decision': 'registrations.edit',
  'POST /w/:slug/staff/events/:id/approvals': 'registrations.edit',
};

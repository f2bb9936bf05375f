import type { DirectoryManifest } from '#directory/web';
import type { Manifest } from '#platform';
import { findEvents } from './core/audit-subjects.js';
import { draftTodos } from './core/draft-todos.js';
import type { FunnelSteps } from './core/funnel-steps.js';
import { linkStep } from './core/link-step.js';
import { linkTodos } from './core/link-todos.js';
import { eventFinder } from './core/event-finder.js';
import { mergeHolders } from './core/merge-holders.js';
import type { EventManifest } from './web/event-registry.js';
import { funnelStrip } from './web/funnel-strip.js';
import type { PublicPage } from './web/public-page.js';

/** What events brings to the house. */
export const eventsParts = (
  funnel: FunnelSteps,
  publicPage: PublicPage,
): Manifest & DirectoryManifest & EventManifest => ({
  merges: mergeHolders,
  finders: [eventFinder],
  permissions: {
    'staff.home': ['owner', 'organiser', 'reception', 'reviewer', 'viewer'],
    'events.read': ['owner', 'organiser', 'reception', 'reviewer', 'viewer'],
    'events.edit': ['owner', 'organiser'],
    'names.protected': ['owner', 'organiser', 'reception', 'reviewer'],
  },
  verbs: {
    'event.created': { ja: '催しをつくった', en: 'created an event' },
    'event.edited': { ja: '催しを直した', en: 'edited an event' },
    'event.rescheduled': { ja: '催しの日時を変えた', en: 'moved an event' },
    'event.prepared': { ja: '催しの準備を始めた', en: 'began to prepare an event' },
    'event.published': { ja: '催しを公開した', en: 'published an event' },
    'event.cancelled': { ja: '催しを中止した', en: 'cancelled an event' },
  },
  subjects: {
    event: { ja: '催し', en: 'event', find: findEvents },
  },
  navigation: [
    {
      key: 'today',
      href: (slug) => `/w/${slug}/staff`,
      label: { ja: '今日', en: 'Today' },
      permission: 'staff.home',
    },
    {
      key: 'events',
      after: 'today',
      href: (slug) => `/w/${slug}/staff/events`,
      label: { ja: '催し', en: 'Events' },
      permission: 'events.read',
    },
  ],
  notices: {
    'event.prepared': { ja: '準備を始めました。', en: 'Preparation has started.' },
    'event.cancelled': {
      ja: '中止しました。申し込んだ方に知らせます。',
      en: 'Cancelled. Those who have applied are told.',
    },
  },
  tabs: [{ key: 'overview', path: '', label: { ja: '概要', en: 'Overview' }, permission: 'events.read' }],
  steps: [linkStep],
  todos: [draftTodos, linkTodos],
  panels: [funnelStrip(funnel)],
  keptPages: { '/w/:slug/events/:id': (visit, { slug, id }) => publicPage.kept(visit, slug!, id!) },
});

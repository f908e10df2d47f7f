/** The file of each page. A page is loaded when somebody goes to it. */
import type { Component } from 'svelte';
import type { Route } from '../lib/router/match';

/** A page takes the parts of its address as properties. */
export type Page = Component<Record<string, unknown>>;

export const pages = {
  start: () => import('./start/Start.svelte'),
  found: () => import('./found/Found.svelte'),
  join: () => import('./join/Join.svelte'),
  assembly: () => import('./assembly/Assembly.svelte'),
  propose: () => import('./propose/Propose.svelte'),
  inviting: () => import('./inviting/Inviting.svelte'),
  circle: () => import('./circle/Circle.svelte'),
  recover: () => import('./keys/Recover.svelte'),
  vote: () => import('./vote/Vote.svelte'),
  book: () => import('./book/Book.svelte'),
  minutes: () => import('./minutes/Minutes.svelte'),
  votes: () => import('./votes/Votes.svelte'),
  power: () => import('./power/Power.svelte'),
  audit: () => import('./audit/Audit.svelte'),
  embed: () => import('./embed/Embed.svelte'),
  keys: () => import('./keys/Keys.svelte'),
  check: () => import('./check/Check.svelte'),
  trust: () => import('./trust/Trust.svelte'),
  glossary: () => import('./glossary/Glossary.svelte'),
  design: () => import('./design/Design.svelte'),
  missing: () => import('./missing/Missing.svelte'),
} as unknown as Record<Route['page'], () => Promise<{ default: Page }>>;

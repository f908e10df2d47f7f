/** The picture of each question about trust. */
import type { Component } from 'svelte';
import Administrator from './trust/Administrator.svelte';
import Crooks from './trust/Crooks.svelte';
import Device from './trust/Device.svelte';
import Limits from './trust/Limits.svelte';
import Readers from './trust/Readers.svelte';
import Server from './trust/Server.svelte';
import Trustees from './trust/Trustees.svelte';
import Words from './trust/Words.svelte';
import type { Messages } from '../lib/messages';

export type Question = keyof Messages['trust']['answers'];

export const pictures: Record<Question | 'limits', Component> = {
  readers: Readers,
  server: Server,
  crooks: Crooks,
  trustees: Trustees,
  device: Device,
  words: Words,
  administrator: Administrator,
  limits: Limits,
};

/**
 * What is shown of each kind when it is proposed: a small picture, an editor where the kind has settings, and what is written beside each
 * option where something is.
 */
import type { Component } from 'svelte';
import { byName, type KindName, type Settings } from './kind';

interface EditorProps {
  settings: Settings[KindName];
  /** How many options have words. */
  options: number;
  currency: string;
  error?: string | undefined;
}
/** An editor binds the settings, and the currency where there is money; what else it is given it may leave aside. */
type Editor = Component<EditorProps, object, 'settings' | 'currency'>;

/** Binds what was typed beside one option. */
export interface BesideProps {
  /** What the option is called. */
  name: string;
  value: string;
  currency: string;
  error: string | undefined;
  /** The member who has the name. */
  member?: string | null;
}

/** The inside of an SVG of 80 by 52. */
export const pictures = byName<Component>(
  import.meta.glob('./*/Picture.svelte', { eager: true, import: 'default' }),
);

export const editors: Partial<Record<KindName, Editor>> = byName<Editor>(
  import.meta.glob('./*/Editor.svelte', { eager: true, import: 'default' }),
);

export const besides: Partial<Record<KindName, Component<BesideProps, object, 'value'>>> = byName(
  import.meta.glob('./*/Beside.svelte', { eager: true, import: 'default' }),
);

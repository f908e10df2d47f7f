/** What is shown of each kind: a small picture, and an editor where the kind has settings. */
import type { Component } from 'svelte';
import ApprovalEditor from './ApprovalEditor.svelte';
import ApprovalPicture from './ApprovalPicture.svelte';
import ChooseEditor from './ChooseEditor.svelte';
import ChoosePicture from './ChoosePicture.svelte';
import type { KindName, Settings } from './index';
import MotionPicture from './MotionPicture.svelte';

interface EditorProps<Name extends KindName> {
  settings: Settings[Name];
  /** How many options have words. */
  options: number;
  error?: string | undefined;
}

interface Shown<Name extends KindName> {
  /** The inside of an SVG of 80 by 52. */
  Picture: Component;
  Editor?: Component<EditorProps<Name>, object, 'settings'>;
}

const shown: { [Name in KindName]: Shown<Name> } = {
  motion: { Picture: MotionPicture },
  choose: {
    Picture: ChoosePicture,
    Editor: ChooseEditor as Component<EditorProps<'choose'>, object, 'settings'>,
  },
  approval: {
    Picture: ApprovalPicture,
    Editor: ApprovalEditor as Component<EditorProps<'approval'>, object, 'settings'>,
  },
};

/** As `kindOf`: name and settings belong together, which the compiler cannot see. */
export const shownOf = (name: KindName): Shown<KindName> => shown[name] as Shown<KindName>;

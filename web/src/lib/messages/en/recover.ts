import type { Rules } from '../../worker/views';
import { duration, plural } from './forms';

/** Lost words, and new keys with the old ones in hand. */
export const recover = {
  title: 'I have lost my twelve words',
  lead: 'You get new words, and members who know you vouch that it is you. You stay the same member.',
  link: 'Are you a member here and have lost your twelve words?',
  see: 'See how far your new keys are',
  lost: 'New keys are asked for in each assembly, since its members have to vouch for you. Look around for the paper first: with the old words in hand it is quicker.',
  lostNowhere: 'This device knows no assembly yet. Open the page of yours, and look for this question there.',
  howInvite: 'A member gives you an invitation link. It lets you ask; it says nothing about who you are.',
  needInvite: 'You need an invitation',
  needInviteText:
    'Ask a member for an invitation link, as if you were new, and open it on this device. There you find “Are you a member here and have lost your twelve words?” So no stranger can ask in your name.',
  howKeys: 'You make new keys on this device, with new words on paper.',
  howVouch: ({ recover }: Rules) =>
    `${plural(recover.vouches, { one: '# member has', other: '# members have' })} to vouch for you (in small assemblies half of the others). Meet them or call them: they should be sure that it is you.`,
  howWait: ({ recover }: Rules) =>
    `Then you wait ${duration(recover.wait)}. Whoever has the old keys can say no in that time. In votes that are open by then the new keys do not vote, in later ones they do.`,
  who: 'Which member are you?',
  whoMissing: 'Choose your name.',
  keysWhy: 'First you need new keys, on this device.',
  go: 'Ask for these keys',
  waits: (name: string) => `You have asked for new keys for ${name}`,
  counts: (when: string) => `Enough have vouched. Your new keys count ${when}, unless the old ones say no.`,
  already: (name: string) => `Your keys on this device are those of ${name}. You need nothing here.`,
  reminderText: (name: string, assembly: string, link: string) =>
    `I have lost my twelve words for “${assembly}” and have asked for new keys. Ask me in person whether this is so. Then open this page with your keys and tap “I vouch for ${name}”.\n${link}`,

  // On the device with the old keys.
  askedTitle: 'Somebody asks for new keys in your name',
  asked: (when: string) =>
    `It was asked ${when}, and members may vouch for it. If it was you, there is nothing to do.`,
  askedCounts: (when: string) =>
    `Members have vouched for it. It counts ${when}, and then these keys no longer act as you. If it was you, there is nothing to do.`,
  takenTitle: 'New keys have taken your place',
  taken: (when: string) =>
    `They count since ${when}. If it was you, there is nothing to do. If not, these keys can undo it for 90 days.`,
  askedNext: 'If it was not you, say no now, and tell the other members.',
  refuse: 'This is not me: refuse',
  refused: 'You have refused it. Your keys stay as they are.',
  undo: 'This was not me: undo it',
  undone: 'It is undone. Your old keys count again.',

  // With the old keys in hand.
  renewTitle: 'Take new words',
  renewLead:
    'For when somebody may have seen the old ones. New words take their place at once, in every assembly that this device knows; nobody has to vouch. You stay the same member.',
  renewBegin: 'Make new words',
  renewNow: 'The passphrase of this device stays. Type it, and the new words take the place of the old ones.',
  renewGo: 'Take the new words',
  renewed:
    'The new words are yours everywhere now. Keep the old paper until votes that are open are over, then tear it up.',
  renewLeft: 'Not everywhere yet',
  renewLeftText: (names: string) =>
    `It did not succeed in ${names}. Keep both papers and try again; where it has succeeded nothing happens twice.`,
};

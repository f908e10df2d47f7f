import { number, plural } from './forms';

/** Who comes in and who vouches, who rests, which invitations are out. */
export const people = {
  asking: 'Waiting for members who vouch',
  vouchMeans:
    'Vouch only for somebody whom you know as one person, and who is not a member already under another name. Your vouch stands in the record beside their name.',
  invitedBy: (name: string) => `asks to join, invited by ${name}.`,
  newKeys: 'has lost the twelve words and asks for new keys. Ask them in person whether this is so.',
  progress: (done: number, needed: number) => `Vouches so far: ${number(done)}. Needed: ${number(needed)}.`,
  whoCan: (names: string) => `Could vouch now: ${names}.`,
  nobodyCan:
    'Nobody can vouch just now: whoever could has vouched lately, or is a member for less than a month.',
  vouch: (name: string) => `I vouch for ${name}`,
  thanks: (name: string) => `You have vouched for ${name}.`,
  early: (when: string) => `You can vouch ${when}.`,
  vouched: 'You have vouched.',
  ownInvitation: 'You invited them; others have to vouch.',
  ownKeys: 'Others have to vouch for your keys.',
  keysCount: (when: string) => `Enough have vouched. The new keys count ${when}, unless the old ones say no.`,
  full: (when: string) =>
    `The assembly has grown as much as its rules allow for now. There is room again ${when}; whoever waits keeps their place.`,

  // In the list of members.
  byVote: 'admitted by a vote',
  brought: (by: string, vouchers: string) => `invited by ${by}, vouched for by ${vouchers}`,
  broughtAlone: (by: string) => `invited by ${by}`,
  removed: 'removed by a vote',
  rests: 'rests',
  count:
    'Nobody can count people: no mathematics tells whether two names are one person. Who invited whom and who vouched stands here for ever, so that everybody can look.',
  onlyByVote: 'Here only votes admit people. Any member can propose one.',
  onlyByVoteGo: 'Propose to admit people',
  onlyByVoteBack:
    'An invitation lets nobody in, but with one a member who has lost their twelve words can ask for new keys.',
  removing: 'Removing somebody',
  removingText:
    'That takes a special vote, with at least 14 days of notice. The person can answer on the ballot and votes too. Somebody who has rested for two years can be struck off by an ordinary vote.',
  removingGo: 'Propose a vote',

  // Invitations that are out.
  invitations: (count: number) =>
    plural(count, { one: 'One invitation can be used', other: '# invitations can be used' }),
  invitation: (by: string, left: number, until: string) =>
    plural(left, {
      one: `From ${by}: for # more person, until ${until}`,
      other: `From ${by}: for # more people, until ${until}`,
    }),
  invitationMine: (left: number, until: string) =>
    plural(left, {
      one: `Yours: for # more person, until ${until}`,
      other: `Yours: for # more people, until ${until}`,
    }),
  revoke: 'Take it back',
  revoked: 'The invitation is taken back. Nobody can join with it any more.',

  // For whoever waits.
  waits: (name: string) => `You have asked to join ${name}`,
  waitsProgress: (done: number, needed: number) =>
    `Vouched for you so far: ${number(done)}. Needed: ${number(needed)}.`,
  waitsAsk: (names: string) => `Ask one who knows you: ${names}. It takes them one tap.`,
  waitsUntil: (day: string) => `If nobody vouches until ${day}, your asking ends, and you can ask again.`,
  reminderFold: 'A text to send them',
  reminder: 'Text to send',
  reminderText: (name: string, assembly: string, link: string) =>
    `I have asked to join “${assembly}” as ${name}. Would you vouch that I am one person and not a member yet? Open this page with your keys and tap “I vouch for ${name}”.\n${link}`,

  // Waiting for this member.
  askVouch: (name: string, by: string) => `${name} asks to join, invited by ${by}. Do you know ${name}?`,
  askVouchPlain: (name: string) => `${name} asks to join. Do you know ${name}?`,
  askVouchKeys: (name: string) =>
    `${name} has lost the twelve words and asks for new keys. Ask ${name} in person before you vouch.`,
  youRest:
    'You rest: you have done nothing here for so long that you are not counted as absent. Any act ends it.',
  youRestSoon: (when: string) =>
    `You have done nothing here for long. You begin to rest ${when}: still a member, but not counted as absent.`,
  stay: 'I am still here',
  stayed: 'Good to know. It is in the record.',
  stayedByItself:
    'Your device has noted in the record that you are still here. Where it is hidden who votes, nothing else shows it, and you would begin to rest.',
  youRemoved:
    'A vote has removed you from this assembly. You read along as a guest, and you can ask to join again after half a year.',
};

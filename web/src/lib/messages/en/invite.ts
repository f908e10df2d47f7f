import { plural } from './forms';

export const invite = {
  title: 'Invite people',
  lead: 'You get a link and a QR code. Whoever has them can ask to join, as often as you say and until the day you say. You can take it back.',
  uses: 'For how many people, at most',
  usesUnit: 'people',
  days: 'For how long',
  daysUnit: 'days',
  make: 'Make a link',
  ready: 'Your invitation is ready',
  shownNow: 'It is shown only now. You can always make another.',
  who: (people: number, until: string) =>
    plural(people, {
      one: `One person can join with it, until ${until}. Whoever has the link can, so send it only to the one you mean.`,
      other: `# people can join with it, until ${until}. Whoever has the link can, so send it only to those you mean.`,
    }),
  link: 'Invitation link',
  qr: (name: string) => `QR code of the invitation to ${name}`,
  share: 'Share',
  shareText: (name: string) => `Join ${name} on Folkmoot`,
  print: 'Print a poster',
  another: 'Make another',
  poster: {
    above: 'You are invited to join',
    how: 'Scan the code with your phone, or type the address.',
    until: (people: number, until: string) =>
      plural(people, {
        one: `For one person, until ${until}.`,
        other: `For # people, until ${until}.`,
      }),
    free: 'You need no e-mail address and no app. Ballots are sealed on your own device.',
  },
};

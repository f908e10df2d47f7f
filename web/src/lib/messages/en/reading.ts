import { number, plural } from './forms';

export const reading = {
  title: 'This record is for its members',
  lead: 'The server shows it to members, and to whom a member lets check it.',
  locked: 'If you are a member, open your keys.',
  notYours: 'Your keys are not those of a member here.',
  invited:
    'Were you invited? Open the link of your invitation: it shows what the assembly is for, and lets you in.',
  check: 'Are you to check the record? Ask a member for a pass, and open its link.',
  asked: 'You have asked to come in',
  vouches: (given: number, needed: number) =>
    plural(needed, {
      one: `# member has to vouch for you. So far: ${number(given)}.`,
      other: `# members have to vouch for you. So far: ${number(given)}.`,
    }),
  counts: (when: string) => `Your new keys count from ${when}, unless the old ones say no.`,
  out: {
    left: 'You are no member here any more. What is in the record since then, members read.',
    lapsed:
      'You asked to come in, and nobody vouched for you in time. You can ask again with another invitation.',
    named:
      'Your name still stands there: members read it. What you did stays, with a mark in the place of the name.',
    erased: 'Your name is erased.',
    done: 'Your name is erased.',
  },
  again: 'This page looks again by itself.',
  door: 'This is what the server says. Once you are in, your device reads the record and checks it.',
  waits: 'After you have asked, other members have to vouch for you. Then you are in.',
  recover:
    'Have you lost the words of a membership? Then you need a pass as well: ask a member for one, open its link, and come back here.',
  give: 'Let somebody check',
  giveLead:
    'A pass lets whoever has it read and check the whole record: names, votes and who took part. It ends by itself. Nobody can take it back before, and whoever has it can give it on.',
  time: 'For how long?',
  times: { day: 'For a day', week: 'For a week', month: 'For 30 days' },
  make: 'Make a pass',
  ready: 'The pass is ready',
  until: (until: string) => `It is good until ${until}, as long as you are a member with these keys.`,
  link: 'Link with the pass',
  program: 'For the program that checks',
};

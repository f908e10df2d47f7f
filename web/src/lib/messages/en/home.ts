import { number, plural } from './forms';

export const home = {
  title: 'Waiting for you',
  nothing: 'You are up to date',
  nothingText: 'When a vote opens or a circle needs you, it stands here.',
  searching: 'Your device is looking for your assemblies on this server.',
  open: 'Open your keys',
  openText:
    'Then your device looks for your assemblies on this server. The server does not learn whom it looks for.',
  knowsNone: 'This device knows none of your assemblies yet',
  knowsNoneText:
    'Open the address of an assembly, or a link to one of its votes. From then on what waits for you there stands here.',
  checking: (done: number, total: number) =>
    `Your device is checking what is new: ${number(done)} of ${number(total)}.`,
  checked: (total: number, unreached: number) =>
    unreached > 0
      ? plural(unreached, {
          one: '# assembly could not be reached. What you see of it is from before.',
          other: '# assemblies could not be reached. What you see of them is from before.',
        })
      : plural(total, {
          one: 'Checked by your device just now.',
          other: 'All # checked by your device just now.',
        }),
  cast: (place: string) => `You have not voted yet, in ${place}.`,
  amend: (place: string) => `Do you agree, in ${place}?`,
  release: (place: string) => `Voting in ${place} is over. Your share is needed to open the result.`,
  accept: (place: string) => `Trustee in ${place}?`,
  finish: (place: string) => `The circle in ${place} waits for your device`,
  refuse: (place: string) => `Somebody asks for new keys as you in ${place}`,
  agree: (place: string) => `First trustees for ${place}: do you agree?`,
  vouch: (name: string, place: string) => `Do you know ${name}? (${place})`,
  second: (place: string, missing: number) =>
    plural(missing, {
      one: `Proposed in ${place}. One more signature brings it to a vote.`,
      other: `Proposed in ${place}. # more signatures bring it to a vote.`,
    }),
  object: (place: string) => `Passed in ${place}. It takes effect`,
  objectHint: 'Until then you can ask for a second reading.',
  stepTexts: {
    agree: 'No vote opens before more than half of the members have signed for them.',
    vouch: 'Others ask whether you know them as the person they say they are. Only vouch if you do.',
    accept: 'You are asked to keep a part of the key with which results are opened.',
    finish: 'Open your keys there; your device does the rest.',
    refuse: 'If it was not you, say no there, with the keys of this device.',
  },
  vote: 'Vote',
  voteWhich: (title: string) => `Vote: ${title}`,
  news: 'New results',
  withheld: 'It stays closed: too few voted, so nothing was decided and nothing is opened.',
  putAway: 'I have seen it',
  putAwayWhich: (title: string) => `I have seen it: ${title}`,
  assemblies: 'Your assemblies',
  fresh: (open: number) =>
    open === 0 ? 'no open votes' : plural(open, { one: '# open vote', other: '# open votes' }),
  asOf: (when: string) => `as of ${when}`,
  notYet: 'not checked yet',
  unreachable: (when: string) => `not reached, as of ${when}`,
  unreachableNew: 'not reached',
  refused: 'its record cannot be trusted: see why',
  more: 'Another assembly',
};

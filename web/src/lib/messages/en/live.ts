import { number, plural } from './forms';

export const live = {
  offline: 'You are offline.',
  offlineMeans: 'You see what your device knew when it last checked. What you do now is not sent.',
  offlineBallot:
    'You see what your device knew when it last checked. Your sealed ballot is kept here and sent as soon as you are connected; nothing else is.',
  silent: 'This server does not answer.',
  silentMeans: 'You see what your device knew when it last checked. Your device keeps asking.',
  back: 'You are connected again.',
  newer: 'A newer version of Folkmoot is here.',
  newerMeans: 'Load it before you vote. What you have marked but not cast is not kept.',
  load: 'Load it',
  lost: 'This page could not be loaded.',
  lostMeans: 'Either the connection broke off or the server has a newer version. Nothing was sent.',
  fresh: (time: string) => `Checked by your device at ${time}.`,
  checking: (asOf: string) => `Known since ${asOf}. Checking what is new…`,
  kept: (asOf: string) => `Not checked now. This is what your device knew: ${asOf}.`,
  sample: 'This is practice.',
  sampleMeans:
    'Whoever started this server was shown the twelve words of its members, so anybody can be any of them. Nothing decided here counts.',
  witnesses: {
    none: 'The rules name no witnesses. That everybody sees this same record, members find out by comparing its code.',
    same: (names: string, when: string) =>
      `Signed by ${names} as well, ${when}: they see this very record, and each of them signs one only.`,
    behind: (names: string, size: number, when: string) =>
      `Up to entry ${number(size)} it is signed by ${names} as well: ${when}. What came since they have not signed yet. If that stays so they are away: casting goes on, and results wait until enough of them have signed the closing.`,
    never: (quorum: number, names: string) =>
      `Of ${names} not yet enough, ${number(quorum)}, have signed this record as well. Casting goes on, and results wait until they have signed the closing.`,
  },
  compared: {
    how: 'Compare with another phone',
    howText:
      'Scan this with the camera of the other phone, or open the link there. It says what this device has seen of the record, as the server has signed it, and the other one compares. If the server has shown two different records, both signatures together prove it.',
    qr: 'Link with what this device has seen',
    link: 'The same as a link',
    titles: {
      same: 'You have seen the same record',
      behind: 'You have seen the same record',
      ahead: 'Somebody has seen more than this server shows you',
      other: 'This link does not fit the record that you see',
      former: 'A server that the members have left goes on by itself',
    },
    same: (size: number) =>
      `Whoever gave you this link has seen exactly what your device sees: ${plural(size, { one: '# entry', other: '# entries' })}, all the same.`,
    behind: (size: number) =>
      `Whoever gave you this link has seen the first ${plural(size, { one: 'entry', other: '# entries' })} of what your device sees, and they are the same.`,
    ahead: (size: number) =>
      `They have seen ${plural(size, { one: '# entry', other: '# entries' })}. It can take a moment until they are here. If it stays so, this server hides something from you: tell the others.`,
    other: () =>
      'Either whoever gave you this link was shown another record, or somebody has changed the link. It carries no signature, so it proves neither. Compare with their phone, by the code of the record on the page of the assembly.',
    former: (size: number) =>
      `Whoever gave you this link was shown ${plural(size, { one: '# entry', other: '# entries' })} by a server where the assembly was before, and they are not what stands here. Either that server goes on although it has no say any more, or this one has left out what came last. What stands here counts. Look whether anything of yours is missing, and tell the others.`,
  },
  evidenceTitle: 'This server has shown two different records',
  evidenceWhat:
    'Everybody has to see one and the same record of an assembly, and a record may only grow. This server has signed two versions that cannot both be true, and your device has kept both.',
  evidenceMeans:
    'No mistake on your device can make this: the signatures of the server prove it. Ballots stay secret, but until the members know what happened, do not rely on a result that this server shows.',
  evidenceDo: [
    'Save the proof. It holds the two signed versions and nothing about you.',
    'Send it to the other members, by another way than this server.',
    'Agree with them which version is the true one, and whether to move to another server with the record.',
  ],
  evidenceSave: 'Save the proof',
};

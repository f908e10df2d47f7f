import { number } from './forms';

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

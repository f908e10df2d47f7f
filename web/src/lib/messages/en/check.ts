import { number } from './forms';

export const check = {
  title: 'Check another device',
  lead: 'Somebody wants to know whether their device seals what they mark. This device seals the same ballot again and compares: if anything else had been sealed, the trackers would differ.',
  label: 'Check link or text',
  hint: 'Scan the code on the other device with this one’s camera, or paste the text here.',
  go: 'Check it',
  another: 'Check another one',
  sealedTitle: 'This is what the other device sealed',
  sealedText: 'Is it what you marked there? If not, do not vote with that device.',
  trackerTitle: 'Is it the same ballot?',
  trackerText: 'Type the tracker that the other device showed before you opened the ballot.',
  trackerLabel: 'Tracker on the other device',
  trackerHere: 'Tracker of what was sealed, computed here',
  trackerMore: 'Go on: so far the same.',
  same: 'The same. The other device sealed exactly this.',
  takenTitle: 'This device has taken over the tracker',
  takenText:
    'Now decide on the other device. If you check there, scan its second code with this device: it compares all of the tracker by itself. If you cast, there is nothing more to do here.',
  sameWhole:
    'The same, all of it: this is the ballot whose tracker this device took over before. The other device sealed exactly this.',
  differsWhole:
    'This is not the ballot whose tracker this device took over. If you have sealed no other ballot since then, the other device is not honest: do not vote with it.',
  differs: 'It differs. The other device sealed something else than it says. Do not vote with it.',
  differsAt: (place: number) => `The first difference is at character ${number(place)}.`,
  refusedTitle: 'The other device is not honest',
  refusedText:
    'What it gave away is not what it sealed, or it was copied wrongly. Copy it once more; if it still differs, do not vote with that device.',
  spent:
    'The ballot that was checked is spent: it is never cast. To vote, make a fresh ballot on the other device; it cannot know whether you will check again.',
  toVote: 'To the vote',
};

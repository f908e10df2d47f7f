import { number, plural } from './forms';

export const result = {
  title: 'Result',
  quoted: (name: string) => `“${name}”`,
  /** For lists, where only the outcome stands. */
  outcome: {
    chosen: (option: string) => `“${option}” was chosen.`,
    byLot: (option: string) => `“${option}” was chosen by lot.`,
    tied: (options: string) => `There is a tie between ${options}.`,
    elected: (names: string) => `Elected: ${names}.`,
    electedNone: 'Nobody is elected.',
    emptySeats: (empty: number, seats: number) =>
      `${number(empty)} of ${plural(seats, { one: '# seat', other: '# seats' })} ${empty === 1 ? 'stays' : 'stay'} empty.`,
    funded: (options: string) => `Funded: ${options}.`,
    fundedNone: 'No project is funded.',
    divided: 'The money is divided.',
    no_quorum: 'Too few took part, so nothing was decided.',
    no_choice: 'No option was marked, so nothing was chosen.',
    none_chosen: 'Nothing was chosen: no option has more ballots than “None of these”.',
    no_majority: (options: string) => `No option has more than half. A run-off is between ${options}.`,
  },
  /** Said after what the options share. */
  tieOpen: 'The rules leave a tie open: nothing was chosen.',
  lot: {
    drew: (options: string) => `The rules let a lot decide between ${options}.`,
    title: 'How the lot was drawn',
    how: 'Nobody chose the lot, and anyone can draw it again. Each of these options got the fingerprint (SHA-512) of the words “folkmoot/v1 lot” on a line of their own, the root of the checkpoint at closing, the id of the vote, the number of the question and its own number, both counted from zero in four bytes. The smallest fingerprint comes first. Every audit draws again.',
  },
  quorum: {
    missed: (ballots: number, roll: number, needed: number) =>
      `${number(ballots)} of ${plural(roll, { one: '# member', other: '# members' })} voted; the rules ask for at least ${number(needed)}.`,
    missedCounts: 'The ballots were opened all the same; they decide nothing.',
  },
  table: {
    place: 'Place',
    answer: 'Answer',
    option: 'Option',
    project: 'Project',
    ballots: 'Ballots',
    share: 'Of all ballots',
    total: 'Total',
    mean: 'Average',
    points: 'Points',
    ofPoints: 'Of all points',
    votes: 'Votes',
    forIt: 'For',
    against: 'Against',
    margin: 'Difference',
    grade: 'Majority grade',
    won: 'Pairs won',
    cost: 'Cost',
    state: 'Outcome',
    ofMoney: 'Of the money',
  },
  withheld: {
    title: 'This vote stays closed',
    text: (ballots: number, minBallots: number) =>
      `${plural(ballots, { one: 'Only # ballot was cast', other: 'Only # ballots were cast' })}, and the rules open a sum of at least ${number(minBallots)}. The sum of so few would tell how each person voted, so nobody opens it. Nothing was decided.`,
    /** Fewer than the turnout that the rules ask for. */
    turnout: (ballots: number, roll: number) =>
      `Only ${number(ballots)} of ${number(roll)} voted, and the rules ask for more before anything is decided. What decides nothing is not opened: nobody learns the numbers.`,
    none: (minBallots: number) =>
      `No ballot was cast, and the rules open a sum of at least ${number(minBallots)}. There is nothing to open, and nothing was decided.`,
    sure: 'The rules of this assembly name the number, and the record holds every trustee to it: the log takes no share for this vote. The sealed ballots stay sealed.',
    next: 'The question can be put to the assembly again in a new vote.',
  },
  numbers: 'The numbers',
  /** The second table, folded. */
  more: 'All the numbers as a table',
  /** Before a sentence of the kinds. */
  about: (kind: string) => `${kind}: what it is good for`,
  counted: (ballots: number) => plural(ballots, { one: '# ballot counts.', other: '# ballots count.' }),
  noBallots: 'No ballot was cast.',
  turnout: {
    title: 'Turnout',
    text: (ballots: number, roll: number, percent: string) =>
      `${number(ballots)} of ${plural(roll, { one: '# member', other: '# members' })} voted (${percent}).`,
    hidden: 'Nobody sees who they are.',
    met: (needed: number) => `The quorum of ${number(needed)} was reached.`,
    missed: (needed: number) => `The quorum of ${number(needed)} was not reached.`,
    none: 'The rules ask for no quorum.',
    mark: (needed: number) => `quorum ${number(needed)}`,
  },
  released: {
    title: 'Who opened the sums',
    text: (names: string, needed: number) =>
      `${names} gave their shares. ${plural(needed, { one: '# share was needed.', other: '# shares were needed.' })}`,
    at: (name: string, when: string) => `${name}: ${when}`,
    missing: (names: string) => `Not needed, and not given: ${names}.`,
  },
  checked: {
    title: 'What your device has checked',
    justNow: 'Checked by your device just now.',
    at: (when: string) => `Checked by your device ${when}.`,
    light:
      'The order and the signature of every entry, the trustees’ shares, and that these numbers and this outcome follow from them.',
    ballots: (count: number) =>
      plural(count, {
        one: 'Not yet: the proof of the one ballot, and the sum.',
        other: 'Not yet: the proofs of all # ballots, and their sum.',
      }),
    more: 'Check every ballot too',
    every: (count: number) =>
      plural(count, {
        one: 'The one ballot was checked and counted by your device.',
        other: 'Every one of # ballots was checked and added up by your device.',
      }),
    wrong: 'This result cannot be relied on',
    sure: 'Nobody has to be believed: the record holds every sealed ballot, and your device works the result out from it. The audit does the same once more from the beginning and explains each step.',
    audit: 'Audit the whole record',
  },
  share: {
    title: 'Pass it on',
    share: 'Share',
    link: 'Copy the link',
    linkDone: 'The link is copied.',
    print: 'Print',
    files: 'Files',
    csv: 'Numbers (CSV)',
    xlsx: 'Table (XLSX)',
    json: 'Everything (JSON)',
    svg: 'Chart (SVG)',
    embed: 'Embed',
    embedTitle: 'A card for another page',
    embedLead:
      'Paste this where you want the card. It shows the outcome, checks it on the reader’s device, and holds no keys.',
    embedCode: 'Code for the card',
    embedPreview: 'Preview of the card',
    text: (title: string, outcome: string) => `${title}: ${outcome}`,
  },
  sheet: {
    of: (assembly: string) => `Result of a vote of ${assembly}`,
    open: (from: string, until: string) => `Open from ${from} until ${until}.`,
    proof: 'Check it yourself',
    proofText:
      'This code leads to the audit of the whole record. The checkpoint has to be the same for everybody who looks.',
    qr: 'Code that leads to the audit',
    checkpoint: (code: string, size: number) => `Checkpoint ${code}, ${number(size)} entries`,
    printed: (time: string) => `Printed ${time}.`,
  },
};

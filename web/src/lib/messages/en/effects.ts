/** What votes change, said from the data of the proposal and never from the proposer’s words. */
import { duration, fraction, number, plural } from './forms';

type Of = 'cast' | 'decided' | 'base';
type Test = 'more_than' | 'at_least';

export const effects = {
  title: 'If this passes',
  titlePassed: 'What this decides',
  would: (changes: string[]) => `If this passes: ${changes.join('; ')}`,
  did: (changes: string[]) => `What this decides: ${changes.join('; ')}`,
  fromData: 'Made from what is in the record, not from the text of the proposal.',
  ofQuestion: (question: string) => `If “${question}” passes`,

  change: (rule: string, from: string, to: string) => `${rule}: ${from} → ${to}`,
  rules: {
    'ordinary.majority': 'Majority of ordinary votes',
    'ordinary.enough': 'Yes needed in ordinary votes',
    'ordinary.turnout': 'Taking part in ordinary votes',
    'ordinary.notice': 'Notice of ordinary votes',
    'ordinary.open': 'Shortest voting time of ordinary votes',
    'ordinary.delay': 'Time until ordinary decisions take effect',
    'special.majority': 'Majority of special votes',
    'special.enough': 'Yes needed in special votes',
    'special.turnout': 'Taking part in special votes',
    'special.notice': 'Notice of special votes',
    'special.open': 'Shortest voting time of special votes',
    'special.delay': 'Time until special decisions take effect',
    seconds: 'Signatures for a proposal',
    at_once: 'Votes open at once',
    objections: 'Who can ask for a second reading',
    admit: 'How people come in',
    resting: 'When members rest',
    recover: 'New keys for lost words',
    circle: 'The trustees',
    ties: 'Ties',
    min_ballots: 'Fewest ballots that are opened',
    voices: 'Most voices of a member',
    record: 'Who may read the record',
    participation: 'Who can see that somebody voted',
    witnesses: 'Who witnesses the record',
    release: 'What trustees wait for',
  },
  value: {
    none: 'none',
    time: ({ ms }: { ms: number }) => duration(ms),
    majority: (of: Of, test: Test, num: number, den: number) =>
      `${test === 'more_than' ? 'more than' : 'at least'} ${fraction(num, den)} of ${
        { cast: 'all ballots', decided: 'those who say yes or no', base: 'the members' }[of]
      }`,
    fraction: (num: number, den: number) => fraction(num, den),
    majorityPart: (test: Test, num: number, den: number) =>
      `${test === 'more_than' ? 'more than' : 'at least'} ${fraction(num, den)}`,
    part: (num: number, den: number) => `at least ${fraction(num, den)} of the members`,
    share: (num: number, den: number, most: number) =>
      `${fraction(num, den)} of the members, never more than ${number(most)}`,
    admitByVote: 'by votes alone',
    admit: (vouches: number, every: number, num: number, den: number) =>
      `${plural(vouches, {
        one: 'an invitation and one vouch',
        other: 'an invitation and # vouches',
      })}, one vouch a member in ${duration(every)}, growth of ${fraction(num, den)} in 30 days at most`,
    admitLink: (num: number, den: number) =>
      `an invitation alone, growth of ${fraction(num, den)} in 30 days at most`,
    resting: ({ ms }: { ms: number }) => `after ${duration(ms)} without any act`,
    recover: (vouches: number, wait: number) =>
      `${plural(vouches, { one: 'one vouch', other: '# vouches' })}, then ${duration(wait)} in which the old keys can refuse`,
    circle: (size: number, threshold: number, term: number) =>
      `at least ${number(size)}, ${number(threshold)} of them open a result, in office for ${duration(term)}`,
    ties: { report: 'reported as a tie', lot: 'decided by lot' },
    record: { members: 'members', public: 'everybody', listed: 'everybody, on the list of the server' },
    participation: {
      open: 'everybody',
      size: 'nobody, where 16 or more can vote',
      hidden: 'nobody, where 5 or more can vote',
      proposal: 'as each proposal says',
    },
    witnesses: (quorum: number, names: string) => `${number(quorum)} of ${names} sign`,
    release: (num: number, den: number, most: number, wait: number) =>
      `confirmations of a closing by ${fraction(num, den)} of the roll, never more than ${number(most)}, for ${duration(wait)} at most`,
  },

  text: {
    adopt: (title: string) => `A new text stands in the book: “${title}”`,
    replace: (title: string) => `The text “${title}” of the book is replaced`,
    repeal: (title: string) => `The text “${title}” of the book is repealed`,
    special: 'From then on only a special vote can change it.',
    ordinary: 'From then on an ordinary vote can change it.',
    review: (day: string) => `It is looked at again on ${day}.`,
    read: 'Read the text',
    compare: 'What changes in it',
  },
  admit: (uses: number, until: string) =>
    plural(uses, {
      one: `One person may come in by a link, until ${until}, without anybody vouching`,
      other: `Up to # people may come in by a link, until ${until}, without anybody vouching`,
    }),
  remove: (names: string, count: number) =>
    plural(count, { one: `${names} is no member any more`, other: `${names} are no members any more` }),
  circle: (names: string, threshold: number, of: number) =>
    `${names} become the trustees; ${number(threshold)} of ${number(of)} open a result`,
  elected: (threshold: number) =>
    `Whoever this election elects becomes a trustee; ${number(threshold)} of them open a result`,
  erase: {
    would: (name: string) => `A text by ${name} is erased`,
    some: 'A text is erased',
    of: (name: string, where: string) => `${name}: ${where}`,
  },
  host: (address: string) => `The record moves to another server: ${address}`,

  // Writing them.
  edit: {
    title: 'What it does if it passes',
    lead: 'A vote can change something by itself. Leave this empty for a vote that only says what people want.',
    add: 'Add',
    remove: (what: string) => `Take out: ${what}`,
    gone: 'It is taken out.',
    bound: 'Which question decides on it',
    boundNone: 'A question that is answered with yes or no is needed first.',
    electionNone:
      'An election among members is needed first: choose “Elect to several seats” as a kind of question.',
    electionWarning:
      'All seats have to be filled: if one stays empty, the trustees stay as they are. Whoever is a trustee now needs as many votes as everybody else.',
    witnessKeys: 'Keys of the witnesses, one in each line',
    quorum: 'How many of them are enough',
    confirmations: 'The part of the roll that confirms a closing',
    releaseDays: 'How long trustees wait at most',
    kinds: {
      rules: 'Change rules',
      adopt: 'A new text in the book',
      replace: 'Change a text of the book',
      repeal: 'Repeal a text of the book',
      admit: 'Let people in',
      remove: 'Remove somebody',
      circle: 'Other trustees',
      elected: 'Elect trustees',
      host: 'Another server',
      makeGroup: 'Make a group',
      changeGroup: 'Change a group',
      dissolveGroup: 'Dissolve a group',
      voices: 'More voices for somebody',
      erase: 'Have a text erased',
    },
    hints: {
      rules: 'Notice, majorities, how people come in.',
      adopt: 'Statutes, a house order, an agreement.',
      replace: 'Written anew, the earlier version stays readable.',
      repeal: 'It no longer holds and stays readable.',
      admit: 'A list of people, another club: with one link.',
      remove: '14 days of notice; they answer, and they vote.',
      circle: 'Who opens results from then on.',
      elected: 'An election decides who opens results from then on.',
      host: 'The record goes on elsewhere.',
      makeGroup: 'A section that decides things of its own.',
      changeGroup: 'Who is in it, what it is called.',
      dissolveGroup: 'What it decided stays.',
      voices: 'For statutes that give a member more than one voice.',
      erase: 'Words that should not stay, though their author leaves them.',
    },
    rule: 'Rule',
    addRule: 'Another rule',
    now: (value: string) => `Now: ${value}`,
    then: 'Then',
    of: 'Of whom',
    ofNames: { decided: 'those who say yes or no', cast: 'all ballots', base: 'the members' },
    part: 'Part',
    most: 'Never more than',
    unit: 'Unit',
    units: { minute: 'minutes', hour: 'hours', day: 'days' },
    vouches: 'Vouches',
    everyDays: 'One vouch a member in',
    growth: 'Growth in 30 days, at most',
    waitDays: 'Time to refuse',
    size: 'Trustees at least',
    threshold: 'Of them open a result',
    termDays: 'In office for',
    by: 'Who opens the door',
    byNames: { members: 'members, by invitations', vote: 'votes alone' },
    days: 'days',
    which: 'Which text',
    textTitle: 'Title of the text',
    textBody: 'The text',
    textClass: 'What changes it later',
    textClasses: { ordinary: 'an ordinary vote', special: 'a special vote' },
    review: 'Looked at again',
    reviews: { never: 'never', year: 'in a year', two: 'in two years', five: 'in five years' },
    uses: 'How many people',
    usesDays: 'The link works for',
    linkAfter: 'You get the link when the vote is posted. It works once the vote has passed.',
    link: 'The link for those whom this vote lets in',
    linkText: 'It works once the vote has passed. Your devices can show it again at any time.',
    linkShow: 'Show the link',
    members: 'Who',
    removeWarning:
      'Write the reasons into the text above, in few and fair words. Their answer is shown beside them. It takes 14 days of notice, a special vote, and they vote too.',
    removeMany:
      'Several at once can only be removed if each has rested for two years or has been a member for less than 180 days.',
    trustees: 'Who shall be trustees',
    circleWarning: 'They have to accept; their key is made when the vote has passed.',
    address: 'Address of the new server',
    key: 'Its public key',
    keyHint:
      'Whoever runs the new server tells you. It is on its start page for programs, under /api/v1/host.',
    way: 'How it is decided',
    ways: { ballot: 'By secret ballots', signatures: 'By more than half of the members signing openly' },
    wayHints: {
      ballot: 'With notice, voting time and trustees who open the result.',
      signatures: 'At once when enough have signed. Everybody sees who did.',
    },
  },
  errors: {
    same: 'This changes nothing yet.',
    text: 'The text is still empty.',
    title: 'The text needs a title.',
    which: 'Please choose a text.',
    members: 'Please choose somebody.',
    trustees: (least: number) =>
      plural(least, { one: 'Please choose # trustee.', other: 'Please choose # trustees at least.' }),
    threshold: (least: number, most: number) =>
      `With so many trustees, ${number(least)} to ${number(most)} can open a result.`,
    address: 'Please write an address that begins with https://.',
    key: 'This is no public key. It has 44 signs and ends with “=”.',
  },
};

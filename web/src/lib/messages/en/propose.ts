import { duration, number, plural } from './forms';

export const propose = {
  title: 'Create a vote',
  lead: 'Pick a kind of question, write it, look at it as the voters will, and post it.',
  steps: { write: 'Write', look: 'Look and post' },

  ask: 'What do you want to ask?',
  question: 'The question',
  questionOf: (position: number) => `Question ${number(position)}`,
  questionHint: 'One sentence. It stands above the answers.',
  kind: 'Kind of question',
  groups: { decide: 'Decide', pick: 'Pick', rate: 'Rate', share: 'Share out' },
  moreKinds: 'More kinds of question',
  anotherKind: 'Choose another kind',
  ballotSize: (bytes: number, most: number) =>
    `A ballot with these questions takes ${number(bytes)} of at most ${number(most)} bytes.`,
  addQuestion: 'Add another question',
  questionsFull: (most: number) => `A vote can have ${number(most)} questions at most.`,
  removeQuestion: (position: number) => `Remove question ${number(position)}`,
  removedQuestion: 'The question is gone.',
  questionUp: (position: number) => `Move question ${number(position)} up`,
  questionDown: (position: number) => `Move question ${number(position)} down`,
  questionMoved: (to: number, of: number) => `Now question ${number(to)} of ${number(of)}.`,
  undo: 'Undo',

  options: 'Options',
  drawn: 'Each voter sees them in an order drawn for them',
  optionsHint:
    'Enter begins the next one. Paste a list to get an option for each line. Alt and an arrow key move an option.',
  optionsHintTouch:
    'Drag an option by its handle to move it, or touch the handle for buttons. Paste a list to get an option for each line.',
  option: (position: number) => `Option ${number(position)}`,
  fromMembers: 'Choose from the members',
  addOption: 'Add an option',
  removeOption: (position: number) => `Remove option ${number(position)}`,
  optionUp: (position: number) => `Move option ${number(position)} up`,
  optionDown: (position: number) => `Move option ${number(position)} down`,
  optionHandle: (position: number) => `Move option ${number(position)}`,
  optionMoved: (name: string, to: number, of: number) =>
    name ? `“${name}” is now ${number(to)} of ${number(of)}.` : `Now ${number(to)} of ${number(of)}.`,
  optionAdded: (of: number) => plural(of, { one: 'Now # option.', other: 'Now # options.' }),
  optionRemoved: (name: string) => (name ? `“${name}” is gone.` : 'The option is gone.'),
  optionsPasted: (count: number) => plural(count, { one: '# option pasted.', other: '# options pasted.' }),
  optionsFull: (most: number) => `A question can have ${number(most)} options at most.`,
  currency: 'Currency',

  about: 'Title and text',
  titleLabel: 'Title of the vote',
  titleHint: 'Short, as on a noticeboard.',
  text: 'What it is about, and why',
  textHint: 'What people should know before they decide. Who is for it, who is against it, what it costs.',
  write: 'Write',
  look: 'Preview',
  lookEmpty: 'Nothing is written yet.',
  help: 'How to format text',
  helpHead: { type: 'You write', get: 'You get' },
  helpBold: 'important',
  helpHeading: 'A heading',
  helpItem: 'an item of a list',
  helpLink: 'a link',
  helpQuote: 'a quotation',
  left: (count: number) => plural(count, { one: '# character left', other: '# characters left' }),

  times: 'When',
  class: 'What kind of decision it is',
  classHint: (notice: number, open: number, delay: number) =>
    `${notice === 0 ? 'No notice' : `Notice of ${duration(notice)}`}, at least ${duration(open)} of voting, ${
      delay === 0 ? 'in force at once' : `in force ${duration(delay)} after the result`
    }.`,
  classRaised: 'A special vote: what it changes asks for it.',
  lasts: 'How long it is open',
  lastsTime: ({ ms }: { ms: number }) => duration(ms),
  lastsLeast: 'The shortest that the rules allow.',
  lastsUrgent: 'Urgent: it takes the signatures of a third of the members.',
  lastsSaid: ({ ms }: { ms: number }) => `Open for ${duration(ms)}.`,
  opens: 'When it opens',
  opensNow: 'As soon as it can',
  opensLater: 'Not before a certain time',
  opensWhen: 'Not before',
  quick: { tomorrow: 'Tomorrow', monday: 'Monday' },
  date: 'Day',
  time: 'Time',
  opensAt: (when: string) => `It does not open before ${when}.`,
  zone: (zone: string) => `Your time zone: ${zone}. Everybody sees the times in their own.`,

  counting: 'How it is decided',
  signatures: (needed: number, members: number) =>
    `It holds at once when ${number(needed)} of ${plural(members, { one: '# member', other: '# members' })} have signed.`,
  secondsOne: 'Your signature is enough.',
  seconds: (needed: number) =>
    `It is voted on when ${plural(needed, { one: '# member has', other: '# members have' })} signed, you included.`,
  noticeNone: 'It opens as soon as it can, without notice.',
  notice: ({ ms }: { ms: number }) => `It opens ${duration(ms)} after the last signature that it needs.`,
  quorum: (needed: number, base: number) =>
    `At least ${number(needed)} of ${plural(base, { one: '# member', other: '# members' })} must vote. With fewer, nothing is decided.`,
  delay: ({ ms }: { ms: number }) =>
    `What it changes takes effect ${duration(ms)} after the result. Until then members can ask for a second reading.`,
  circleNames: (names: string, threshold: number, of: number) =>
    `${names} open the result: ${threshold === of ? 'all of them together' : `any ${number(threshold)} of the ${number(of)}`}.`,
  circleCalledBy: (name: string) => `Called by ${name}.`,

  empty: {
    many: 'Two of your proposals are under way',
    manyText:
      'Everybody can have two at a time, so that there is room for the others. You can make another one when one of these is over, or when you take your signature back from one that nobody else has signed.',
    guest: 'Only members can create a vote',
    guestText: 'You read along as a guest. To take part, ask a member for an invitation.',
  },

  draft: {
    back: (when: string) => `Your draft of ${when}`,
    backText: 'It is as you left it. It is kept on this device alone.',
    anew: 'Start anew',
    gone: 'The draft is put away.',
    kept: (time: string) => `Draft kept on this device, ${time}`,
    failed: 'This browser keeps nothing, so the draft is lost when you leave this page.',
  },

  preview: 'Preview',
  previewTitle: 'As the voters will see it',
  previewLead: 'You can try it out here. Nothing is sent.',
  previewTitleEmpty: 'The title',
  previewQuestionEmpty: 'The question',
  next: 'Look and post',
  wrong: (count: number) =>
    plural(count, {
      one: 'One thing is still missing or wrong:',
      other: '# things are still missing or wrong:',
    }),
  inQuestion: (position: number, words: string) => `Question ${number(position)}: ${words}`,

  review: 'Before you post',
  reviewOpensNow: 'It opens as soon as it can.',
  final: 'What cannot be changed afterwards',
  finalText:
    'Its words, options, times and effects stay as they are. Until it opens you can take your signature back; if nobody else has signed, it is gone.',
  worth: 'Worth a second look',
  edit: 'Change something',
  submit: 'Post the vote',
  notPosted: 'The vote has not been posted',
  notPostedText: 'Everything you wrote is still here.',
  notCertain: 'It is not certain whether the vote was posted',
  notCertainText:
    'Posting again is safe: it is the same vote and appears once. Everything you wrote is still here.',
  posted: 'The vote is posted.',
  postedTitle: 'Your vote is posted',
  postedText: 'Send this link to the members, so that they hear of it.',
  postedLink: 'Link to the vote',

  /** What the vote asks for above what the rules ask. */
  bar: {
    legend: 'How many does it take?',
    rules: 'As the rules ask',
    both: 'Both count: what the rules ask, and what is chosen here. A vote can ask for more than the rules, never for less.',
  },
  errors: {
    title: 'A title is needed.',
    question: 'The question is still empty.',
    none: 'At least two options are needed.',
    one: 'There is one option only. A choice needs at least two.',
    same: (other: number) =>
      `This looks the same as option ${number(other)}, so voters could not tell them apart. Word one of them differently.`,
    long: (over: number) =>
      plural(over, { one: 'This is one character too long.', other: 'This is # characters too long.' }),
    bytes: 'All the texts together are too long for the record. Please shorten one.',
    unseen: 'There is a character in it that nobody can see. Please write it again instead of pasting it.',
    unknown: 'There is a character in it that many devices cannot show.',
    marks: 'There are too many marks above one letter.',
    mixed: (pieces: string) =>
      `One word mixes letters that look alike: ${pieces}. Please write it with one keyboard.`,
    piece: (letters: string, script: string) => `“${letters}” (${script})`,
    unset: 'Please choose a day and a time.',
    opensPast: 'This time is over. Choose a later one, or let it open as soon as it can.',
    opensLate: 'This is too far away: what has not opened within 90 days lapses.',
    ballot: (bytes: number, most: number) =>
      `The ballot would take ${number(bytes)} bytes, and an entry of the record has room for ${number(most)}. Fewer questions or fewer options are needed.`,
    amountsMost:
      'All money questions of a vote together have room for 31 options, or for 63 where the sums are small. Fewer options are needed.',
    alone: 'At least one option is needed.',
    money: (example: string) => `This amount cannot be read. Write it like ${example}.`,
    moneyNone: 'An amount is needed.',
    moneyLarge: 'This is more money than a ballot can count.',
    moneyZero: 'This has to be more than nothing.',
  },
  warnings: {
    alike: (a: number, b: number) =>
      `Options ${number(a)} and ${number(b)} differ only in small signs. A hasty reader may take one for the other.`,
    posing: (option: number, name: string) =>
      `Option ${number(option)} looks like the name of ${name}, who is a member, and is written another way: it stands for somebody else. Choose ${name} from the members if they are meant.`,
    twice: (other: number) => `This asks the same as question ${number(other)}.`,
    few: (members: number) =>
      members <= 1
        ? 'You are the only member. The result will show how you voted.'
        : `Only ${number(members)} members can vote. When all but one compare notes, they know how the last one voted; with so few, that happens easily.`,
    soon: 'It is open for less than an hour. Many will not hear of it in time.',
    long: (days: number) =>
      `It is open for ${number(days)} days. People forget votes that stay open for so long.`,
    left: (names: string, remaining: number, threshold: number) =>
      `${names} left the assembly but still hold a part of the key. Of the others there are ${number(remaining)}; ${number(threshold)} are needed. A new circle is safer.`,
    all: (trustees: number) =>
      `${trustees === 2 ? 'Both' : `All ${number(trustees)}`} trustees have to release. If one of them loses their twelve words, nobody ever learns the result.`,
    minBallots: (members: number, minBallots: number) =>
      `Only ${plural(members, { one: '# member', other: '# members' })} can vote, and fewer than ${plural(minBallots, { one: '# ballot is', other: '# ballots are' })} never opened. As things are, this vote cannot have a result.`,
  },
};

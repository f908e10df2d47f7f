/** Each word of ours in a sentence or two that a teenager understands. */
export const glossary = {
  title: 'What the words mean',
  lead: 'We use one word for one thing, on every page. Here is each of them, in a sentence or two.',
  trust: 'How can I trust this?',
  words: {
    assembly: {
      word: 'Assembly',
      text: 'A group that decides together: a club, a house, a union. Everything else belongs to one.',
    },
    member: {
      word: 'Member',
      text: 'Somebody who belongs to an assembly. Members can propose, vote and check, and all have the same rights.',
    },
    roll: {
      word: 'Roll',
      text: 'The list of those who may vote. It is fixed at the moment a vote opens, so nobody can be added or struck off halfway.',
    },
    rules: {
      word: 'Rules',
      text: 'What the assembly agreed on when it was founded, such as how many yes it takes. They bind everybody alike.',
    },
    vote: {
      word: 'Vote',
      text: 'One or more questions that are put to an assembly, with a day when it ends.',
    },
    contest: {
      word: 'Question',
      text: 'One thing that is asked in a vote, with its options. A ballot can answer several of them.',
    },
    option: { word: 'Option', text: 'One of the answers that you can choose from.' },
    selection: { word: 'Selection', text: 'The options that you marked. It leaves your device only sealed.' },
    ballot: {
      word: 'Ballot',
      text: 'Your answers, sealed on your own device. You can cast a new one until the end, and only the last one counts.',
    },
    tracker: {
      word: 'Tracker',
      text: 'A short code that stands for your sealed ballot. With it you find your ballot in the record; it says nothing of what you chose.',
    },
    trustee: {
      word: 'Trustee',
      text: 'A member who keeps one part of the key to the results. Only several trustees together can open a sum.',
    },
    circle: {
      word: 'Circle',
      text: 'The trustees who made a key together. It is settled from the start how many of them it takes to open a result.',
    },
    share: {
      word: 'Share',
      text: 'What one trustee gives so that a sum can be opened. When enough shares are there, the result appears.',
    },
    tally: { word: 'Sum', text: 'All sealed ballots, added up without opening a single one of them.' },
    result: { word: 'Result', text: 'The numbers that come out when the sum is opened.' },
    outcome: {
      word: 'Outcome',
      text: 'What the numbers mean under the rules: passed or not, and what was chosen.',
    },
    quorum: { word: 'Quorum', text: 'How many members have to take part so that a vote counts.' },
    event: {
      word: 'Event',
      text: 'Something that a member has done and signed, such as joining, proposing or casting.',
    },
    entry: {
      word: 'Entry',
      text: 'An event in its place in the record, with its number and its time. It stays where it is.',
    },
    checkpoint: {
      word: 'Checkpoint',
      text: 'A short, signed note of how far the record reaches. Two people who have the same one see the same record.',
    },
    receipt: {
      word: 'Receipt',
      text: 'The server’s signed word that it has taken your ballot. If the ballot ever went missing, the receipt would prove it.',
    },
    record: {
      word: 'Record',
      text: 'The book of an assembly, in which every entry stands. Everybody has the same one, and no page can be torn out unnoticed.',
    },
    audit: {
      word: 'Audit',
      text: 'To check the whole record with your own device, from the first entry to the last result, and to believe nobody.',
    },
    host: {
      word: 'Server',
      text: 'The computer that keeps the record and passes everything on. It cannot read a ballot or change one quietly.',
    },
    words: {
      word: 'Twelve words',
      text: 'What all your keys are made from. On paper they bring you back on any device.',
    },
  },
};

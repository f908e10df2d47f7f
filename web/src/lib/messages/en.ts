/**
 * Every sentence that a person can see, in English. Other languages have the same keys (see `Messages`).
 * Voice: the words of a good neighbour who chairs meetings. Say what happened, what it means, what can be done next.
 */

const plural = (count: number, one: string, many: string) => `${number(count)} ${count === 1 ? one : many}`;
const number = (value: number) => value.toLocaleString('en');

export const en = {
  language: 'en',
  product: 'Folkmoot',
  tagline: 'Decide together',

  common: {
    skip: 'Skip to the page',
    home: 'Start',
    keys: 'Your keys',
    back: 'Back',
    next: 'Next',
    cancel: 'Cancel',
    copy: 'Copy',
    copied: 'Copied',
    remove: 'Remove',
    save: 'Save',
    working: 'One moment',
    tryAgain: 'Try again',
    optional: 'optional',
    you: 'you',
    newer: 'There is something new',
    of: (done: number, total: number) => `${number(done)} of ${number(total)}`,
    members: (count: number) => plural(count, 'member', 'members'),
    ballots: (count: number) => plural(count, 'ballot', 'ballots'),
    days: (count: number) => plural(count, 'day', 'days'),
    sure: 'How can I be sure?',
    unknownMember: 'somebody who is not a member',
  },

  steps: {
    wasm: 'Getting ready',
    checkpoint: 'Asking for the newest checkpoint',
    entries: 'Reading the record',
    check: 'Checking what is new',
    fold: 'Following every event',
    seal: 'Sealing your ballot on this device',
    ballots: 'Checking the proof of every ballot',
    phrase: 'Working on your passphrase',
    share: 'Adding up the sealed ballots and making your share',
    circle: 'Doing your part as a trustee',
    audit: 'Auditing',
  } as Record<string, string>,

  footer: {
    free: 'Folkmoot is free software under the GNU AGPL, version 3 or later.',
    api: 'Interface for programs',
  },

  start: {
    title: 'A place to decide together',
    lead: 'Folkmoot is where a group votes and everybody can check the count.',
    points: [
      'Your ballot is sealed on your own device. Nobody can read it, the people who run this server included.',
      'The count comes from trustees whom your group chose, and anyone can check all of it in seconds.',
      'There is no administrator. What happens is what members signed.',
    ],
    found: 'Found an assembly',
    join: 'Join with an invitation',
    joinHint: 'Paste the link that somebody sent you.',
    joinLabel: 'Invitation link',
    joinBad: 'This does not look like an invitation link. It has /join/ in it and a long code at its end.',
    joinGo: 'Open the invitation',
    known: 'Assemblies on this device',
    hosted: 'Assemblies on this server',
    hostedNone: 'There is no assembly on this server yet.',
    hostedFailed: 'The list of assemblies cannot be read now.',
  },

  ready: {
    title: 'This browser cannot seal ballots',
    text: 'Folkmoot seals ballots with WebAssembly in a worker, and this browser does not run it. Nothing was sent and nothing will be. Please use a current browser, or ask whoever set up this device to allow WebAssembly.',
  },

  keys: {
    title: 'Your keys',
    lead: 'Twelve words are the key to everything you do here. They are made on this device and never leave it unless you carry them.',
    needed: 'You need your keys for this',
    none: 'This device has no keys yet.',
    make: 'Make new keys',
    restore: 'I have twelve words already',
    memberId: 'Your member id',
    open: 'Your keys are open on this page. They close when you close it.',
    locked: 'Your keys are on this device, under your passphrase.',
    unlock: 'Open',
    lock: 'Close the keys',
    passphrase: 'Passphrase',
    passphraseHint:
      'At least 8 characters. It protects the words on this device only; with the words you can always start again.',
    passphraseAgain: 'The passphrase again',
    passphraseDiffers: 'The two passphrases are not the same.',
    passphraseShort: 'The passphrase needs at least 8 characters.',
    phraseTitle: 'Write down these twelve words',
    phraseLead:
      'They are shown this once. Write them on paper, in this order, and keep the paper where you keep important things. Whoever has them can vote as you; without them, nobody can bring your keys back.',
    phraseList: 'Your twelve words',
    phraseDone: 'I have written them down',
    confirmTitle: 'A short check',
    confirmLead: 'Please type these three words from your paper.',
    confirmWord: (position: number) => `Word ${position}`,
    confirmWrong:
      'One of these words is not what was shown. Please look at your paper again, or start over with new words.',
    keepTitle: 'Keep them on this device',
    keepLead: 'Choose a passphrase. It keeps the words sealed on this device.',
    keep: 'Keep my keys here',
    restoreTitle: 'Restore your keys',
    restoreLead: 'Type your twelve words, with spaces between them.',
    restoreWords: 'Twelve words',
    restoreGo: 'Continue',
    kept: 'Your keys are on this device and open.',
    startOver: 'Start over with new words',
    forget: 'Remove the keys from this device',
    forgetSure: 'Really remove them. I have my twelve words on paper',
    forgetText: 'After this, only the twelve words bring your keys back.',
    sure: 'The words become a signing key and a trustee key inside a worker of this page. Pages and server see only the public halves. On this device the words are stored sealed under your passphrase (Argon2id and XChaCha20-Poly1305).',
  },

  found: {
    title: 'Found an assembly',
    lead: 'An assembly is a group that decides together. You are its first member and nothing more: from now on the rules below bind everybody alike.',
    name: 'Name of the assembly',
    nameHint: 'For example: Hillside tenants’ union',
    purpose: 'What it is for',
    purposeHint: 'One or two sentences. Whoever joins reads them first.',
    memberName: 'Your name in this assembly',
    memberNameHint: 'Other members see it. Two members cannot have names that look the same.',
    rules: 'The rules',
    quorum: 'How many must vote for a vote to count',
    quorumOptions: {
      none: 'No lower limit',
      quarter: 'At least a quarter of the members',
      third: 'At least a third of the members',
      half: 'At least half of the members',
      twoThirds: 'At least two thirds of the members',
    },
    majority: 'When a motion passes',
    majorityOptions: {
      decided: 'More yes than no',
      twoThirds: 'At least two thirds of those who say yes or no',
      cast: 'More than half of all ballots, abstentions included',
      roll: 'More than half of all members',
    },
    fixed:
      'Any member may invite others and propose votes. In this version the rules stay as they are founded.',
    submit: 'Found it',
    done: 'The assembly exists.',
  },

  join: {
    title: (name: string) => `Join ${name}`,
    plainTitle: 'Join an assembly',
    lead: (by: string, members: string) => `${by} invites you. The assembly has ${members}.`,
    purpose: 'What it is for',
    name: 'Your name in this assembly',
    nameHint: 'Other members see it.',
    submit: 'Join',
    already: 'You are a member already.',
    unknown:
      'This invitation cannot be used: it has expired, was used as often as it may be, or a part of the link is missing. Ask whoever sent it for a new one.',
    noSecret: 'The end of the link is missing. An invitation link has a # and a long code after it.',
    go: 'Go to the assembly',
  },

  assembly: {
    members: 'Members',
    left: 'has left',
    votes: 'Votes',
    noVotes: 'Nothing has been put to a vote yet.',
    groups: {
      open: 'Open now',
      closed: 'Waiting for trustees',
      proposed: 'Coming up',
      decided: 'Decided',
      over: 'Not held',
    },
    propose: 'Create a vote',
    proposeNeedsCircle: 'Before the first vote, a circle of trustees is needed.',
    circles: 'Trustee circles',
    circleLink: 'See the circles',
    noCircle: 'No circle of trustees yet. A circle keeps the key that opens sums, never single ballots.',
    callCircle: 'Call a circle',
    invite: 'Invite people',
    inviteLead: 'Anyone with the link can join, as often as you say and until the day you say.',
    inviteUses: 'How many people',
    inviteDays: 'How many days it is good for',
    inviteMake: 'Make a link',
    inviteReady: 'Send this link to the people you invite. It is shown only now.',
    inviteLink: 'Invitation link',
    notMember: 'You read along as a guest. To take part, ask a member for an invitation.',
    audit: 'Audit everything',
    auditHint: 'Check the whole record of this assembly on your own device.',
    rules: 'The rules',
    rulesQuorum: (num: number, den: number) =>
      num === 0
        ? 'Every vote counts, however few take part.'
        : `A vote counts when at least ${fraction(num, den)} of the members take part.`,
    rulesMajority: (
      of: 'cast' | 'decided' | 'roll',
      test: 'more_than' | 'at_least',
      num: number,
      den: number,
    ) =>
      `A motion passes with ${test === 'more_than' ? 'more than' : 'at least'} ${fraction(num, den)} of ${
        { cast: 'all ballots', decided: 'those who say yes or no', roll: 'all members' }[of]
      }.`,
    record: (size: number) =>
      `${plural(size, 'entry', 'entries')} in the record. This device has checked their order, their signatures and the rules; the audit checks the proof of every ballot too.`,
    live: 'Up to date',
    syncFailed: 'The record cannot be read now.',
    evidence: 'Save the proof',
    evidenceText:
      'This device keeps both versions that the server has signed. Show them to the other members: whoever has them can see what the server did.',
    actions: 'Waiting for you',
    actionAccept: 'You are asked to be a trustee.',
    actionAcceptGo: 'See the circle',
    actionVote: (title: string) => `“${title}” is open and you have not voted yet.`,
    actionVoteGo: 'Vote',
    actionRelease: (title: string) =>
      `“${title}” is closed. Your share as a trustee is needed for the result.`,
    actionReleaseGo: 'Release',
  },

  circle: {
    title: 'Trustee circles',
    lead: 'Trustees make a key together that none of them holds alone. After a vote closes, enough of them open the sums. Nobody can open a single ballot, unless that many of them conspire.',
    call: 'Call a circle',
    who: 'Who should be trustees',
    whoHint: 'Choose people who would not conspire: from different sides, if there are sides. At least two.',
    threshold: 'How many of them are needed to open a result',
    thresholdHint: 'More is safer against conspiracy, fewer is safer against lost keys.',
    thresholdOption: (threshold: number, of: number) => `${threshold} of ${of}`,
    submit: 'Ask them',
    tooFew: 'A circle needs at least two members. Invite somebody first.',
    name: (threshold: number, of: number) => `Circle, ${threshold} of ${of}`,
    calledBy: (name: string) => `Called by ${name}`,
    phases: {
      accepting: 'Waiting until everybody has accepted',
      dealing: 'The key is being made',
      certifying: 'Everybody checks what the others sent',
      ready: 'Ready',
      failed: 'Ended',
    },
    failed: (name: string, reason: string) =>
      reason === 'share'
        ? `It ended because what ${name} sent was wrong. Call a new circle without ${name}.`
        : `It ended because the step of ${name} was missing. Call a new circle.`,
    accepted: 'accepted',
    dealt: 'sent a part of the key',
    certified: 'checked everything',
    waiting: 'not yet answered',
    trustee: 'Trustee',
    progress: 'Progress',
    accept: 'Accept',
    acceptLead:
      'You are asked to be a trustee. It takes two visits: this one, and one after each vote to release the result. Nothing has to be kept but your twelve words.',
    advance: 'Do my part now',
    advancing: 'Your device is doing your part. Please keep this page open.',
    waitOthers:
      'Your part is done for now. The others are still at it; it goes on by itself while somebody’s page is open.',
    ready: 'This circle is ready. Votes can use it.',
    giveUp: (name: string) => `End it: ${name} does not answer`,
    sure: 'The key is made by COCKTAIL-DKG over the record: everybody posts a commitment before anybody deals, each share is checked, and all sign the same transcript. Your secrets are made from your twelve words, so a lost device loses nothing.',
  },

  propose: {
    title: 'Create a vote',
    kind: 'What kind of question',
    kinds: {
      motion: 'A motion',
      choose: 'Choose one',
      approval: 'Approve several',
    },
    kindHints: {
      motion: 'Yes, no or abstain.',
      choose: 'One of several options wins.',
      approval: 'Everybody marks all the options they can live with.',
    },
    titleLabel: 'Title',
    titleHint: 'Short, as on a noticeboard.',
    text: 'Text',
    textHint: 'What it is about, and why. You can use Markdown: # heading, **strong**, - list.',
    question: 'The question',
    questionHintMotion: 'A sentence that can be answered with yes or no.',
    questionHint: 'What the options answer.',
    options: 'Options',
    option: (position: number) => `Option ${position}`,
    addOption: 'Add an option',
    removeOption: (position: number) => `Remove option ${position}`,
    blank: 'Allow “none of these”',
    min: 'At least',
    max: 'At most',
    limits: 'How many options one ballot may approve',
    addContest: 'Add another question',
    removeContest: 'Remove this question',
    contest: (position: number) => `Question ${position}`,
    opens: 'Opens',
    opensNow: 'As soon as it is posted',
    opensLater: 'Later, at',
    closes: 'Closes',
    circle: 'Circle of trustees',
    preview: 'Preview',
    previewLead: 'This is what voters will see.',
    rules: 'Rules that apply',
    edit: 'Change something',
    submit: 'Post the vote',
    needCircle: 'A vote needs a circle of trustees that is ready.',
    errors: {
      title: 'A title is needed.',
      question: 'Every question needs words.',
      options: 'At least two options are needed, all different.',
      limits:
        'The limits have to be between 1 and the number of options, and the first not above the second.',
      opens: 'The opening time has to be in the future.',
      closes: 'The closing time has to be after the opening time.',
    },
  },

  vote: {
    phases: {
      proposed: 'Coming up',
      withdrawn: 'Withdrawn',
      lapsed: 'Never opened',
      open: 'Open',
      closed: 'Closed, waiting for the trustees',
      decided: 'Decided',
    },
    by: (name: string) => `Proposed by ${name}`,
    opens: (when: string) => `Opens ${when}`,
    opening: 'It opens in a moment.',
    closes: (when: string) => `Open until ${when}`,
    closing: 'Voting time is over. The host closes the vote in a moment.',
    closed: (when: string) => `Closed ${when}`,
    lapsed: 'It never opened before its closing time.',
    turnout: (ballots: number, roll: number) =>
      `${number(ballots)} of ${plural(roll, 'member has', 'members have')} voted`,
    withdraw: 'Withdraw this vote',
    notOnRoll:
      'You are not on the roll of this vote. The roll was fixed when it opened; only the members of that moment can vote.',
    guest: 'You read along as a guest. Only members on the roll can vote.',
    yes: 'Yes',
    no: 'No',
    abstain: 'Abstain',
    blank: 'None of these',
    chooseOne: 'Choose one.',
    approve: (min: number, max: number, of: number) =>
      max === of && min <= 1
        ? 'Mark all that you can live with.'
        : min === max
          ? `Mark exactly ${min}.`
          : min === 0
            ? `Mark up to ${max}.`
            : `Mark ${min} to ${max}.`,
    approveNone: 'You can also mark nothing.',
    missing: (question: string) => `“${question}” is not answered yet.`,
    tooMany: (question: string, max: number) => `“${question}”: at most ${max} can be marked.`,
    tooFew: (question: string, min: number) => `“${question}”: at least ${min} must be marked.`,
    ballot: 'Your ballot',
    review: 'Review my ballot',
    reviewTitle: 'Is this right?',
    reviewNothing: 'nothing marked',
    change: 'Change it',
    sealed: 'Your ballot is sealed on this device. This is its tracker:',
    trackerHint:
      'The tracker stands for your sealed ballot. It says nothing of what you chose. You can find it in the record later.',
    cast: 'Cast my ballot',
    casting: 'Casting',
    cant: 'Your ballot could not be cast',
    notCounted: 'Your ballot is not in the record. It does not count yet.',
    maybe:
      'The server did not answer, so it is not certain whether your ballot arrived. Casting again is safe: it is the same ballot and counts once.',
    castTitle: 'Your ballot is in',
    castText: (until: string) => `Nobody can read it. You can change it until ${until}.`,
    castEntry: (index: number, when: string) => `Entry ${number(index)} of the record, ${when}.`,
    tracker: 'Tracker',
    receipt: 'Save the receipt',
    receiptHint: 'The receipt proves that the server has your ballot. Your device keeps one too.',
    counted: 'Your ballot is in the record and counts.',
    revote: 'Change my ballot',
    revoteLead: 'Your new ballot replaces the one before. Only the last one counts.',
    check: 'Check my device',
    checkTitle: 'Check that this device seals what you chose',
    checkLead:
      'This opens the sealed ballot so that a second device can seal the same choice and compare. A ballot that was opened is never cast: you make a fresh one afterwards.',
    checkGo: 'Open this ballot and check',
    checkCode: 'Copy this text to another device and open the page below there.',
    checkCodeLabel: 'Check text',
    checkPage: 'The page for checking',
    checkAgain: 'Make a fresh ballot',
    checkKeep: 'Keep this ballot',
    refuses:
      'This page does not take ballots, because the sealing on this device does not work. Nothing was sent.',
    releaseTitle: 'Your share is needed',
    releaseLead:
      'Your device reads the whole record, checks it, adds up the sealed ballots itself, and then gives your share. Only the sums can be opened with it.',
    release: 'Release my share',
    released: 'Your share is in.',
    shares: (done: number, threshold: number) =>
      done >= threshold
        ? 'Enough trustees have released.'
        : `${number(done)} of ${plural(threshold, 'share', 'shares')} needed so far.`,
    waitingFor: 'Not yet released',
    resultSoon: 'The result appears in a moment.',
    result: 'Result',
    resultTable: 'The numbers',
    answer: 'Answer',
    votes: 'Ballots',
    percent: 'Share',
    outcome: {
      passed: 'The motion passed.',
      failed: 'The motion did not pass.',
      chosen: (option: string) => `“${option}” was chosen.`,
      tied: (options: string) => `There is a tie between ${options}.`,
      no_quorum: 'Too few took part, so nothing was decided.',
      no_choice: 'No option was marked, so nothing was chosen.',
    },
    why: {
      quorumMissed: (ballots: number, roll: number, num: number, den: number) =>
        `${number(ballots)} of ${number(roll)} took part; at least ${fraction(num, den)} were needed.`,
      motion: (yes: number, no: number, abstain: number) =>
        `${number(yes)} said yes, ${number(no)} no, ${number(abstain)} abstained.`,
      leaders: (count: number, ballots: number) =>
        `${number(count)} of ${plural(ballots, 'ballot', 'ballots')}.`,
    },
    auditThis: 'Check this result yourself',
    unknown: 'This assembly has no such vote.',
    text: 'What it is about',
    sure: 'Your choice is encrypted before it leaves this device, with a proof that it is a valid ballot. The server checks the proof and can read nothing else. The receipt ties the server to keeping it.',
  },

  check: {
    title: 'Check another device',
    lead: 'Paste the check text from the other device. This device seals the same choice with the same seed and compares every byte.',
    label: 'Check text',
    go: 'Compare',
    same: 'The other device sealed exactly this:',
    compare: 'Compare the tracker with the one that the other device showed before you opened the ballot:',
    differs: 'This is not what the other device sealed. Do not trust it with your ballot.',
  },

  audit: {
    title: 'Audit',
    lead: 'Your device now does what the auditor’s program does: it reads the whole record and trusts nobody.',
    start: 'Audit now',
    again: 'Audit again',
    receipts: 'Look up my receipts too',
    receiptFiles: 'Receipts',
    receiptsHint:
      'Files that you saved after casting. The audit says whether the record still holds what they prove.',
    states: { pass: 'Checked', fail: 'Failed', not_run: 'Not run' },
    verdicts: {
      verified: 'Everything was checked and everything is right.',
      failed: 'Something is wrong.',
      unchecked: 'The record could not be read, so nothing is said about it.',
      unanchored: 'Everything was checked, but not which assembly it is.',
    },
    steps: 'What was checked',
    results: 'The results, computed again',
    entry: (index: number) => `Entry ${number(index)}`,
    command: 'The same from a terminal, with a program that does not come from this server:',
    save: 'Save the report',
    took: (seconds: string) => `It took ${seconds} seconds on this device.`,
    noResult: 'No result yet.',
  },

  missing: {
    title: 'There is nothing here',
    text: 'The address may be mistyped, or a part of it is missing.',
  },

  errors: {
    'worker.failed': 'The part of this page that does the cryptography did not start. Nothing was sent.',
    'host.unreachable': 'The server does not answer. Please try again in a while.',
    'ballot.gone': 'This sealed ballot is no longer there. Please make a fresh one.',
    'keys.unconfirmed': 'The words that you typed are not the ones that were shown.',
    'check.document': 'This is not a check text. Please copy all of it from the other device.',
    'check.mismatch': 'The ballot of the other device holds something else than it says.',
    'keys.closed': 'Your keys are closed. Please open them first.',
    'storage.failed': 'This browser does not let the page store anything. Private windows often do not.',
    'phrase.checksum': 'These words do not belong together: one is wrong, or two are swapped.',
    'vault.passphrase': 'This passphrase does not open your keys.',
  } as Record<string, string>,
  errorUnknown: 'Something did not work.',
  errorCode: (code: string) => `Code: ${code}`,
};

function fraction(num: number, den: number): string {
  const known: Record<string, string> = {
    '1/2': 'half',
    '1/3': 'a third',
    '2/3': 'two thirds',
    '1/4': 'a quarter',
    '3/4': 'three quarters',
    '1/1': 'all',
  };
  return known[`${num}/${den}`] ?? `${num}/${den}`;
}

export type Messages = typeof en;

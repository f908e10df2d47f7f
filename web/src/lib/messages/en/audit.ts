import { number, plural } from './forms';

export const audit = {
  title: 'Audit',
  lead: 'Your device reads the whole record afresh and works everything out again: who was entitled, every sealed ballot, every sum. It takes nobody’s word for anything.',
  start: 'Audit now',
  again: 'Audit again',
  running: 'Your device is checking.',
  entries: (done: number, total: number) => `${number(done)} of ${number(total)} entries`,
  ballotsSoFar: (count: number) =>
    plural(count, { one: '# ballot checked so far', other: '# ballots checked so far' }),
  left: (seconds: number) => plural(seconds, { one: 'about # second left', other: 'about # seconds left' }),
  took: (seconds: string) => `It took ${seconds} seconds on this device.`,
  verdicts: {
    verified: 'Everything was checked and everything is right.',
    failed: 'Something is wrong with this record.',
    unchecked: 'It could not be checked.',
    unanchored: 'The record is right in itself, but nothing says which assembly it is.',
  },
  verified: (entries: number, ballots: number) =>
    `${plural(entries, { one: '# entry', other: '# entries' })} and ${plural(ballots, { one: '# ballot', other: '# ballots' })} were read and checked, and every result below was worked out again.`,
  checkpoint: (code: string, size: number) =>
    `Checkpoint ${code}, ${plural(size, { one: '# entry', other: '# entries' })}. Whoever audits the same record sees the same code.`,
  failed: {
    what: 'What is wrong',
    sure: 'How sure that is',
    who: 'Who could have done it',
    todo: 'What to do',
    entry: (index: number) => `Entry ${number(index)}.`,
    more: (count: number) =>
      plural(count, { one: 'And # more thing is wrong.', other: 'And # more things are wrong.' }),
  },
  sure: {
    delivered:
      'Certain, about what reached this device: it is arithmetic, and the same files give everybody the same answer. Whether they were changed at the server or on the way here, an audit from another network shows.',
    signed:
      'Certain. The server has signed for exactly these entries, and everybody who audits them finds the same.',
    kept: 'Certain. What this device kept carries the server’s signature, and the record contradicts it. Together they prove it to anybody.',
    older:
      'Certain, about what reached this device: it does not go with what this device kept. That proves nothing to others yet: the server may have gone back to an older copy, or the files were changed on the way.',
    address: 'Certain. The id of an assembly follows from its founding, and this founding gives another one.',
  },
  who: {
    way: 'The server, or something between it and you: a proxy, an extension of your browser. No member and no trustee can cause this.',
    taken:
      'The server, which took an entry that it had to refuse. Whoever wrote the entry may have had a part in it; nobody else had.',
    trustee:
      'The trustee who wrote the entry, and the server, which had to refuse it. Other members and other trustees had no part in it.',
    host: 'The server alone: nobody else can sign what it signed.',
    older:
      'The server, which shows an older copy or leaves something out, or something between it and you. No member and no trustee can cause this.',
    other: 'The server, which answered with another record, or whoever gave you this address.',
  },
  todo: {
    report: 'Keep the report. It names the step and the entry.',
    compare: (code: string) =>
      `Compare the code of the checkpoint with other members: here it is ${code}. Where the codes differ, the server shows different people different records.`,
    compareNone: 'Ask other members to audit too, from another network.',
    rely: 'Do not rely on any result of this record until it is explained.',
    program: 'Audit again with the program, on another computer. The command stands below.',
  },
  unchecked: {
    text: 'The record could not be read to its end. That says nothing against it and nothing for it.',
    todo: 'See whether you are online and try again. When it happens again and again, tell whoever runs the server.',
    large:
      'The server claims a record of more than 268 million entries, more than a page can read. If that is so, the program can audit it; if not, the server claims what is not there. Nothing of it was checked.',
  },
  unusable: {
    text: 'What was brought for comparison could not be used: it is no checkpoint or receipt that the server of this assembly signed. That says nothing against the record, and nothing against anybody. Nothing else was found wrong.',
    todo: 'The step below is marked. Choose the right file and audit again; a receipt of another assembly belongs on the page of that one.',
    step: 'What was brought for this is not signed by the server of this assembly, or cannot be read. It says nothing about the record.',
  },
  stepsTitle: 'What was checked',
  stepsAhead: 'What will be checked',
  groups: {
    record: 'The record',
    people: 'People and order',
    count: 'Ballots and sums',
    yours: 'Yours',
  },
  states: {
    pass: 'Right',
    fail: 'Wrong',
    not_run: 'Not checked',
    running: 'Being checked',
    ahead: 'To be checked',
    not_asked: 'Nothing to compare',
  },
  nothing: 'There was nothing to check yet.',
  stopped: 'This could not be checked to its end, because of what is wrong above or below.',
  unread: 'This could not be checked, because the record could not be read to its end.',
  experts: 'Details for experts',
  step: {
    record: {
      title: 'The record is complete',
      what: 'Every entry that the server speaks of can be read, and nothing else stands between them.',
      noticed: 'If a part were missing, cut short or swapped, this step would fail.',
      wrong: 'A part of the record is missing, or is not what it has to be.',
    },
    checkpoint: {
      title: 'The server stands by it',
      what: 'The server of this assembly has signed for this record with its own key.',
      noticed: 'If the signature were somebody else’s, or for another assembly, this step would fail.',
      wrong: 'The checkpoint is not one that the server of this assembly signed.',
    },
    tree: {
      title: 'Nothing was changed after signing',
      what: 'The fingerprint of all entries together is the one that the server signed.',
      noticed: 'If the server had dropped, added or changed one ballot after signing, this step would fail.',
      wrong: 'The entries are not those that the server signed for.',
    },
    earlier: {
      title: 'It continues what you saw before',
      what: 'The record begins with everything that this device saw at earlier visits.',
      noticed: 'If the past had been rewritten since your last visit, this step would fail.',
      wrong: 'The record does not continue what this device saw before.',
    },
    entries: {
      title: 'Every act is signed by who did it',
      what: 'Every entry carries the right signature of the member whose act it is.',
      noticed: 'If words were put into somebody’s mouth, this step would fail.',
      wrong: 'An entry cannot be read, or is not signed by whom it names.',
    },
    fold: {
      title: 'Everything happened under the rules',
      what: 'Each entry was allowed at its time: by the right person, in the right order.',
      noticed: 'If a stranger had voted, or somebody after closing, this step would fail.',
      wrong: 'An entry is against the rules of the assembly.',
    },
    circles: {
      title: 'The trustees made their key together',
      what: 'The key that opens the sums was made by all trustees, each a part.',
      noticed: 'If one person alone had made the key, this step would fail.',
      wrong: 'The messages of the trustees do not fit together, so their key cannot be relied on.',
    },
    ballots: {
      title: 'Every ballot is valid',
      what: 'Each sealed ballot proves that it holds one permitted choice, without showing which.',
      noticed: 'If a ballot counted double, or against somebody, this step would fail.',
      wrong: 'A sealed ballot was taken whose proof is wrong.',
    },
    tallies: {
      title: 'Every ballot was added up, once',
      what: 'Your device added up the last sealed ballot of every voter and got the same sums.',
      noticed: 'If one ballot had been left out or counted twice, this step would fail.',
      wrong: 'The sums are not those of the ballots that were cast.',
    },
    shares: {
      title: 'Only the sums were opened',
      what: 'Each trustee’s share proves that it opens exactly the sum, and no single ballot.',
      noticed: 'If a trustee had given a false share, this step would fail.',
      wrong: 'A trustee’s share does not open the sum that it names.',
    },
    results: {
      title: 'The results are right',
      what: 'The numbers are what the opened sums hold, and the outcomes are what the rules say.',
      noticed: 'If a number or an outcome were invented, this step would fail.',
      wrong: 'The numbers or the outcome are not what the ballots and the rules give.',
    },
    receipt: {
      title: 'Your ballots are in it',
      what: 'Everything that this device has a receipt for stands in the record, at its place.',
      noticed: 'If the server had dropped your ballot after giving you the receipt, this step would fail.',
      wrong: 'The record does not keep what the server promised in a receipt.',
    },
    anchor: {
      title: 'It is this assembly',
      what: 'The record begins with the founding that the address of this page names.',
      noticed: 'If it were a perfect record of another assembly, this step would fail.',
      wrong: 'This is the record of another assembly.',
    },
    witnesses: {
      title: 'Witnesses have seen the same record',
      what: 'Others have signed this state too, as the rules ask. Each of them signs one record only.',
      noticed: 'If the server had shown this record to you alone, this step would fail.',
      wrong: 'The witnesses do not bear this record out.',
    },
  },
  counts: {
    record: (n: number) => plural(n, { one: '# entry', other: '# entries' }),
    earlier: (n: number) => plural(n, { one: '# earlier checkpoint', other: '# earlier checkpoints' }),
    entries: (n: number) => plural(n, { one: '# signature', other: '# signatures' }),
    fold: (n: number) => plural(n, { one: '# entry', other: '# entries' }),
    circles: (n: number) => plural(n, { one: '# message of trustees', other: '# messages of trustees' }),
    ballots: (n: number) => plural(n, { one: '# ballot', other: '# ballots' }),
    tallies: (n: number) => plural(n, { one: '# closed vote', other: '# closed votes' }),
    shares: (n: number) => plural(n, { one: '# share', other: '# shares' }),
    results: (n: number) => plural(n, { one: '# result', other: '# results' }),
    receipt: (n: number) => plural(n, { one: '# receipt', other: '# receipts' }),
  },
  notAsked: {
    earlier: 'This device has not been here before, so there is nothing to compare with. Next time there is.',
    receipt: 'This device keeps no receipt of this assembly. You can add one that you saved.',
    witnesses:
      'The rules of this assembly name no witnesses, or too few of them have signed this state so far.',
  },
  results: 'The results, worked out again',
  holding:
    'Something in this record is wrong or could not be checked. These votes do not rest on it: everything that they do rest on was checked and is right.',
  doubtful: (count: number) =>
    plural(count, {
      one: 'This vote rests on something that is wrong or could not be checked. So no numbers of it are shown; that alone does not say that they are wrong.',
      other:
        'These # votes rest on something that is wrong or could not be checked. So no numbers of them are shown; that alone does not say that they are wrong.',
    }),
  answer: 'Answer',
  count: 'Number',
  withheld: (ballots: number, minBallots: number) =>
    `It stays closed: ${plural(ballots, { one: '# ballot', other: '# ballots' })}, and the rules open a sum of at least ${number(minBallots)}. No trustee opened it.`,
  noResults: 'No vote of this assembly has a result yet.',
  receipts: 'Is my ballot in it?',
  receiptsLead:
    'Receipts that this device keeps are looked up by themselves. You can also look for a tracker, or add receipts that you saved.',
  receiptsFound: (count: number) =>
    plural(count, {
      one: 'The ballot of the one receipt on this device is in the record.',
      other: 'The ballots of all # receipts on this device are in the record.',
    }),
  tracker: 'Tracker',
  trackerHint: 'It was shown when you cast your ballot, and stands in your receipt.',
  trackerGo: 'Look it up',
  trackerFound: (title: string, index: number) =>
    `It is there: entry ${number(index)}, a ballot in “${title}” that counts.`,
  trackerSeveral: (count: number) =>
    `${number(count)} ballots share what you typed of their trackers, which does not happen by chance. Look with the whole tracker, as a second device keeps it.`,
  trackerUnknown:
    'No ballot that counts has this tracker. If you changed your vote afterwards, only your last ballot counts, and only its tracker is found.',
  receiptFiles: 'Add receipts',
  receiptsChoose: 'Choose files',
  receiptsRead: (count: number) =>
    count === 0
      ? 'These files hold no receipt of this assembly.'
      : plural(count, {
          one: '# receipt read. The next audit looks it up.',
          other: '# receipts read. The next audit looks them up.',
        }),
  receiptsHint: 'Files that you saved after casting. They are looked up at the next audit.',
  compare: {
    title: 'Another record of this assembly',
    lead: 'Members can move their assembly to another server, also when the old one refuses. Then both show a record, and both begin alike. Save the record at the other address (“Download the record”) and choose that file here. Your device audits both and says which one counts.',
    label: 'The other record',
    hint: 'A file that ends in .tar.',
    choose: 'Choose a record file',
    running: 'Your device is auditing both records.',
    findings: {
      same: 'Both are one record. One goes on where the other ends.',
      this: 'The record of this server counts.',
      other: 'The record in the file counts, not that of this server.',
      candidate: 'The record of this server counts, for now.',
      both_claim: 'No program can say which one counts.',
      neither: 'Neither record counts.',
      split_view: 'The server shows two different records.',
      different: 'The file is the record of another assembly.',
      broken: 'Something is wrong with both records.',
      unchecked: 'The records could not be compared.',
    },
    because: {
      longer: (common: number) =>
        `The other one ends after ${plural(common, { one: '# entry', other: '# entries' })}. This one goes on from there, at another server that members have put in office.`,
      members: (common: number, members: number) =>
        `Both have the first ${plural(common, { one: '# entry', other: '# entries' })}. Since then ${plural(members, { one: '# member has', other: '# members have' })} put its server in office, more than half.`,
      host_before: (common: number) =>
        `Both have the first ${plural(common, { one: '# entry', other: '# entries' })}. Its server was in office then, and too few members have put the other one there.`,
      other_is_none: 'The other one is wrong in itself, or no server in office has signed it.',
    },
    candidate:
      'Members are signing that the server of the other record carry on. Until more than half of them have, nothing changes.',
    bothClaim: 'Members have put both servers in office. Talk to one another before you rely on either.',
    signedBoth: (names: string) => `Signed for both: ${names}.`,
    neither: 'No server has signed either of them that is in office by that record.',
    splitView: (common: number) =>
      `They part after ${plural(common, { one: '# entry', other: '# entries' })}, and the server has signed both. Save both records: together they prove it to everybody. Tell the other members.`,
    broken: 'Audit each of them alone to see what it is.',
    unchecked: 'One of them could not be read. See whether you are online and try again.',
    go: (address: string) => `Go to ${address}`,
  },
  program: 'The same with a program',
  programLead:
    'The audit on this page is a program that this server gave you. Whoever wants to trust the server in nothing runs one from elsewhere, on a computer of their own:',
  save: 'Save the report',
};

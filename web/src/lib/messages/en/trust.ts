/** How can I trust this? Each answer says what protects, then where that ends. */
export const trust = {
  title: 'How can I trust this?',
  lead: 'You do not have to trust us, and nobody should have to. These are the questions that people ask most, each with what protects you and where the protection ends.',
  limit: 'Where it ends',
  glossary: 'What the words mean',
  answers: {
    readers: {
      question: 'Who can read my ballot?',
      answer:
        'Nobody alone. Your device seals your ballot before it leaves. Sealed ballots are never opened one by one: they are added up while they are still sealed, and only the sum is opened.',
      limit:
        'If as many trustees as it takes to open a result agreed to cheat, they could open single ballots too. Your assembly chose them, and how many it takes.',
    },
    server: {
      question: 'Could the server change the result?',
      answer:
        'Not without being noticed. Every ballot carries a proof, and the result can be computed again from the sealed ballots: your device does it by itself. The server signs the record as it grows, so a page that is torn out or rewritten shows.',
      limit:
        'It can refuse to answer or to take a ballot. Your device tells you when that happens, and every receipt it did give proves what it took.',
    },
    crooks: {
      question: 'What if the people who run this are crooked?',
      answer:
        'They hold no key to any ballot and have no button that others lack. Any member can save the whole record as one file, and check it without them.',
      limit:
        'They see when somebody connects, and from where on the net, as with every website. And the page that seals your ballot comes from their server: whoever has doubts checks their device with a second one.',
    },
    trustees: {
      question: 'What if trustees conspire?',
      answer:
        'A sum is opened by several of them together, three of five for example; fewer can open nothing. What each of them gives carries a proof, so they cannot change the result. Choose people from different sides, who would hardly cheat together.',
      limit:
        'If enough of them do conspire, they can read single ballots, and nobody would notice. That is why it matters whom you choose.',
    },
    device: {
      question: 'What if my phone is hacked?',
      answer:
        'A hacked phone can seal something else than you chose. “Check this device” uncovers that: it opens a sealed ballot, and a second device shows what is really in it. The phone cannot know beforehand which ballot you will check.',
      limit: 'A hacked phone can watch what you tap. No page can hide that from it.',
    },
    words: {
      question: 'What if I lose my words?',
      answer:
        'As long as one of your devices holds your keys, you go on as before. On a new device the twelve words bring everything back. If both are gone, members who know you vouch for new keys, and you stay the same member.',
      limit:
        'Nobody can bring lost words back, we included. And whoever finds them can vote as you, so keep them as you keep the key to your home.',
    },
    administrator: {
      question: 'Why is there no administrator?',
      answer:
        'An administrator could strike members off, move dates or exchange trustees, and all the others would have to believe it was fair. Here such a thing happens only as the members decide, by rules that they can change, and every device checks it. Whoever founded the assembly is a member like any other.',
      limit:
        'Nobody can quickly put a mistake right, either. A vote with a wrong date is withdrawn and made anew.',
    },
  },
  pages: {
    question: 'Where do these pages come from?',
    own: (host: string, here: string) =>
      `From your own program, and nothing that runs in them was sent by ${host}. That server gives data alone, which your program checks as it checks everything. You can tell by the address, which begins with ${here}: that is your own computer.`,
    server:
      'From the server, like those of every website. Whoever wants to run nothing that a server sends can have them from the program folkmoot on their own computer. It shows its own pages and asks the server for data alone:',
    hash: 'All that these pages are made of has one hash. Here it is as the page finds it; a page that somebody has changed could show any. So compare it with what another server of this version shows, or have your own program fetch all files and compare them:',
    hashLabel: 'Hash of the pages',
    noHash: 'The hash cannot be shown right now.',
    record:
      'The record of each assembly names the hash of the pages that its server shows to everybody. The audit of an assembly looks whether it names these.',
    named: {
      title: 'The pages that run here',
      now: (since: string) =>
        `The record names these pages: the server has announced them to everybody, and has served no others since ${since}, by what it says.`,
      before: (since: string, until: string) =>
        `The record names these pages as those of ${since} to ${until}. Since then the server has announced others. Load the page again to have them.`,
      never: 'The record does not name these pages.',
      neverTodo:
        'The server has sent your device pages that it has announced to nobody. After an update that can be so for a moment: load the page again. If it stays so, enter no words of your keys here, tell the others this hash, and compare from another computer. With folkmoot open you use the pages of your own program.',
      nothing: 'The record names no pages yet, so there is nothing to compare them with.',
    },
  },
  learns: {
    question: 'Who learns what?',
    lead: 'Of an assembly whose record is for its members. A vote either shows who takes part, or hides it; its page says which before you vote.',
    who: 'Who',
    facts: {
      exists: 'That the group exists',
      texts: 'Names, texts, who is in',
      votedShown: 'Whether you voted, where it shows',
      votedHidden: 'Whether you voted, where it is hidden',
      choiceShown: 'What you chose, where it shows who votes',
      choiceHidden: 'What you chose, where that is hidden',
    },
    learners: {
      anybody: 'Anybody',
      invited: 'Whoever is invited',
      pass: 'Whoever was given a pass',
      member: 'Another member',
      few: 'Fewer trustees than it takes',
      enough: 'As many trustees as it takes, if they conspire',
      host: 'The server',
      all: 'The server and all trustees together',
      relay: 'A relay that carries your ballot',
      witness: 'A witness that the rules name',
    },
    learned: {
      yes: 'Yes',
      no: 'No',
      entrance: 'Only name, purpose, rules and who invites',
      destination: 'Only to which server something goes',
      length: 'Only an id, how long its record is and when it grew',
      tag: 'No: they find a number without a name',
    },
    note: 'The server sees from which address a request comes, but not of a ballot that comes through a relay; the relay sees the address, and not the ballot. Neither keeps it.',
  },
  limits: {
    question: 'What does it not protect?',
    answer:
      'No way of voting protects against everything. This is what Folkmoot leaves open, and you should know it:',
    points: [
      'Who took part is public unless the vote hides it, which its page says before you vote. Where it does, the record tells nobody, but the server can see from which address a ballot came. How you voted, nobody sees.',
      'Somebody who stands beside you at the kitchen table can press you. You can vote again until the end and only your last ballot counts, but the record shows that you did.',
      'Where very few vote the sum can give you away: if all three say yes, everybody knows how all three voted.',
      'Whether two members are one person is something only people can tell. Invite people whom you know.',
      'Sealing rests on mathematics that no computer of today can undo. One that is built in some decades perhaps can, and old records would still be there.',
    ],
  },
};

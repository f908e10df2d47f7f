import { duration, fraction, number, plural } from './forms';
import type { Messages } from '../en';

export const effects: Messages['effects'] = {
  title: 'Wenn das angenommen wird',
  titlePassed: 'Was damit beschlossen ist',
  fromData: 'Aus dem, was im Protokoll steht, nicht aus dem Text des Vorschlags.',
  ofQuestion: (question) => `Wenn „${question}“ angenommen wird`,

  change: (rule, from, to) => `${rule}: ${from} → ${to}`,
  rules: {
    'ordinary.majority': 'Mehrheit bei gewöhnlichen Abstimmungen',
    'ordinary.enough': 'Nötige Ja bei gewöhnlichen Abstimmungen',
    'ordinary.turnout': 'Beteiligung bei gewöhnlichen Abstimmungen',
    'ordinary.notice': 'Ankündigung gewöhnlicher Abstimmungen',
    'ordinary.open': 'Kürzeste Dauer gewöhnlicher Abstimmungen',
    'ordinary.delay': 'Zeit, bis gewöhnliche Beschlüsse gelten',
    'special.majority': 'Mehrheit bei besonderen Abstimmungen',
    'special.enough': 'Nötige Ja bei besonderen Abstimmungen',
    'special.turnout': 'Beteiligung bei besonderen Abstimmungen',
    'special.notice': 'Ankündigung besonderer Abstimmungen',
    'special.open': 'Kürzeste Dauer besonderer Abstimmungen',
    'special.delay': 'Zeit, bis besondere Beschlüsse gelten',
    seconds: 'Unterschriften für einen Vorschlag',
    at_once: 'Gleichzeitig offene Abstimmungen',
    objections: 'Wer eine zweite Lesung verlangen kann',
    admit: 'Wie Menschen dazukommen',
    resting: 'Wann Mitglieder ruhen',
    recover: 'Neue Schlüssel bei verlorenen Wörtern',
    circle: 'Die Vertrauenspersonen',
    ties: 'Gleichstand',
    min_ballots: 'Wenigste Stimmzettel, die geöffnet werden',
    voices: 'Meiste Stimmen eines Mitglieds',
    record: 'Wer das Protokoll lesen darf',
    participation: 'Wer sieht, dass jemand abgestimmt hat',
  },
  value: {
    none: 'keine',
    time: ({ ms }) => duration(ms),
    majority: (of, test, num, den) =>
      `${test === 'more_than' ? 'mehr als' : 'mindestens'} ${fraction(num, den)} ${
        { cast: 'aller Stimmzettel', decided: 'derer, die Ja oder Nein sagen', base: 'der Mitglieder' }[of]
      }`,
    fraction: (num, den) => fraction(num, den),
    majorityPart: (test, num, den) =>
      `${test === 'more_than' ? 'mehr als' : 'mindestens'} ${fraction(num, den)}`,
    part: (num, den) => `mindestens ${fraction(num, den)} der Mitglieder`,
    share: (num, den, most) => `${fraction(num, den)} der Mitglieder, nie mehr als ${number(most)}`,
    admitByVote: 'nur durch Abstimmungen',
    admit: (vouches, every, num, den) =>
      `${plural(vouches, {
        one: 'eine Einladung und eine Bürgschaft',
        other: 'eine Einladung und # Bürgschaften',
      })}, je Mitglied eine Bürgschaft in ${duration(every)}, Wachstum höchstens ${fraction(num, den)} in 30 Tagen`,
    admitLink: (num, den) => `nur eine Einladung, Wachstum höchstens ${fraction(num, den)} in 30 Tagen`,
    resting: ({ ms }) => `nach ${duration(ms)} ohne jede Handlung`,
    recover: (vouches, wait) =>
      `${plural(vouches, { one: 'eine Bürgschaft', other: '# Bürgschaften' })}, dann ${duration(wait)}, in denen die alten Schlüssel widersprechen können`,
    circle: (size, threshold, term) =>
      `mindestens ${number(size)}, ${number(threshold)} von ihnen öffnen ein Ergebnis, im Amt für ${duration(term)}`,
    ties: { report: 'wird als Gleichstand gemeldet', lot: 'entscheidet das Los' },
    record: { members: 'Mitglieder', public: 'alle' },
    participation: {
      open: 'alle',
      size: 'niemand, wo 16 oder mehr abstimmen können',
      hidden: 'niemand, wo 5 oder mehr abstimmen können',
      proposal: 'wie jeder Vorschlag es sagt',
    },
  },

  text: {
    adopt: (title) => `Ein neuer Text steht im Buch: „${title}“`,
    replace: (title) => `Der Text „${title}“ im Buch wird ersetzt`,
    repeal: (title) => `Der Text „${title}“ im Buch wird aufgehoben`,
    special: 'Danach kann ihn nur eine besondere Abstimmung ändern.',
    ordinary: 'Danach kann ihn eine gewöhnliche Abstimmung ändern.',
    review: (day) => `Am ${day} wird er wieder angesehen.`,
    read: 'Den Text lesen',
    compare: 'Was sich darin ändert',
  },
  admit: (uses, until) =>
    plural(uses, {
      one: `Ein Mensch darf mit einem Link dazukommen, bis ${until}, ohne dass jemand bürgt`,
      other: `Bis zu # Menschen dürfen mit einem Link dazukommen, bis ${until}, ohne dass jemand bürgt`,
    }),
  remove: (names, count) =>
    plural(count, { one: `${names} ist nicht mehr Mitglied`, other: `${names} sind nicht mehr Mitglied` }),
  circle: (names, threshold, of) =>
    `${names} werden Vertrauenspersonen; ${number(threshold)} von ${number(of)} öffnen ein Ergebnis`,
  elected: (threshold) =>
    `Vertrauensperson wird, wen diese Wahl wählt; ${number(threshold)} von ihnen öffnen ein Ergebnis`,
  host: (address) => `Das Protokoll zieht auf einen anderen Server: ${address}`,

  edit: {
    title: 'Was sie bewirkt, wenn sie angenommen wird',
    lead: 'Eine Abstimmung kann von selbst etwas ändern. Lass das leer, wenn sie nur sagen soll, was die Leute wollen.',
    add: 'Hinzufügen',
    remove: (what) => `Herausnehmen: ${what}`,
    gone: 'Es ist herausgenommen.',
    bound: 'Welche Frage darüber entscheidet',
    boundNone: 'Zuerst braucht es eine Frage, auf die mit Ja oder Nein geantwortet wird.',
    electionNone:
      'Zuerst braucht es eine Wahl unter Mitgliedern: Wähle „Mehrere Plätze besetzen“ als Art der Frage.',
    electionWarning:
      'Alle Plätze müssen besetzt werden: Bleibt einer leer, bleiben die jetzigen Vertrauenspersonen. Wer jetzt im Amt ist, braucht so viele Stimmen wie alle anderen.',
    kinds: {
      rules: 'Regeln ändern',
      adopt: 'Ein neuer Text im Buch',
      replace: 'Einen Text im Buch ändern',
      repeal: 'Einen Text im Buch aufheben',
      admit: 'Menschen hereinlassen',
      remove: 'Jemanden ausschließen',
      circle: 'Andere Vertrauenspersonen',
      elected: 'Vertrauenspersonen wählen',
      host: 'Ein anderer Server',
      makeGroup: 'Eine Gruppe machen',
      changeGroup: 'Eine Gruppe ändern',
      dissolveGroup: 'Eine Gruppe auflösen',
      voices: 'Mehr Stimmen für jemanden',
    },
    hints: {
      rules: 'Ankündigung, Mehrheiten, wie Menschen dazukommen.',
      adopt: 'Satzung, Hausordnung, eine Vereinbarung.',
      replace: 'Neu geschrieben; die frühere Fassung bleibt lesbar.',
      repeal: 'Er gilt nicht mehr und bleibt lesbar.',
      admit: 'Eine Liste von Leuten, ein anderer Verein: mit einem Link.',
      remove: '14 Tage Ankündigung; die Person antwortet und stimmt mit ab.',
      circle: 'Wer von da an Ergebnisse öffnet.',
      elected: 'Eine Wahl entscheidet, wer von da an Ergebnisse öffnet.',
      host: 'Das Protokoll geht anderswo weiter.',
      makeGroup: 'Ein Teil, der Eigenes selbst entscheidet.',
      changeGroup: 'Wer dazugehört, wie sie heißt.',
      dissolveGroup: 'Was sie beschlossen hat, bleibt.',
      voices: 'Für Satzungen, die einem Mitglied mehr als eine Stimme geben.',
    },
    rule: 'Regel',
    addRule: 'Noch eine Regel',
    now: (value) => `Jetzt: ${value}`,
    then: 'Dann',
    of: 'Wovon',
    ofNames: { decided: 'derer, die Ja oder Nein sagen', cast: 'aller Stimmzettel', base: 'der Mitglieder' },
    part: 'Teil',
    most: 'Nie mehr als',
    unit: 'Einheit',
    units: { minute: 'Minuten', hour: 'Stunden', day: 'Tage' },
    vouches: 'Bürgschaften',
    everyDays: 'Je Mitglied eine Bürgschaft in',
    growth: 'Wachstum in 30 Tagen höchstens',
    waitDays: 'Zeit zum Widersprechen',
    size: 'Vertrauenspersonen mindestens',
    threshold: 'So viele öffnen ein Ergebnis',
    termDays: 'Im Amt für',
    by: 'Wer die Tür öffnet',
    byNames: { members: 'Mitglieder, mit Einladungen', vote: 'nur Abstimmungen' },
    days: 'Tage',
    which: 'Welcher Text',
    textTitle: 'Titel des Textes',
    textBody: 'Der Text',
    textClass: 'Was ihn später ändert',
    textClasses: { ordinary: 'eine gewöhnliche Abstimmung', special: 'eine besondere Abstimmung' },
    review: 'Wieder ansehen',
    reviews: { never: 'nie', year: 'in einem Jahr', two: 'in zwei Jahren', five: 'in fünf Jahren' },
    uses: 'Wie viele Menschen',
    usesDays: 'Der Link gilt für',
    linkAfter:
      'Du bekommst den Link, wenn die Abstimmung veröffentlicht ist. Er gilt, sobald sie angenommen ist.',
    link: 'Der Link für alle, die diese Abstimmung hereinlässt',
    linkText:
      'Er gilt, sobald die Abstimmung angenommen ist. Deine Geräte können ihn jederzeit wieder zeigen.',
    linkShow: 'Den Link zeigen',
    members: 'Wen',
    removeWarning:
      'Schreibe die Gründe oben in den Text, in wenigen und fairen Worten: Das Protokoll vergisst nie. Die Antwort der Person steht daneben. Es braucht 14 Tage Ankündigung und eine besondere Abstimmung, und die Person stimmt mit ab.',
    removeMany:
      'Mehrere auf einmal können nur ausgeschlossen werden, wenn alle seit zwei Jahren ruhen oder seit weniger als 180 Tagen Mitglied sind.',
    trustees: 'Wer Vertrauensperson sein soll',
    circleWarning: 'Sie müssen zusagen; ihr Schlüssel entsteht, wenn die Abstimmung angenommen ist.',
    address: 'Adresse des neuen Servers',
    key: 'Sein öffentlicher Schlüssel',
    keyHint:
      'Wer den neuen Server betreibt, nennt ihn dir. Er steht auf dessen Seite für Programme, unter /api/v1/host.',
    way: 'Wie entschieden wird',
    ways: {
      ballot: 'Mit geheimen Stimmzetteln',
      signatures: 'Indem mehr als die Hälfte der Mitglieder offen unterschreibt',
    },
    wayHints: {
      ballot: 'Mit Ankündigung, Zeit zum Abstimmen und Vertrauenspersonen, die das Ergebnis öffnen.',
      signatures: 'Sofort, wenn genug unterschrieben haben. Alle sehen, wer.',
    },
  },
  errors: {
    same: 'Das ändert noch nichts.',
    text: 'Der Text ist noch leer.',
    title: 'Der Text braucht einen Titel.',
    which: 'Bitte wähle einen Text.',
    members: 'Bitte wähle jemanden.',
    trustees: (least) =>
      plural(least, {
        one: 'Bitte wähle # Vertrauensperson.',
        other: 'Bitte wähle mindestens # Vertrauenspersonen.',
      }),
    threshold: (least, most) =>
      `Bei so vielen Vertrauenspersonen können ${number(least)} bis ${number(most)} ein Ergebnis öffnen.`,
    address: 'Bitte schreibe eine Adresse, die mit https:// beginnt.',
    key: 'Das ist kein öffentlicher Schlüssel. Er hat 44 Zeichen und endet mit „=“.',
  },
};

import type { Messages } from '../en';
import { duration, number, plural } from './forms';

export const propose: Messages['propose'] = {
  title: 'Abstimmung anlegen',
  lead: 'Wähle eine Art von Frage, schreib sie auf, sieh sie dir an wie alle, die abstimmen, und veröffentliche sie.',
  steps: { write: 'Schreiben', look: 'Ansehen und veröffentlichen' },

  ask: 'Was möchtest du fragen?',
  question: 'Die Frage',
  questionOf: (position) => `Frage ${number(position)}`,
  questionHint: 'Ein Satz. Er steht über den Antworten.',
  kind: 'Art der Frage',
  groups: { decide: 'Entscheiden', pick: 'Auswählen', rate: 'Bewerten', share: 'Verteilen' },
  moreKinds: 'Weitere Arten von Fragen',
  anotherKind: 'Eine andere Art wählen',
  ballotSize: (bytes, most) =>
    `Ein Stimmzettel mit diesen Fragen braucht ${number(bytes)} von höchstens ${number(most)} Bytes.`,
  addQuestion: 'Noch eine Frage',
  questionsFull: (most) => `Eine Abstimmung kann höchstens ${number(most)} Fragen haben.`,
  removeQuestion: (position) => `Frage ${number(position)} entfernen`,
  removedQuestion: 'Die Frage ist weg.',
  questionUp: (position) => `Frage ${number(position)} nach oben`,
  questionDown: (position) => `Frage ${number(position)} nach unten`,
  questionMoved: (to, of) => `Jetzt Frage ${number(to)} von ${number(of)}.`,
  undo: 'Rückgängig',

  options: 'Möglichkeiten',
  drawn: 'Alle sehen sie in einer Reihenfolge, die für sie ausgelost ist',
  optionsHint:
    'Eingabe beginnt die nächste. Füge eine Liste ein, und jede Zeile wird eine Möglichkeit. Alt und eine Pfeiltaste verschieben.',
  optionsHintTouch:
    'Zieh eine Möglichkeit am Griff, um sie zu verschieben, oder tippe auf den Griff, um Knöpfe zu sehen. Füge eine Liste ein, und jede Zeile wird eine Möglichkeit.',
  option: (position) => `Möglichkeit ${number(position)}`,
  fromMembers: 'Aus den Mitgliedern wählen',
  addOption: 'Möglichkeit hinzufügen',
  removeOption: (position) => `Möglichkeit ${number(position)} entfernen`,
  optionUp: (position) => `Möglichkeit ${number(position)} nach oben`,
  optionDown: (position) => `Möglichkeit ${number(position)} nach unten`,
  optionHandle: (position) => `Möglichkeit ${number(position)} verschieben`,
  optionMoved: (name, to, of) =>
    name ? `„${name}“ ist jetzt ${number(to)} von ${number(of)}.` : `Jetzt ${number(to)} von ${number(of)}.`,
  optionAdded: (of) => plural(of, { one: 'Jetzt # Möglichkeit.', other: 'Jetzt # Möglichkeiten.' }),
  optionRemoved: (name) => (name ? `„${name}“ ist weg.` : 'Die Möglichkeit ist weg.'),
  optionsPasted: (count) =>
    plural(count, { one: '# Möglichkeit eingefügt.', other: '# Möglichkeiten eingefügt.' }),
  optionsFull: (most) => `Eine Frage kann höchstens ${number(most)} Möglichkeiten haben.`,
  currency: 'Währung',

  about: 'Titel und Text',
  titleLabel: 'Titel der Abstimmung',
  titleHint: 'Kurz, wie am Schwarzen Brett.',
  text: 'Worum es geht, und warum',
  textHint: 'Was man wissen sollte, bevor man entscheidet. Wer dafür ist, wer dagegen, was es kostet.',
  write: 'Schreiben',
  look: 'Vorschau',
  lookEmpty: 'Noch steht hier nichts.',
  help: 'So gestaltest du den Text',
  helpHead: { type: 'Du schreibst', get: 'Du bekommst' },
  helpBold: 'wichtig',
  helpHeading: 'Eine Überschrift',
  helpItem: 'ein Punkt einer Liste',
  helpLink: 'ein Link',
  helpQuote: 'ein Zitat',
  left: (count) => plural(count, { one: 'Noch # Zeichen', other: 'Noch # Zeichen' }),

  times: 'Wann',
  class: 'Was für eine Entscheidung das ist',
  classHint: (notice, open, delay) =>
    `${notice === 0 ? 'Keine Ankündigung' : `${duration(notice)} Ankündigung`}, mindestens ${duration(open)} offen, ${
      delay === 0 ? 'gilt sofort' : `gilt ${duration(delay)} nach dem Ergebnis`
    }.`,
  classRaised: 'Eine besondere Abstimmung: Was sie ändert, verlangt es.',
  lasts: 'Wie lange sie offen ist',
  lastsTime: ({ ms }) => duration(ms),
  lastsLeast: 'Das Kürzeste, was die Regeln erlauben.',
  lastsUrgent: 'Dringend: Das braucht die Unterschriften von einem Drittel der Mitglieder.',
  lastsSaid: ({ ms }) => `Offen für ${duration(ms)}.`,
  opens: 'Wann sie eröffnet wird',
  opensNow: 'Sobald es geht',
  opensLater: 'Nicht vor einem bestimmten Zeitpunkt',
  opensWhen: 'Nicht vor',
  quick: { tomorrow: 'Morgen', monday: 'Montag' },
  date: 'Tag',
  time: 'Uhrzeit',
  opensAt: (when) => `Sie wird frühestens eröffnet: ${when}.`,
  zone: (zone) => `Deine Zeitzone: ${zone}. Alle sehen die Zeiten in ihrer eigenen.`,

  counting: 'Wie entschieden wird',
  signatures: (needed, members) =>
    `Es gilt sofort, wenn ${number(needed)} von ${plural(members, { one: '# Mitglied', other: '# Mitgliedern' })} unterschrieben haben.`,
  secondsOne: 'Deine Unterschrift genügt.',
  seconds: (needed) =>
    `Abgestimmt wird, wenn ${plural(needed, { one: '# Mitglied unterschrieben hat', other: '# Mitglieder unterschrieben haben' })}, du mitgezählt.`,
  noticeNone: 'Sie wird ohne Ankündigung eröffnet, sobald es geht.',
  notice: ({ ms }) => `Sie wird ${duration(ms)} nach der letzten nötigen Unterschrift eröffnet.`,
  quorum: (needed, base) =>
    `Mindestens ${number(needed)} von ${plural(base, { one: '# Mitglied', other: '# Mitgliedern' })} müssen abstimmen. Mit weniger ist nichts entschieden.`,
  delay: ({ ms }) =>
    `Was sie ändert, gilt ${duration(ms)} nach dem Ergebnis. Bis dahin können Mitglieder eine zweite Lesung verlangen.`,
  circleNames: (names, threshold, of) =>
    `${names} öffnen das Ergebnis: ${threshold === of ? 'alle zusammen' : `${number(threshold)} von ${number(of)}`}.`,
  circleCalledBy: (name) => `Gefragt von ${name}.`,
  empty: {
    many: 'Zwei deiner Vorschläge sind unterwegs',
    manyText:
      'Alle können zwei zugleich haben, damit Platz für die anderen bleibt. Du kannst wieder einen machen, wenn einer davon vorbei ist, oder wenn du deine Unterschrift von einem zurücknimmst, den sonst niemand unterschrieben hat.',
    guest: 'Nur Mitglieder können eine Abstimmung anlegen',
    guestText: 'Du liest als Gast mit. Um mitzumachen, bitte ein Mitglied um eine Einladung.',
  },

  draft: {
    back: (when) => `Dein Entwurf von ${when}`,
    backText: 'Er ist so, wie du ihn verlassen hast, und liegt nur auf diesem Gerät.',
    anew: 'Neu beginnen',
    gone: 'Der Entwurf ist weggelegt.',
    kept: (time) => `Entwurf auf diesem Gerät gesichert, ${time}`,
    failed: 'Dieser Browser behält nichts: Der Entwurf geht verloren, wenn du die Seite verlässt.',
  },

  preview: 'Vorschau',
  previewTitle: 'So sehen es alle, die abstimmen',
  previewLead: 'Du kannst es hier ausprobieren. Es wird nichts gesendet.',
  previewTitleEmpty: 'Der Titel',
  previewQuestionEmpty: 'Die Frage',
  next: 'Ansehen und veröffentlichen',
  wrong: (count) =>
    plural(count, {
      one: 'Eines fehlt noch oder stimmt nicht:',
      other: '# Dinge fehlen noch oder stimmen nicht:',
    }),
  inQuestion: (position, words) => `Frage ${number(position)}: ${words}`,

  review: 'Bevor du sie veröffentlichst',
  reviewOpensNow: 'Sie wird eröffnet, sobald es geht.',
  final: 'Was sich danach nicht mehr ändern lässt',
  finalText:
    'Worte, Möglichkeiten, Zeiten und Wirkungen bleiben, wie sie sind. Bis zur Eröffnung kannst du deine Unterschrift zurücknehmen; hat sonst niemand unterschrieben, ist der Vorschlag weg.',
  worth: 'Noch einmal hinsehen',
  edit: 'Etwas ändern',
  submit: 'Abstimmung veröffentlichen',
  notPosted: 'Die Abstimmung ist nicht veröffentlicht',
  notPostedText: 'Alles, was du geschrieben hast, ist noch da.',
  notCertain: 'Es ist nicht sicher, ob die Abstimmung veröffentlicht ist',
  notCertainText:
    'Du kannst sie gefahrlos noch einmal veröffentlichen: Es ist dieselbe Abstimmung und erscheint einmal. Alles, was du geschrieben hast, ist noch da.',
  posted: 'Die Abstimmung ist veröffentlicht.',
  postedTitle: 'Deine Abstimmung ist veröffentlicht',
  postedText: 'Schick diesen Link den Mitgliedern, damit sie davon erfahren.',
  postedLink: 'Link zur Abstimmung',

  bar: {
    legend: 'Wie viele braucht es?',
    rules: 'Wie die Regeln es verlangen',
    both: 'Beides zählt: was die Regeln verlangen und was hier gewählt ist. Eine Abstimmung kann mehr verlangen als die Regeln, nie weniger.',
  },
  errors: {
    title: 'Ein Titel fehlt.',
    question: 'Die Frage ist noch leer.',
    none: 'Es braucht mindestens zwei Möglichkeiten.',
    one: 'Es gibt nur eine Möglichkeit. Zum Wählen braucht es mindestens zwei.',
    same: (other) =>
      `Das sieht aus wie Möglichkeit ${number(other)}, also könnte man die beiden nicht unterscheiden. Schreib eine davon anders.`,
    long: (over) =>
      plural(over, { one: 'Das ist ein Zeichen zu lang.', other: 'Das ist # Zeichen zu lang.' }),
    bytes: 'Alle Texte zusammen sind zu lang für das Protokoll. Bitte kürze einen.',
    unseen:
      'Darin ist ein Zeichen, das niemand sehen kann. Bitte schreib es noch einmal, statt es einzufügen.',
    unknown: 'Darin ist ein Zeichen, das viele Geräte nicht zeigen können.',
    marks: 'Über einem Buchstaben stehen zu viele Zeichen.',
    mixed: (pieces: string) =>
      `Ein Wort mischt Buchstaben, die gleich aussehen: ${pieces}. Bitte schreib es mit einer Tastatur.`,
    piece: (letters: string, script: string) => `„${letters}“ (${script})`,
    unset: 'Bitte wähle einen Tag und eine Uhrzeit.',
    opensPast: 'Diese Zeit ist vorbei. Wähle eine spätere, oder lass sie eröffnen, sobald es geht.',
    opensLate: 'Das ist zu weit weg: Was nicht in 90 Tagen eröffnet ist, verfällt.',
    ballot: (bytes, most) =>
      `Der Stimmzettel bräuchte ${number(bytes)} Bytes, und ein Eintrag des Protokolls hat Platz für ${number(most)}. Weniger Fragen oder weniger Möglichkeiten sind nötig.`,
    amountsMost:
      'Alle Geldfragen einer Abstimmung haben zusammen Platz für 31 Möglichkeiten, bei kleinen Summen für 63. Weniger Möglichkeiten sind nötig.',
    alone: 'Mindestens eine Möglichkeit ist nötig.',
    money: (example) => `Dieser Betrag ist nicht lesbar. Schreib ihn wie ${example}.`,
    moneyNone: 'Ein Betrag fehlt.',
    moneyLarge: 'Das ist mehr Geld, als ein Stimmzettel zählen kann.',
    moneyZero: 'Es muss mehr als nichts sein.',
  },
  warnings: {
    alike: (a, b) =>
      `Die Möglichkeiten ${number(a)} und ${number(b)} unterscheiden sich nur in kleinen Zeichen. Wer eilig liest, verwechselt sie.`,
    posing: (option, name) =>
      `Möglichkeit ${number(option)} sieht aus wie der Name von ${name}, einem Mitglied, ist aber anders geschrieben: Sie steht für jemand anderen. Wähle ${name} aus den Mitgliedern, wenn dieses Mitglied gemeint ist.`,
    twice: (other) => `Das fragt dasselbe wie Frage ${number(other)}.`,
    few: (members) =>
      members <= 1
        ? 'Du bist das einzige Mitglied. Das Ergebnis zeigt, wie du gestimmt hast.'
        : `Nur ${number(members)} Mitglieder können abstimmen. Wenn sich alle bis auf eines absprechen, wissen sie, wie das letzte gestimmt hat, und bei so wenigen kommt das leicht vor.`,
    soon: 'Sie ist weniger als eine Stunde offen. Viele werden nicht rechtzeitig davon hören.',
    long: (days) =>
      `Sie ist ${plural(days, { one: '# Tag', other: '# Tage' })} offen. Abstimmungen, die so lange offen sind, werden vergessen.`,
    left: (names, remaining, threshold) =>
      `${names}: nicht mehr in der Versammlung, aber noch mit einem Teil des Schlüssels. Von den anderen gibt es ${number(remaining)}; nötig sind ${number(threshold)}. Ein neuer Kreis ist sicherer.`,
    all: (trustees) =>
      `${trustees === 2 ? 'Beide' : `Alle ${number(trustees)}`} Vertrauenspersonen müssen freigeben. Verliert eine davon ihre zwölf Wörter, erfährt niemand je das Ergebnis.`,
    minBallots: (members, minBallots) =>
      `Nur ${plural(members, { one: '# Mitglied kann', other: '# Mitglieder können' })} abstimmen, und weniger als ${plural(minBallots, { one: '# Stimmzettel wird', other: '# Stimmzettel werden' })} nie geöffnet. So kann diese Abstimmung kein Ergebnis haben.`,
  },
};

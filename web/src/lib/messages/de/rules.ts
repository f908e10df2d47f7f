import type { Class, Fraction } from '../../worker/views';
import type { Messages } from '../en';
import { duration, fraction, number, plural, voicesOf } from './forms';
import { witnessNames } from '../../rules/witnesses';

/** "1 von 20 Mitgliedern": as it stands after "von". */
const part = ({ num, den }: Fraction) => `${number(num)} von ${number(den)} Mitgliedern`;

const majority = ({ of, test, num, den }: Class['majority']) => {
  if (of === 'decided' && test === 'more_than' && num * 2 === den) return 'mehr Ja als Nein';
  const much = `${test === 'more_than' ? 'mehr als' : 'mindestens'} ${fraction(num, den)}`;
  return {
    decided: `${much} derer, die Ja oder Nein sagen, sagen Ja`,
    cast: `auf ${much} aller Stimmzettel steht Ja`,
    base: `${much} aller Mitglieder sagen Ja`,
  }[of];
};

const decides = ({ notice, open, majority: bar, enough }: Class) =>
  `${notice === 0 ? 'sofort offen' : `${duration(notice)} Ankündigung`}, mindestens ${duration(open)} Abstimmung, ${majority(bar)}${
    enough.num === 0 ? '' : `, und Ja von mindestens ${part(enough)}`
  }`;

export const rules: Messages['rules'] = {
  propose: ({ seconds, at_once }) =>
    `Jedes Mitglied kann vorschlagen. ${
      seconds.most === 1
        ? 'Eine weitere Unterschrift braucht es nicht'
        : `Über einen Vorschlag wird abgestimmt, wenn er die Unterschriften von ${part(seconds)} hat (höchstens ${number(seconds.most)}), die eigene mitgezählt`
    }. Er öffnet sich von selbst; niemand bestimmt die Tagesordnung. Höchstens ${plural(at_once, {
      one: '# Abstimmung ist',
      other: '# Abstimmungen sind',
    })} zugleich offen.`,
  classes:
    'Es gibt gewöhnliche und besondere Entscheidungen. Regeln, Ausschlüsse, Vertrauenspersonen und der Server sind immer besondere.',
  ordinary: ({ ordinary }) => `Gewöhnliche: ${decides(ordinary)}.`,
  special: ({ special }) => `Besondere: ${decides(special)}.`,
  turnout: ({ ordinary, special }) => {
    const [low, high] = [
      fraction(ordinary.turnout.num, ordinary.turnout.den),
      fraction(special.turnout.num, special.turnout.den),
    ];
    const who =
      low === high
        ? `Eine gewöhnliche oder besondere Abstimmung gilt nur, wenn ${low} der Mitglieder mitmacht`
        : ordinary.turnout.num === 0
          ? `Eine besondere Abstimmung gilt nur, wenn ${high} der Mitglieder mitmacht`
          : special.turnout.num === 0
            ? `Eine gewöhnliche Abstimmung gilt nur, wenn ${low} der Mitglieder mitmacht`
            : `Eine gewöhnliche Abstimmung gilt nur, wenn ${low} der Mitglieder mitmacht, eine besondere, wenn es ${high} tut`;
    return `${who}. Wegbleiben wird dann zu einem Nein, das alle sehen.`;
  },
  effect: ({ ordinary, special, objections }) =>
    `${
      ordinary.delay === 0
        ? 'Eine gewöhnliche Entscheidung wirkt sofort'
        : `Eine gewöhnliche Entscheidung wirkt ${duration(ordinary.delay)} nach ihrem Ergebnis`
    }, eine besondere ${duration(special.delay)} danach. Bis dahin können ${part(objections)} (mindestens 2, höchstens ${number(
      objections.most,
    )}) eine zweite Lesung verlangen, einmal. Dann gilt sie oder sie fällt.`,
  roll: 'Wer abstimmt und nach welchen Regeln, steht fest, wenn eine Abstimmung öffnet. Wer nach dem Vorschlag beigetreten ist, stimmt in ihr nicht mit.',
  raise:
    'Eine Änderung dessen, was besondere Entscheidungen brauchen, muss nach den alten Regeln durchkommen und nach den neuen.',
  join: ({ admit }) => {
    const how =
      admit.by === 'vote'
        ? 'Neue Mitglieder kommen durch eine Abstimmung herein, die sie aufnimmt, und nicht anders'
        : admit.vouches === 0
          ? 'Wer den Einladungslink eines Mitglieds hat, tritt damit bei'
          : `Du trittst mit einer Einladung bei, und ${plural(admit.vouches, {
              one: '# weiteres Mitglied bürgt',
              other: '# weitere Mitglieder bürgen',
            })} für dich. Jedes Mitglied kann einmal in ${plural(Math.ceil(admit.every / 86_400_000), {
              one: '# Tag',
              other: '# Tagen',
            })} bürgen`;
    const first =
      admit.by === 'vote' || admit.vouches > 0
        ? ' In den ersten 30 Tagen genügt die Einladung einer Person, die mitgegründet hat.'
        : '';
    const growth =
      admit.by === 'vote'
        ? ''
        : ` Die Versammlung wächst in 30 Tagen höchstens um ${fraction(admit.growth.num, admit.growth.den)} (mindestens 5 Personen), außer durch Abstimmung.`;
    return `${how}.${first}${growth}`;
  },
  recover: ({ recover }) =>
    `Wörter verloren? ${plural(recover.vouches, {
      one: '# Mitglied bürgt',
      other: '# Mitglieder bürgen',
    })} für deine neuen Schlüssel (in kleinen Versammlungen die Hälfte der anderen). Sie gelten ${duration(recover.wait)} später, wenn die alten nicht Nein sagen, und stimmen von der nächsten Abstimmung an mit.`,
  remove: ({ special }) =>
    `Niemand wird schnell ausgeschlossen: Es ist eine besondere Entscheidung mit Ankündigung (${duration(
      Math.max(special.notice, 14 * 24 * 60 * 60_000),
    )}), die Antwort der Person steht auf dem Stimmzettel, sie stimmt selbst mit, und in 90 Tagen kann höchstens 1 von 10 Mitgliedern ausgeschlossen werden.`,
  trustees: ({ circle }) =>
    `Mindestens ${number(circle.size)} Vertrauenspersonen; ${number(circle.threshold)} von ${number(circle.size)} öffnen ein Ergebnis (in kleineren Versammlungen alle Mitglieder, und mehr als die Hälfte von ihnen). Sie sind ${duration(circle.term)} im Amt. Eingesetzt werden sie von den Mitgliedern; niemand kann sich Vertrauenspersonen für die eigene Abstimmung aussuchen.`,
  rest: ({ resting }) =>
    `Wer ${duration(resting)} lang nichts getan hat, ruht: bleibt Mitglied, stimmt weiter mit, zählt aber nicht als abwesend. Jede Handlung beendet das Ruhen.`,
  stay: 'Wo verdeckt ist, wer abstimmt, vermerkt ein Gerät von selbst, dass sein Mitglied noch da ist: beim ersten Besuch nach 90 Tagen oder mehr, und nicht, solange eine solche Abstimmung läuft. So ruht niemand, der nur abstimmt.',
  sign: 'Mehr als die Hälfte der Mitglieder kann, wenn sie offen unterschreibt, das Protokoll jederzeit auf einen anderen Server bringen und Vertrauenspersonen ersetzen, die nicht handeln.',
  ties: {
    report: 'Ein Gleichstand wird als Gleichstand gemeldet.',
    lot: 'Bei Gleichstand entscheidet das Los. Es wird aus dem Protokoll gezogen, also können alle es nachziehen.',
  },
  withheld: ({ min_ballots }) =>
    `Mit weniger als ${plural(min_ballots, { one: '# Stimmzettel', other: '# Stimmzetteln' })} bleibt das Ergebnis für immer versiegelt, damit niemand verraten wird.${min_ballots > 3 ? ' Dürfen weniger abstimmen, wird es nur geöffnet, wenn alle abgestimmt haben.' : ''}`,
  participation: {
    open: 'Alle sehen, wer abgestimmt hat, und niemand, wie.',
    size: 'Wo 16 oder mehr abstimmen können, sieht niemand, wer abgestimmt hat, auch der Server nicht; wo es weniger sind, sehen es alle. Wie jemand gestimmt hat, sieht nie jemand.',
    hidden:
      'Niemand sieht, wer abgestimmt hat, auch der Server nicht, wo 5 oder mehr abstimmen können: Weniger verbergen niemanden. Wie jemand gestimmt hat, sieht nie jemand.',
    proposal:
      'Wer eine Abstimmung vorschlägt, sagt, ob alle sehen, wer abgestimmt hat, oder niemand, auch der Server nicht. Wie jemand gestimmt hat, sieht nie jemand.',
  },
  release: ({ release }) =>
    `Ein Ergebnis wird erst geöffnet, wenn die Geräte der Vertrauenspersonen wissen, dass andere denselben Abschluss sehen: Geräte bestätigen ihn von selbst, mindestens die von ${part(release.confirmations)} (nie mehr als ${number(release.confirmations.most)}), und die von so vielen Vertrauenspersonen oder Mitgliedern, dass ein Server nicht zwei Abschlüsse öffnen lassen kann. Nach ${duration(release.wait)} warten Vertrauenspersonen nicht länger darauf.`,
  witnesses: ({ witnesses }) =>
    `Andere unterschreiben mit, welches Protokoll es gibt, jeder nur eines, damit der Server nicht verschiedenen Leuten verschiedene zeigen kann: ${witnessNames(witnesses.keys)}. ${number(witnesses.quorum)} von ${number(witnesses.keys.length)} genügen.`,
  voices: ({ voices: most }) =>
    `Eine Abstimmung kann einem Mitglied bis zu ${voicesOf(most)} geben, wo die Satzung das vorsieht. Hat jemand mehr als eine, wird ein Ergebnis nur mit ${number(15)} Stimmzetteln für jede Stimme dessen geöffnet, der die meisten hat. Unterschriften zählen Menschen, und wer wie viele Stimmen hat, wird mit je einer Stimme entschieden.`,
  record: {
    members:
      'Das Protokoll ist für Mitglieder: Der Server zeigt es sonst niemandem, und die Versammlung steht nicht auf seiner Liste. Ein Mitglied kann es jemanden prüfen lassen, höchstens 30 Tage lang.',
    public:
      'Das Protokoll ist für alle: Namen, Fragen, Ergebnisse und wer teilgenommen hat, können alle lesen und prüfen, die die Adresse haben. Keine Liste nennt die Versammlung.',
    listed:
      'Das Protokoll ist für alle: Namen, Fragen, Ergebnisse und wer teilgenommen hat, können alle lesen und prüfen, und die Liste ihres Servers nennt die Versammlung, wo er eine zeigt.',
  },
};

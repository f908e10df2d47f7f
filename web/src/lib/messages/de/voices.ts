import type { Messages } from '../en';
import { number, plural, voicesOf } from './forms';

const ballotsOf = (count: number) => plural(count, { one: '# Stimmzettel', other: '# Stimmzettel' });
const withBallots = (count: number) => plural(count, { one: '# Stimmzettel', other: '# Stimmzetteln' });
const members = (count: number) => plural(count, { one: '# Mitglied', other: '# Mitglieder' });

export const voices: Messages['voices'] = {
  has: (count) => voicesOf(count),
  given: (count) => `eine Abstimmung gab ${number(count)}`,
  change: (name, from, to) => `Stimmen von ${name}: ${number(from)} → ${number(to)}`,
  member: 'Wessen Stimmen',
  choose: 'Bitte wähle jemanden.',
  count: 'Stimmen',
  off: 'Nach den Regeln hat jedes Mitglied eine Stimme. Erst muss eine Abstimmung die Regel „Meiste Stimmen eines Mitglieds“ ändern.',
  alone:
    'Eine Abstimmung über Stimmen entscheidet nichts anderes: In ihr hat jedes Mitglied eine Stimme. Nimm heraus, was sie sonst bewirkt, und alle anderen Fragen.',
  deciding: 'In dieser Abstimmung hat jedes Mitglied eine Stimme.',
  never: (fewest, count) =>
    `Mit diesen Stimmen könnte keine andere Abstimmung geöffnet werden: Es brauchte ${ballotsOf(fewest)}, und es gibt ${members(count)}.`,
  many: (fewest, count) =>
    `Mit diesen Stimmen wird ein Ergebnis erst ab ${withBallots(fewest)} geöffnet; es gibt ${members(count)}.`,
  neverOpened: (fewest, count) =>
    `Diese Abstimmung könnte nicht geöffnet werden: Jemand hat mehr als eine Stimme, also braucht es ${ballotsOf(fewest)}, und ${plural(count, { one: '# Mitglied kann', other: '# Mitglieder können' })} abstimmen. Eine Abstimmung über Stimmen kann das ändern.`,
  yours: (count) => `Dein Stimmzettel zählt ${voicesOf(count)}.`,
  title: 'Was ungleiche Stimmen verraten',
  leak: (fewest) =>
    `Das Ergebnis ist eine Summe. Bei ungleichen Stimmen kann, wer eine einseitige Summe sieht und weiß, wer wie viele hat, mehr über einen Stimmzettel mit vielen Stimmen erfahren. Darum werden hier weniger als ${ballotsOf(fewest)} nie geöffnet.`,
  unequal: (several) => `Ungleiche Stimmen in dieser Abstimmung: ${several}. Alle anderen haben eine.`,
  one: (name, count) => `${name} (${number(count)})`,
  withheld: (ballots, fewest, most) =>
    `${plural(ballots, { one: '# Stimmzettel wurde abgegeben', other: '# Stimmzettel wurden abgegeben' })}. Jemand auf der Liste hat ${voicesOf(most)}; eine Summe von weniger als ${withBallots(fewest)} könnte dann verraten, wie diese Person gestimmt hat. Darum öffnet sie niemand, und nichts wurde entschieden.`,
  next: 'Mit weniger Stimmen, oder einer für alle, genügen weniger Stimmzettel: Jedes Mitglied kann das vorschlagen.',
  counted: (count, ballots) =>
    `${plural(count, { one: '# Stimme zählt', other: '# Stimmen zählen' })}, von ${withBallots(ballots)}.`,
  turnout: (count, all) => `Sie haben ${number(count)} von ${voicesOf(all)}.`,
  quorum: (needed) => `Das Quorum sind ${voicesOf(needed)}.`,
  tooFewYes: (yes, needed) =>
    `${plural(yes, { one: '# Stimme war', other: '# Stimmen waren' })} für Ja; ${number(needed)} hätten es sein müssen.`,
  enough: (needed, base) =>
    `Es braucht mindestens ${voicesOf(needed)} für Ja, von ${number(base)}, die zählen.`,
  missed: (count, needed) =>
    `${plural(count, { one: '# Stimme nahm', other: '# Stimmen nahmen' })} teil; die Regeln verlangen mindestens ${number(needed)}.`,
  column: 'Stimmen',
  ofAll: 'Von allen Stimmen',
  meaning: 'Die Zahlen sind Stimmen, nicht Menschen.',
};

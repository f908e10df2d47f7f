import type { Messages } from '../en';
import { number, plural } from './forms';

export const found: Messages['found'] = {
  title: 'Eine Versammlung gründen',
  lead: 'Eine Gruppe, die gemeinsam entscheidet. Du bist ihr erstes Mitglied und nicht mehr: Die Regeln gelten für alle gleich.',
  steps: ['Eure Gruppe', 'Eure Regeln', 'Du'],
  aboutTitle: 'Was ist eure Gruppe?',
  name: 'Name der Versammlung',
  nameHint: 'Zum Beispiel: Hausgemeinschaft Am Hang',
  nameMissing: 'Die Versammlung braucht einen Namen.',
  purpose: 'Wofür sie da ist',
  purposeHint: 'Ein oder zwei Sätze. Wer eingeladen wird, liest sie zuerst.',
  purposeMissing: 'Schreib wenigstens einen Satz: Wer eingeladen wird, liest ihn zuerst.',
  kept: 'Was du schreibst, bleibt auf diesem Gerät, auch wenn du die Seite schließt.',
  rules: 'Wie wollt ihr entscheiden?',
  rulesLead: 'Vier Fragen. Wenn du unsicher bist, lass sie, wie sie sind: So machen es die meisten Gruppen.',
  quorum: 'Wie viele müssen abstimmen, damit eine Abstimmung gilt?',
  quorumOptions: {
    none: 'Keine Untergrenze',
    quarter: 'Mindestens ein Viertel der Mitglieder',
    third: 'Mindestens ein Drittel der Mitglieder',
    half: 'Mindestens die Hälfte der Mitglieder',
    twoThirds: 'Mindestens zwei Drittel der Mitglieder',
  },
  quorumHints: {
    none: 'Wie wenige auch abstimmen, es gilt.',
    quarter: 'Für große Gruppen, in denen viele nur mitlesen.',
    third: 'Für Gruppen, die schwer alle zusammenbekommen.',
    half: 'Das nehmen die meisten Gruppen.',
    twoThirds: 'Nur für kleine Gruppen, in denen alle mitmachen.',
  },
  majority: 'Wann ist ein Antrag angenommen?',
  majorityOptions: {
    decided: 'Mehr Ja als Nein',
    twoThirds: 'Mindestens zwei Drittel derer, die Ja oder Nein sagen',
    cast: 'Mehr als die Hälfte aller Stimmzettel',
    roll: 'Mehr als die Hälfte aller Mitglieder',
  },
  majorityHints: {
    decided: 'Wer sich enthält, überlässt es den anderen.',
    twoThirds: 'Änderungen brauchen breite Zustimmung. Wer sich enthält, überlässt es den anderen.',
    cast: 'Wer sich enthält, macht die Annahme schwerer.',
    roll: 'Auch wer nicht abstimmt, macht die Annahme schwerer.',
  },
  ties: 'Was geschieht bei Gleichstand?',
  tiesOptions: { report: 'Er wird als Gleichstand gemeldet', lot: 'Das Los entscheidet' },
  tiesHints: {
    report: 'Was daraus folgt, entscheidet die Gruppe.',
    lot: 'Nach dem Schließen aus dem Protokoll gezogen, so, dass alle es wiederholen können.',
  },
  minBallots: 'Wie viele Stimmzettel braucht es, um ein Ergebnis zu öffnen?',
  fewestHint:
    'Bei weniger bleibt das Ergebnis für immer versiegelt: In der Summe eines einzigen Stimmzettels könnten alle ihn lesen, und bei zweien jeder den anderen.',
  fewestUnit: 'Stimmzettel',
  exampleTitle: 'Was das bedeutet',
  exampleMembers: 'Wenn ihr so viele seid',
  exampleUnit: 'Mitglieder',
  exampleQuorum: (members, voters) =>
    plural(members, {
      one: 'Bei einem Mitglied muss dieses abstimmen.',
      other: `Bei # Mitgliedern müssen mindestens ${number(voters)} abstimmen. Sind es weniger, ist nichts entschieden.`,
    }),
  exampleNoQuorum: (members) =>
    plural(members, {
      one: 'Bei einem Mitglied entscheidet dieses.',
      other: 'Bei # Mitgliedern gilt eine Abstimmung auch, wenn nur eines abstimmt.',
    }),
  exampleDecided: (yes, of) => `Wenn ${number(of)} Ja oder Nein sagen, reichen ${number(yes)} Ja.`,
  exampleCast: (yes, of) =>
    `Wenn ${number(of)} abstimmen, reichen ${number(yes)} Ja, was auch immer die anderen ankreuzen.`,
  exampleRoll: (yes, of) =>
    `Von ${number(of)} Mitgliedern müssen ${number(yes)} Ja sagen, wie viele auch abstimmen.`,
  picture: 'Jeder Punkt ist ein Mitglied: Die vollen haben abgestimmt, die mit Ring sagten Ja.',
  fixed:
    'Jedes Mitglied darf andere einladen und Abstimmungen vorschlagen. Diese Regeln lassen sich in dieser Version später nicht ändern: Wer andere will, gründet eine neue Versammlung.',
  youTitle: 'Und du?',
  memberName: 'Dein Name in dieser Versammlung',
  memberNameHint:
    'Die anderen Mitglieder sehen ihn. Zwei Mitglieder können keine Namen haben, die gleich aussehen.',
  memberMissing: 'Die anderen Mitglieder brauchen einen Namen, um dich zu kennen.',
  review: 'Das gründest du',
  change: 'Ändern',
  submit: 'Die Versammlung gründen',
  done: (name) => `${name} ist gegründet`,
  doneLead: 'Du bist das erste Mitglied. Drei Dinge kommen als Nächstes, wenn du Zeit dafür hast.',
  nextInvite: 'Leute einladen',
  nextCircle: 'Sich auf Vertrauenspersonen einigen',
  nextCircleText:
    'Wenn andere beigetreten sind: Zwei oder mehr Mitglieder bewahren je einen Teil des Schlüssels auf, der Summen öffnet, damit niemand allein hineinsehen kann. Ohne sie gibt es keine Abstimmung.',
  nextVote: 'Etwas zur Abstimmung stellen',
  nextVoteText: 'Sobald die Vertrauenspersonen bereit sind, kann jedes Mitglied vorschlagen.',
  go: 'Zur Versammlung',
};

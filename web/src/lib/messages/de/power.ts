import { duration, number, plural } from './forms';
import type { Messages } from '../en';

export const power: Messages['power'] = {
  title: 'Wie hier die Macht verteilt ist',
  hint: 'Ob einige dabei sind, für alle zu entscheiden, in Zahlen.',
  lead: 'Macht sammelt sich, wo niemand hinsieht. Diese Zahlen kommen allein aus dem Protokoll, und alle sehen dieselben. Es geht um das Ganze: Niemand bekommt eine Note.',
  groups:
    'Abstimmungen von Gruppen zählen bei Beteiligung und Vorschlägen nicht mit: Die anderen haben daran keinen Anteil.',
  mark: 'Einen zweiten Blick wert',
  table: 'Die Zahlen als Tabelle',
  figure: 'Zahl',
  value: 'Wert',
  json: 'Dasselbe für Programme',

  who: 'Wer mitmacht',
  turnout: (ballots, roll, votes) =>
    plural(votes, {
      one: `In der letzten Abstimmung haben ${number(ballots)} von ${number(roll)} Mitgliedern abgestimmt.`,
      other: `In den letzten # Abstimmungen haben zusammen ${number(ballots)} von ${number(roll)} Mitgliedern abgestimmt.`,
    }),
  turnoutNone: 'Noch wurden keine Stimmzettel gezählt.',
  margin: (count, of) =>
    plural(of, {
      one: `${number(count)} von # Antrag bekam so viele Ja, wie nötig waren.`,
      other: `${number(count)} von # Anträgen bekamen so viele Ja, wie nötig waren.`,
    }),
  resting: (resting, members) =>
    `${number(resting)} von ${plural(members, { one: '# Mitglied', other: '# Mitgliedern' })} ${resting === 1 ? 'ruht' : 'ruhen'}: lange war nichts zu hören.`,

  proposing: 'Wer bestimmt, worüber abgestimmt wird',
  proposals: (proposals, proposers) =>
    plural(proposals, {
      one: 'Im letzten Jahr gab es # Vorschlag.',
      other: `Im letzten Jahr gab es # Vorschläge, von ${plural(proposers, { one: 'einem Menschen', other: '# Menschen' })}.`,
    }),
  proposalsNone: 'Im letzten Jahr hat niemand etwas vorgeschlagen.',
  busiest: (busiest, proposals, tenth) =>
    `${number(busiest)} von ${number(proposals)} kamen vom fleißigsten Zehntel, das ${plural(tenth, { one: 'ein Mensch ist', other: '# Menschen sind' })}.`,
  busiestHigh:
    'Mehr als die Hälfte aller Vorschläge kommt von einem Zehntel der Mitglieder. Wen könnte man noch fragen?',
  success: (passed, decided, othersPassed, othersDecided) =>
    `Von den fünf Fleißigsten wurden ${number(passed)} von ${number(decided)} Anträgen angenommen, von allen anderen ${number(othersPassed)} von ${number(othersDecided)}.`,

  trustees: 'Wer Ergebnisse öffnet',
  trusteesNow: (conspire, refuse) =>
    `${number(conspire)} Vertrauenspersonen zusammen könnten Stimmzettel lesen; ${number(refuse)}, die sich weigern, könnten jedes Ergebnis zuhalten.`,
  trusteesNone: 'Keine Vertrauenspersonen sind im Amt.',
  people: (people, longest) =>
    plural(people, {
      one: `In drei Jahren war # Mensch Vertrauensperson, höchstens ${duration(longest)} lang.`,
      other: `In drei Jahren waren # verschiedene Menschen Vertrauenspersonen; am längsten war jemand ${duration(longest)} im Amt.`,
    }),
  terms: (terms) =>
    plural(terms, {
      one: 'Niemand war länger als eine Amtszeit Vertrauensperson.',
      other: 'Jemand war # Amtszeiten lang Vertrauensperson.',
    }),
  termsHigh: 'Ein Mensch war mehr als drei Amtszeiten lang Vertrauensperson. Wer könnte es noch lernen?',
  silent: ({ ms }) => `Von denen im Amt dauert das längste Schweigen ${duration(ms)}.`,

  coming: 'Durch wen Menschen dazukommen',
  branch: (largest, members) =>
    `Der größte Zweig hat ${plural(largest, { one: '# Mitglied', other: '# Mitglieder' })} von ${number(members)}: jemand, alle Eingeladenen, und alle, die diese eingeladen haben.`,
  branchHigh:
    'Mehr als ein Drittel der Mitglieder kam durch einen Menschen. Keine Rechnung zählt Menschen: Schaut, ob es alle gibt.',
  joined: (joined, room) =>
    `${number(joined)} kamen in 30 Tagen dazu; nach den Regeln ist Platz für ${number(room)} weitere.`,

  rules: 'Wer den Regeln zugestimmt hat',
  consent: (asked, members) =>
    `${number(asked)} von ${plural(members, { one: '# Mitglied', other: '# Mitgliedern' })} konnten abstimmen, als die Regeln zuletzt geändert wurden.`,
  consentFounded: (asked, members) =>
    `Es sind die Regeln der Gründung. ${number(asked)} von ${plural(members, { one: '# Mitglied', other: '# Mitgliedern' })} haben gegründet; sonst wurde nie jemand gefragt.`,
  reviews: (count) =>
    plural(count, {
      one: '# Text im Buch hätte wieder angesehen werden sollen.',
      other: '# Texte im Buch hätten wieder angesehen werden sollen.',
    }),
  reviewsNone: 'Kein Text im Buch wartet darauf, wieder angesehen zu werden.',

  ends: 'Wo Entscheidungen hängen blieben',
  endsText: (overtaken, none, stalled, objected) =>
    `Überholt: ${number(overtaken)}. In einer zweiten Lesung gefallen: ${number(none)}. Seit mehr als zwei Wochen auf Vertrauenspersonen wartend: ${number(stalled)}. Verlangte zweite Lesungen: ${number(objected)}.`,
  delay: ({ ms }) =>
    `Vorschläge standen in der Hälfte der Fälle nach ${duration(ms)} oder früher im Protokoll.`,

  figures: {
    members: 'Mitglieder',
    resting: 'Mitglieder, die ruhen',
    proposals: 'Vorschläge im letzten Jahr',
    proposers: 'Menschen, die sie machten',
    busiest: 'Davon vom fleißigsten Zehntel',
    busiestPassed: 'Angenommene Anträge der fünf Fleißigsten',
    busiestDecided: 'Anträge der fünf Fleißigsten',
    othersPassed: 'Angenommene Anträge aller anderen',
    othersDecided: 'Anträge aller anderen',
    people: 'Vertrauenspersonen in drei Jahren',
    terms: 'Meiste Amtszeiten eines Menschen',
    longest: 'Längste Zeit im Amt',
    silent: 'Längstes Schweigen einer Vertrauensperson',
    conspire: 'So viele könnten zusammen Stimmzettel lesen',
    refuse: 'So viele könnten Ergebnisse zuhalten',
    branch: 'Mitglieder im größten Zweig',
    joined: 'In 30 Tagen dazugekommen',
    room: 'Platz für weitere',
    asked: 'Mitglieder, die zu den Regeln gefragt wurden',
    reviews: 'Texte, die wieder angesehen werden sollten',
    overtaken: 'Überholte Abstimmungen',
    fallen: 'In einer zweiten Lesung gefallen',
    stalled: 'Zwei Wochen auf Vertrauenspersonen wartend',
    objected: 'Verlangte zweite Lesungen',
    delay: 'Übliche Zeit bis ins Protokoll',
  },
};

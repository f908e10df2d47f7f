import type { Messages } from '../en';

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
  rulesLead:
    'Wähl die Regeln für den Anfang. Jede Zahl unten lässt sich später durch Abstimmung ändern; wenn du unsicher bist, lass sie, wie sie sind.',
  preset: 'Wie groß ist eure Gruppe?',
  presets: {
    small: 'Eine kleine Gruppe',
    club: 'Ein Verein',
    large: 'Eine große Gruppe',
    worker_cooperative: 'Genossenschaft der Arbeitenden',
    union_branch: 'Gewerkschaftsgruppe',
    open_source: 'Projekt für freie Software',
  },
  presetHints: {
    small: 'Bis zu etwa zwanzig Leute, die sich kennen. Heute Abend kann abgestimmt werden.',
    club: 'Einige Dutzend bis einige Hundert, mit Zeit zu sehen, was kommt.',
    large: 'Tausende, von denen die meisten nur mitlesen.',
    worker_cooperative: 'Zwei Wochen Ankündigung, drei Viertel für besondere Entscheidungen.',
    union_branch:
      'Die Hälfte der Mitglieder muss abstimmen, wie manche Gesetze es verlangen; zwei Wochen Ankündigung.',
    open_source: 'Fünf Unterschriften, zwei Wochen zum Reden, drei zu eins für alles, was die Regeln ändert.',
  },
  statutes: 'Habt ihr schon eine Satzung?',
  statutesLegend: 'Wie in der Satzung von',
  joining: 'Wie kommen Leute herein?',
  joiningOptions: {
    vouched: 'Mit Einladung, und andere bürgen',
    link: 'Nur mit Einladung',
    by_vote: 'Durch Abstimmung',
  },
  joiningHints: {
    vouched: 'Niemand kann allein eine Menge hereinholen.',
    link: 'Wer den Link hat, ist dabei. Für ein Treffen heute Abend; jeder könnte zweimal hereinkommen.',
    by_vote: 'Die Mitglieder entscheiden über jede neue Person.',
  },
  record: 'Wer darf das Protokoll lesen?',
  recordOptions: { members: 'Mitglieder', public: 'Alle', listed: 'Alle, und auf der Liste dieses Servers' },
  recordHints: {
    members:
      'Wer eingeladen ist, sieht Name, Zweck, Regeln und wer einlädt, und alles andere erst als Mitglied. Ein Mitglied kann jemanden alles prüfen lassen.',
    public:
      'Namen, Fragen, Ergebnisse und wer teilgenommen hat, sind für alle offen, die die Adresse haben, für immer. Keine Liste nennt die Versammlung.',
    listed:
      'Ebenso, und die erste Seite dieses Servers zeigt allen, die sie besuchen, den Namen, außer wenn der Betreiber keine Liste zeigt.',
  },
  more: 'Beteiligung, Gleichstand, kleine Ergebnisse',
  turnout: 'Wie viele müssen abstimmen, damit eine Abstimmung gilt?',
  turnoutOptions: {
    none: 'Keine Untergrenze',
    quarter: 'Ein Viertel der Mitglieder',
    third: 'Ein Drittel der Mitglieder',
    half: 'Die Hälfte der Mitglieder',
  },
  turnoutWarn:
    'Wegbleiben wird zu einem Nein, das alle sehen: Wer dagegen ist, stimmt am besten nicht ab, und alle sehen, wer nicht abgestimmt hat. Nimm das nur, wenn ein Gesetz es verlangt. Auch ohne das gibt es eine Untergrenze: die Ja, die es braucht.',
  ties: 'Was geschieht bei Gleichstand?',
  tiesOptions: { report: 'Er wird als Gleichstand gemeldet', lot: 'Das Los entscheidet' },
  tiesHints: {
    report: 'Was daraus folgt, entscheiden die Mitglieder.',
    lot: 'Nach dem Schließen aus dem Protokoll gezogen, so, dass alle es wiederholen können.',
  },
  participation: 'Wer kann sehen, dass du abgestimmt hast?',
  participationOptions: {
    open: 'Alle',
    size: 'Niemand, in größeren Abstimmungen',
    hidden: 'Niemand',
    proposal: 'Wer vorschlägt, sagt es',
  },
  participationHints: {
    open: 'Eine Liste zeigt, wer abgestimmt hat, nie wie.',
    size: 'Wo 16 oder mehr abstimmen können. Unter weniger Menschen weiß man ohnehin, wer da war, und sieht, dass niemand für jemanden abstimmt, der nicht mehr da ist.',
    hidden: 'Wo 5 oder mehr abstimmen können: Weniger verbergen niemanden.',
    proposal: 'Für jede Abstimmung neu.',
  },
  minBallots: 'Wie viele Stimmzettel braucht es, um ein Ergebnis zu öffnen?',
  fewestHint:
    'Bei weniger bleibt das Ergebnis für immer versiegelt: In der Summe eines einzigen Stimmzettels könnten alle ihn lesen, und bei zweien jeder den anderen.',
  fewestUnit: 'Stimmzettel',
  wait: 'Wie lange warten Vertrauenspersonen auf andere?',
  waitOptions: {
    none: 'Gar nicht',
    day: 'Höchstens einen Tag',
    days: 'Höchstens drei Tage',
  },
  waitHints: {
    none: 'Das Ergebnis ist da, sobald genug Vertrauenspersonen freigeben.',
    day: 'Vorher geben sie nur frei, wenn Geräte anderer bestätigt haben, dass sie denselben Abschluss sehen. Sonst könnte ein Server ihnen einen anderen zeigen, um einzelne Stimmzettel öffnen zu lassen.',
    days: 'Dasselbe, mit mehr Zeit, in der es jemandem auffällt.',
  },
  page: 'Die Regeln auf einer Seite',
  fixed:
    'Niemand steht über den Regeln, auch du nicht: Von der Gründung an ändern sie sich nur so, wie die Mitglieder es entscheiden.',
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
    'Wenn andere beigetreten sind, schlägst du Vertrauenspersonen vor, und die anderen unterschreiben mit einem Tipp: Mitglieder, die je einen Teil des Schlüssels aufbewahren, der Summen öffnet, damit niemand allein hineinsehen kann. Ohne sie gibt es keine Abstimmung.',
  nextVote: 'Etwas zur Abstimmung stellen',
  nextVoteText: 'Sobald die Vertrauenspersonen bereit sind, kann jedes Mitglied vorschlagen.',
  go: 'Zur Versammlung',
};

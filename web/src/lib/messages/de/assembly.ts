import type { Messages } from '../en';
import { number, plural } from './forms';

export const assembly: Messages['assembly'] = {
  actions: 'Das wartet auf dich',
  actionAccept: 'Du wirst gebeten, für die Abstimmungen hier Vertrauensperson zu sein.',
  actionAcceptGo: 'Lesen und antworten',
  actionStep: 'Der Schlüssel der Vertrauenspersonen entsteht gerade, und dein Anteil fehlt.',
  actionStepGo: 'Meinen Teil tun',
  actionVote: (title) => `„${title}“ ist offen, und du hast noch nicht abgestimmt.`,
  actionVoteGo: 'Abstimmen',
  actionRelease: (title) =>
    `„${title}“ ist geschlossen. Dein Anteil als Vertrauensperson wird gebraucht, um das Ergebnis zu öffnen.`,
  actionReleaseGo: 'Meinen Anteil freigeben',
  allDone: 'Gerade wartet nichts auf dich.',
  notMember: 'Du liest als Gast mit. Um mitzumachen, bitte ein Mitglied um eine Einladung.',
  youLeft: 'Du hast diese Versammlung verlassen. Du liest als Gast mit.',

  now: 'Wird gerade entschieden',
  nothingOpen: 'Gerade ist nichts offen.',
  closing: 'Die Zeit ist um. Die Auszählung beginnt gleich.',
  counting: 'Die Abstimmung ist vorbei.',
  turnout: (ballots, roll) =>
    plural(ballots, {
      one: `# von ${plural(roll, { one: '# Mitglied', other: '# Mitgliedern' })} hat abgestimmt`,
      other: `# von ${plural(roll, { one: '# Mitglied', other: '# Mitgliedern' })} haben abgestimmt`,
    }),
  waitsFor: (names) => `Das Ergebnis wartet auf ${names}.`,
  waitsForSome: (count, names) =>
    `Das Ergebnis wartet auf ${plural(count, { one: 'eine', other: '#' })} dieser Vertrauenspersonen: ${names}.`,
  resultSoon: 'Das Ergebnis erscheint gleich.',
  youVoted: 'Du hast abgestimmt',
  youNotOnRoll: 'Du bist nach dem Öffnen dazugekommen und stehst deshalb nicht auf der Stimmliste.',
  past: 'Was entschieden wurde',
  decided: {
    chosen: (what, option, count, ballots) =>
      `Gewählt: ${option}, von ${number(count)} der ${number(ballots)} (${what})`,
    tied: (what, options) => `Gleichstand: ${options} (${what})`,
    option: (what, option) => `Gewählt: ${option} (${what})`,
    byLot: (what, option) => `Durch das Los gewählt: ${option} (${what})`,
    signed: (what) => `Von mehr als der Hälfte unterschrieben: ${what}`,
    withheld: (what, ballots) =>
      ballots === 0
        ? `Bleibt verschlossen: ${what}. Niemand hat abgestimmt`
        : `Bleibt verschlossen: ${what}. Nur ${plural(ballots, { one: '# Stimmzettel', other: '# Stimmzettel' })}`,
    funded: (what, options) => `Bezahlt: ${options} (${what})`,
    elected: (what, names) => `Gewählt: ${names} (${what})`,
    electedNone: (what) => `Niemand gewählt: ${what}`,
    fundedNone: (what) => `Nichts bezahlt: ${what}`,
    divided: (what) => `Aufgeteilt: ${what}`,
    no_quorum: (what, ballots, roll) =>
      ballots === 0
        ? `Nicht entschieden: ${what}. Niemand hat abgestimmt`
        : `Nicht entschieden: ${what}. ${plural(ballots, { one: 'Nur # von', other: 'Nur # von' })} ${number(roll)} ${plural(ballots, { one: 'stimmte', other: 'stimmten' })} ab`,
    no_choice: (what) => `Nicht entschieden: ${what}. Niemand hat etwas angekreuzt`,
    none_chosen: (what) => `Nichts gewählt: ${what}. Keine Möglichkeit hat mehr als „Keine davon“`,
    no_majority: (what, options) => `Noch keine Mehrheit: ${what}. Stichwahl zwischen ${options}`,
  },
  decidedWhen: (day) => `Geschlossen am ${day}`,
  older: (count) =>
    plural(count, { one: '# ältere Abstimmung zeigen', other: '# ältere Abstimmungen zeigen' }),
  coming: 'Demnächst',
  over: 'Nicht abgehalten',
  propose: 'Eine Abstimmung anlegen',

  first: 'Erste Schritte',
  firstDone: 'erledigt',
  firstInvite: 'Lade die anderen ein',
  firstInviteText: 'Ein Link genügt. Er steht weiter unten bei den Mitgliedern.',
  firstInviteMore: (count) =>
    plural(count, {
      one: 'Bisher # Mitglied. Du kannst jederzeit weitere einladen, weiter unten.',
      other: 'Bisher # Mitglieder. Du kannst jederzeit weitere einladen, weiter unten.',
    }),
  firstCircle: 'Einigt euch auf Vertrauenspersonen',
  firstCircleText:
    'Zwei oder mehr Mitglieder, die Ergebnisse gemeinsam öffnen. Ohne sie gibt es keine Abstimmung.',
  firstCircleGo: 'Vertrauenspersonen wählen',
  firstCircleSee: 'Sehen, wie weit sie sind',
  firstVote: 'Stellt etwas zur Abstimmung',
  firstVoteText: 'Das kann jedes Mitglied, sobald die Vertrauenspersonen bereit sind.',
  firstVoteReady: 'Die Vertrauenspersonen sind bereit. Das kann ab jetzt jedes Mitglied.',
  noVotes: 'Noch wurde nichts zur Abstimmung gestellt.',

  members: 'Mitglieder',
  count: (count) => plural(count, { one: 'Ein Mitglied', other: '# Mitglieder' }),
  lastJoined: (name, day) => `Zuletzt kam ${name} dazu, am ${day}.`,
  left: 'ist gegangen',
  founder: 'hat sie gegründet',
  joined: (day) => `seit ${day}`,
  showAll: (count) => `Alle ${number(count)} zeigen`,
  showFewer: 'Weniger zeigen',
  search: 'Ein Mitglied suchen',
  found: (count) => plural(count, { one: 'Ein Mitglied gefunden', other: '# Mitglieder gefunden' }),
  foundNone: 'Niemand hier heißt so.',
  alike: 'Können zwei Namen sich zum Verwechseln ähneln?',
  alikeText:
    'Nein. Ein Name, den es schon gibt oder der wie einer aussieht, den es gibt (ein „l“ statt eines „I“, ein Buchstabe aus einem anderen Alphabet), wird beim Beitreten abgelehnt. Die Namen derer, die gegangen sind, bleiben vergeben, bis sie sie löschen lassen. Neben jedem Namen steht ein Zeichen des Schlüssels: Wer einen anderen Schlüssel hat, hat ein anderes Zeichen. Wer hinter einem Namen steht, wissen nur die, die einladen: jede Einladung steht im Protokoll mit dem Namen der Person, die sie ausgesprochen hat.',

  rules: 'Die Regeln',
  rulesSure: 'Wer kann die Regeln ändern?',
  rulesSureText:
    'Niemand allein und niemand heimlich: nur eine besondere Abstimmung der Mitglieder, die sagt, was sie ändern würde, bevor jemand einen Stimmzettel ankreuzt. Wer gegründet hat, hat nicht mehr zu sagen als andere. Grenzen, die keine Abstimmung aufheben kann, sorgen dafür, dass die Regeln immer geändert werden können, und nie ohne Ankündigung. Jedes Gerät prüft jede Änderung und jeden Ausgang.',

  circles: 'Die Vertrauenspersonen',
  circleLink: 'Mehr über die Vertrauenspersonen',
  noCircle:
    'Noch keine Vertrauenspersonen. Sie hüten den Schlüssel, der die Summen einer Abstimmung öffnet, nie einen einzelnen Stimmzettel. Ohne sie geht keine Abstimmung.',
  callCircle: 'Vertrauenspersonen wählen',
  circleNames: (names) => `${names} hüten den Schlüssel gemeinsam; niemand hat ihn allein.`,
  circleOpen: (threshold, of) =>
    threshold === of
      ? `Es braucht alle ${number(of)}, um ein Ergebnis zu öffnen.`
      : `Beliebige ${number(threshold)} der ${number(of)} können ein Ergebnis öffnen.`,
  circleLose: (spare) =>
    spare === 0
      ? 'Wenn eine davon ihre zwölf Wörter verliert, lassen sich Ergebnisse nicht mehr öffnen.'
      : plural(spare, {
          one: 'Eine davon darf ihre zwölf Wörter verlieren, und Ergebnisse lassen sich trotzdem öffnen.',
          other: '# davon dürfen ihre zwölf Wörter verlieren, und Ergebnisse lassen sich trotzdem öffnen.',
        }),
  circleConspire: (threshold) =>
    `Um zu lesen, wie jemand gestimmt hat, müssten sich ${number(threshold)} davon verschwören.`,
  circleMarks: (threshold, of) => `${number(of)} Vertrauenspersonen, ${number(threshold)} werden gebraucht`,
  circleForming: (names) => `Neue Vertrauenspersonen machen sich bereit. Erwartet: ${names}.`,

  // Another server.
  moved: {
    title: 'Diese Versammlung ist umgezogen',
    text: (since, address) =>
      `Seit ${since} ist sie auf ${address}. Hier steht, wie es bis dahin war. Dieser Server nimmt nichts mehr an.`,
    go: 'Zum neuen Server',
    keys: 'Nimm deine zwölf Wörter mit: Deine Schlüssel bleiben an der Adresse, an der du sie gemacht hast.',
    follow: (address) =>
      `Mit einem Druck gehst du mit: Deine Schlüssel kommen mit, verschlossen mit deinem Passwort, und der neue Server muss genau da weitermachen, wo dein Gerät hier war. Bei ${address} gibst du das Passwort ein.`,
    followGo: 'Mit meinen Schlüsseln mitgehen',
    late: 'Wenn du sie dort noch nicht findest, muss der neue Server das Protokoll erst übernehmen. Speichere das Protokoll am Ende dieser Seite und schicke es denen, die diesen Server betreiben. Das kann jeder Mensch tun.',
    soonTitle: 'Diese Versammlung zieht bald um',
    soon: (when, address) =>
      `Sie zieht um nach ${address}: ${when}. Bis dahin geht hier alles weiter. Halte deine zwölf Wörter bereit: Du brauchst sie an der neuen Adresse.`,
    signed: (address) =>
      `Mit deiner Unterschrift wollen genug Mitglieder den Server auf ${address}. Dieser Server kann sie nicht annehmen: Der neue nimmt sie an und macht von dort weiter.`,
  },

  record: 'Das Protokoll',
  recordText: (size) =>
    plural(size, {
      one: 'Alles, was hier geschieht, steht in einem Protokoll. Es hat bisher # Eintrag; dieses Gerät hat seine Unterschrift und die Regeln geprüft.',
      other:
        'Alles, was hier geschieht, steht in einem Protokoll mit # Einträgen. Dieses Gerät hat Reihenfolge, Unterschriften und Regeln geprüft.',
    }),
  code: 'Code des Protokolls',
  codeText: (size) =>
    `Vergleiche ihn mit einem anderen Mitglied bei ${plural(size, { one: '# Eintrag', other: '# Einträgen' })}: derselbe Code heißt dasselbe Protokoll.`,
  codeFull: 'Der ganze Code',
  codeFullText:
    'Der Code ist der Anfang des Wurzel-Hashes: eine einzige Zahl aus allen Einträgen. Wird auch nur einer geändert, weggelassen oder vertauscht, ist es eine andere. Hier steht der ganze Hash in Base64, wie ihn der Server unterschrieben hat.',
  root: 'Wurzel-Hash',
  download: 'Protokoll herunterladen',
  downloadHow: 'Wie man es ohne diese Seite prüft',
  downloadText:
    'Die Datei enthält alles, was eine Prüfung braucht. Hol dir folkmoot-verify, das Prüfprogramm, von einem Ort, dem du vertraust, und lass es über die Datei laufen. Es vertraut niemandem und zeigt denselben Code.',
  downloadCommand: 'Befehl',
  audit: 'Alles prüfen',
  auditHint: 'Die Prüfung sieht auch den Beweis jedes Stimmzettels nach, auf diesem Gerät und in Sekunden.',

  leave: 'Diese Versammlung verlassen',
  leaveTitle: (name) => `${name} verlassen?`,
  leaveBallots: 'Die Stimmzettel, die du abgegeben hast, zählen weiter und bleiben geheim.',
  leaveOpen: 'In Abstimmungen, die jetzt offen sind, kannst du noch abstimmen. In späteren nicht.',
  leaveTrustee:
    'Du bist Vertrauensperson. Komm bitte trotzdem wieder, wenn eine Abstimmung schließt: dein Anteil öffnet das Ergebnis.',
  leaveName:
    'Was du getan hast, bleibt unter deinem Namen im Protokoll. Wenn du gegangen bist, kannst du den Namen auf dieser Seite löschen lassen: Dann steht ein Zeichen an seiner Stelle.',
  leaveForget: 'Auch meinen Namen löschen lassen',
  leaveBack:
    'Du kannst später wieder eingeladen werden. Dann kämst du mit neuen zwölf Wörtern und unter einem anderen Namen, außer du hast diesen löschen lassen.',
  leaveGo: 'Verlassen',
  leaveStay: 'Bleiben',
  leaveDone: (name) => `Du hast ${name} verlassen.`,
  leaveFailed: 'Du bist noch Mitglied.',

  syncFailed: 'Das Protokoll lässt sich jetzt nicht lesen.',
};

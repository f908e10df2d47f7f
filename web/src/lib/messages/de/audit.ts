import type { Messages } from '../en';
import { number, plural } from './forms';

const entries = (count: number) => plural(count, { one: '# Eintrag', other: '# Einträge' });
const papers = (count: number) => plural(count, { one: '# Stimmzettel', other: '# Stimmzettel' });

export const audit: Messages['audit'] = {
  title: 'Prüfung',
  lead: 'Dein Gerät liest das ganze Protokoll neu und rechnet alles noch einmal nach: wer abstimmen durfte, jeden versiegelten Stimmzettel, jede Summe. Es verlässt sich auf niemandes Wort.',
  start: 'Jetzt prüfen',
  again: 'Noch einmal prüfen',
  running: 'Dein Gerät prüft.',
  entries: (done, total) =>
    `${number(done)} von ${plural(total, { one: '# Eintrag', other: '# Einträgen' })}`,
  ballotsSoFar: (count) => `bisher ${papers(count)} geprüft`,
  left: (seconds) => plural(seconds, { one: 'noch etwa # Sekunde', other: 'noch etwa # Sekunden' }),
  took: (seconds) => `Das hat auf diesem Gerät ${seconds} Sekunden gedauert.`,
  verdicts: {
    verified: 'Alles wurde geprüft, und alles stimmt.',
    failed: 'Etwas an diesem Protokoll ist falsch.',
    unchecked: 'Es konnte nicht geprüft werden.',
    unanchored: 'Das Protokoll ist in sich richtig, aber nichts sagt, von welcher Versammlung es ist.',
  },
  verified: (size, ballots) =>
    `${entries(size)} und ${papers(ballots)} wurden gelesen und geprüft, und jedes Ergebnis hier wurde neu ausgerechnet.`,
  checkpoint: (code, size) =>
    `Prüfpunkt ${code}, ${entries(size)}. Wer dasselbe Protokoll prüft, sieht denselben Code.`,
  failed: {
    what: 'Was falsch ist',
    sure: 'Wie sicher das ist',
    who: 'Wer es gewesen sein kann',
    todo: 'Was zu tun ist',
    entry: (index) => `Eintrag ${number(index)}.`,
    more: (count) =>
      plural(count, {
        one: 'Und noch # weiterer Schritt ist falsch.',
        other: 'Und noch # weitere Schritte sind falsch.',
      }),
  },
  sure: {
    delivered:
      'Sicher, was dieses Gerät bekommen hat: Es ist Rechnen, und dieselben Dateien geben allen dieselbe Antwort. Ob sie auf dem Server oder unterwegs verändert wurden, zeigt eine Prüfung aus einem anderen Netz.',
    signed:
      'Sicher. Der Server hat genau für diese Einträge unterschrieben, und alle, die sie prüfen, finden dasselbe.',
    kept: 'Sicher. Was dieses Gerät aufbewahrt hat, trägt die Unterschrift des Servers, und das Protokoll widerspricht ihm. Beides zusammen beweist es allen.',
    older:
      'Sicher, was dieses Gerät erreicht hat: Es passt nicht zu dem, was dieses Gerät aufbewahrt hat. Anderen beweist das noch nichts: Der Server kann zu einer älteren Kopie zurückgekehrt sein, oder die Dateien wurden unterwegs geändert.',
    address:
      'Sicher. Die Kennung einer Versammlung folgt aus ihrer Gründung, und diese Gründung ergibt eine andere.',
  },
  who: {
    way: 'Der Server oder etwas zwischen ihm und dir: ein Vermittler im Netz, eine Erweiterung deines Browsers. Mitglieder und Vertrauenspersonen können das nicht verursachen.',
    taken:
      'Der Server, der einen Eintrag angenommen hat, den er ablehnen musste. Wer den Eintrag schrieb, kann daran beteiligt sein, sonst niemand.',
    trustee:
      'Die Vertrauensperson, die den Eintrag schrieb, und der Server, der ihn ablehnen musste. Die anderen hatten keinen Anteil daran.',
    host: 'Allein der Server: Niemand sonst kann unterschreiben, was er unterschrieben hat.',
    older:
      'Der Server, der eine ältere Kopie zeigt oder etwas auslässt, oder etwas zwischen ihm und dir. Mitglieder und Vertrauenspersonen können das nicht verursachen.',
    other: 'Der Server, der mit einem anderen Protokoll geantwortet hat, oder wer dir diese Adresse gab.',
  },
  todo: {
    report: 'Bewahre den Bericht auf. Er nennt den Schritt und den Eintrag.',
    compare: (code) =>
      `Vergleiche den Code des Prüfpunkts mit anderen Mitgliedern: Hier ist er ${code}. Wo die Codes verschieden sind, zeigt der Server verschiedenen Leuten verschiedene Protokolle.`,
    compareNone: 'Bitte andere Mitglieder, auch zu prüfen, aus einem anderen Netz.',
    rely: 'Verlass dich auf kein Ergebnis dieses Protokolls, bis das geklärt ist.',
    program: 'Prüfe noch einmal mit dem Programm, auf einem anderen Computer. Der Befehl steht weiter unten.',
  },
  unchecked: {
    text: 'Das Protokoll konnte nicht zu Ende gelesen werden. Das sagt nichts gegen es und nichts dafür.',
    todo: 'Sieh nach, ob du online bist, und versuche es noch einmal. Wenn es immer wieder geschieht, sag es denen, die den Server betreiben.',
    large:
      'Der Server behauptet ein Protokoll von mehr als 268 Millionen Einträgen, mehr als eine Seite lesen kann. Stimmt das, kann das Programm es prüfen; wenn nicht, behauptet der Server, was es nicht gibt. Geprüft wurde davon nichts.',
  },
  unusable: {
    text: 'Was zum Vergleich mitgebracht wurde, war nicht zu gebrauchen: Es ist kein Prüfpunkt und keine Quittung, die der Server dieser Versammlung unterschrieben hat. Das sagt nichts gegen das Protokoll und gegen niemanden etwas. Sonst wurde nichts Falsches gefunden.',
    todo: 'Der Schritt ist unten markiert. Wähle die richtige Datei und prüfe noch einmal; eine Quittung einer anderen Versammlung gehört auf deren Seite.',
    step: 'Was dafür mitgebracht wurde, hat der Server dieser Versammlung nicht unterschrieben, oder es ist nicht lesbar. Es sagt nichts über das Protokoll.',
  },
  stepsTitle: 'Was geprüft wurde',
  stepsAhead: 'Was geprüft wird',
  groups: {
    record: 'Das Protokoll',
    people: 'Menschen und Reihenfolge',
    count: 'Stimmzettel und Summen',
    yours: 'Deins',
  },
  states: {
    pass: 'Richtig',
    fail: 'Falsch',
    not_run: 'Nicht geprüft',
    running: 'Wird geprüft',
    ahead: 'Steht noch aus',
    not_asked: 'Nichts zu vergleichen',
  },
  nothing: 'Es gab noch nichts zu prüfen.',
  stopped: 'Das konnte nicht zu Ende geprüft werden, weil ein anderer Schritt falsch ist.',
  unread: 'Das konnte nicht geprüft werden, weil das Protokoll nicht zu Ende gelesen werden konnte.',
  experts: 'Einzelheiten für Fachleute',
  step: {
    record: {
      title: 'Das Protokoll ist vollständig',
      what: 'Jeder Eintrag, von dem der Server spricht, lässt sich lesen, und nichts anderes steht dazwischen.',
      noticed: 'Fehlte ein Teil, wäre er gekürzt oder vertauscht, würde dieser Schritt scheitern.',
      wrong: 'Ein Teil des Protokolls fehlt oder ist nicht, was er sein muss.',
    },
    checkpoint: {
      title: 'Der Server steht dazu',
      what: 'Der Server dieser Versammlung hat dieses Protokoll mit seinem eigenen Schlüssel unterschrieben.',
      noticed:
        'Wäre die Unterschrift von jemand anderem oder für eine andere Versammlung, würde dieser Schritt scheitern.',
      wrong: 'Den Prüfpunkt hat nicht der Server dieser Versammlung unterschrieben.',
    },
    tree: {
      title: 'Nach dem Unterschreiben wurde nichts geändert',
      what: 'Der Fingerabdruck aller Einträge zusammen ist der, den der Server unterschrieben hat.',
      noticed:
        'Hätte der Server danach einen einzigen Stimmzettel entfernt, hinzugefügt oder geändert, würde dieser Schritt scheitern.',
      wrong: 'Die Einträge sind nicht die, für die der Server unterschrieben hat.',
    },
    earlier: {
      title: 'Es setzt fort, was du schon gesehen hast',
      what: 'Das Protokoll beginnt mit allem, was dieses Gerät bei früheren Besuchen gesehen hat.',
      noticed:
        'Wäre die Vergangenheit seit deinem letzten Besuch umgeschrieben, würde dieser Schritt scheitern.',
      wrong: 'Das Protokoll setzt nicht fort, was dieses Gerät früher gesehen hat.',
    },
    entries: {
      title: 'Jede Handlung ist von denen unterschrieben, die sie taten',
      what: 'Jeder Eintrag trägt die richtige Unterschrift des Mitglieds, von dem er ist.',
      noticed: 'Würden jemandem Worte in den Mund gelegt, würde dieser Schritt scheitern.',
      wrong: 'Ein Eintrag lässt sich nicht lesen oder ist nicht von denen unterschrieben, die er nennt.',
    },
    fold: {
      title: 'Alles geschah nach den Regeln',
      what: 'Jeder Eintrag war zu seiner Zeit erlaubt: die richtige Person, in der richtigen Reihenfolge.',
      noticed: 'Hätte jemand Fremdes abgestimmt oder jemand zu spät, würde dieser Schritt scheitern.',
      wrong: 'Ein Eintrag verstößt gegen die Regeln der Versammlung.',
    },
    circles: {
      title: 'Die Vertrauenspersonen haben ihren Schlüssel gemeinsam gemacht',
      what: 'Den Schlüssel, der die Summen öffnet, haben alle Vertrauenspersonen gemacht, jede einen Teil.',
      noticed: 'Hätte eine Person allein den Schlüssel gemacht, würde dieser Schritt scheitern.',
      wrong:
        'Die Nachrichten der Vertrauenspersonen passen nicht zusammen, auf ihren Schlüssel ist kein Verlass.',
    },
    ballots: {
      title: 'Jeder Stimmzettel ist gültig',
      what: 'Jeder versiegelte Stimmzettel beweist, dass eine erlaubte Wahl darin ist, ohne zu zeigen, welche.',
      noticed: 'Zählte ein Stimmzettel doppelt oder gegen jemanden, würde dieser Schritt scheitern.',
      wrong: 'Ein versiegelter Stimmzettel wurde angenommen, dessen Beweis falsch ist.',
    },
    tallies: {
      title: 'Jeder Stimmzettel wurde einmal mitgezählt',
      what: 'Dein Gerät hat den letzten versiegelten Stimmzettel von allen zusammengezählt und dieselben Summen erhalten.',
      noticed: 'Wäre ein Stimmzettel vergessen oder zweimal gezählt, würde dieser Schritt scheitern.',
      wrong: 'Die Summen sind nicht die der abgegebenen Stimmzettel.',
    },
    shares: {
      title: 'Nur die Summen wurden geöffnet',
      what: 'Der Anteil jeder Vertrauensperson beweist, dass er genau die Summe öffnet und keinen einzelnen Stimmzettel.',
      noticed: 'Hätte eine Vertrauensperson einen falschen Anteil gegeben, würde dieser Schritt scheitern.',
      wrong: 'Der Anteil einer Vertrauensperson öffnet nicht die Summe, die er nennt.',
    },
    results: {
      title: 'Die Ergebnisse stimmen',
      what: 'Die Zahlen sind die in den geöffneten Summen, und der Ausgang ist der, den die Regeln ergeben.',
      noticed: 'Wäre eine Zahl oder ein Ausgang erfunden, würde dieser Schritt scheitern.',
      wrong: 'Die Zahlen oder der Ausgang sind nicht, was Stimmzettel und Regeln ergeben.',
    },
    receipt: {
      title: 'Deine Stimmzettel sind darin',
      what: 'Alles, wofür dieses Gerät eine Quittung hat, steht im Protokoll an seinem Platz.',
      noticed:
        'Hätte der Server deinen Stimmzettel nach der Quittung entfernt, würde dieser Schritt scheitern.',
      wrong: 'Das Protokoll enthält nicht, was der Server in einer Quittung versprochen hat.',
    },
    anchor: {
      title: 'Es ist diese Versammlung',
      what: 'Das Protokoll beginnt mit der Gründung, die die Adresse dieser Seite nennt.',
      noticed: 'Wäre es das fehlerlose Protokoll einer anderen Versammlung, würde dieser Schritt scheitern.',
      wrong: 'Das ist das Protokoll einer anderen Versammlung.',
    },
    witnesses: {
      title: 'Zeugen haben dasselbe Protokoll gesehen',
      what: 'Andere haben diesen Stand mit unterschrieben, wie die Regeln es verlangen. Jeder von ihnen unterschreibt nur ein Protokoll.',
      noticed: 'Hätte der Server dieses Protokoll nur dir gezeigt, würde dieser Schritt scheitern.',
      wrong: 'Die Zeugen bestätigen dieses Protokoll nicht.',
    },
  },
  counts: {
    record: entries,
    earlier: (n) => plural(n, { one: '# früherer Prüfpunkt', other: '# frühere Prüfpunkte' }),
    entries: (n) => plural(n, { one: '# Unterschrift', other: '# Unterschriften' }),
    fold: entries,
    circles: (n) =>
      plural(n, { one: '# Nachricht von Vertrauenspersonen', other: '# Nachrichten von Vertrauenspersonen' }),
    ballots: papers,
    tallies: (n) => plural(n, { one: '# geschlossene Abstimmung', other: '# geschlossene Abstimmungen' }),
    shares: (n) => plural(n, { one: '# Anteil', other: '# Anteile' }),
    results: (n) => plural(n, { one: '# Ergebnis', other: '# Ergebnisse' }),
    receipt: (n) => plural(n, { one: '# Quittung', other: '# Quittungen' }),
  },
  notAsked: {
    earlier: 'Dieses Gerät war noch nie hier, darum gibt es nichts zu vergleichen. Beim nächsten Mal schon.',
    receipt:
      'Dieses Gerät hat keine Quittung von dieser Versammlung. Du kannst eine hinzufügen, die du gesichert hast.',
    witnesses:
      'Die Regeln dieser Versammlung nennen keine Zeugen, oder zu wenige von ihnen haben diesen Stand bisher unterschrieben.',
  },
  results: 'Die Ergebnisse, neu ausgerechnet',
  holding:
    'Etwas in diesem Protokoll ist falsch oder konnte nicht geprüft werden. Diese Abstimmungen beruhen nicht darauf: alles, worauf sie beruhen, wurde geprüft und stimmt.',
  doubtful: (count) =>
    plural(count, {
      one: 'Diese Abstimmung beruht auf etwas, das falsch ist oder nicht geprüft werden konnte. Deshalb stehen hier keine Zahlen; das allein heißt nicht, dass sie falsch sind.',
      other:
        'Diese # Abstimmungen beruhen auf etwas, das falsch ist oder nicht geprüft werden konnte. Deshalb stehen hier keine Zahlen; das allein heißt nicht, dass sie falsch sind.',
    }),
  answer: 'Antwort',
  count: 'Anzahl',
  withheld: (ballots, minBallots) =>
    `Sie bleibt verschlossen: ${plural(ballots, { one: '# Stimmzettel', other: '# Stimmzettel' })}, und die Regeln öffnen eine Summe erst ab ${number(minBallots)}. Niemand hat sie geöffnet.`,
  noResults: 'Noch keine Abstimmung dieser Versammlung hat ein Ergebnis.',
  receipts: 'Ist mein Stimmzettel dabei?',
  receiptsLead:
    'Quittungen, die dieses Gerät aufbewahrt, werden von selbst nachgeschlagen. Du kannst auch eine Kontrollnummer suchen oder gesicherte Quittungen hinzufügen.',
  receiptsFound: (count) =>
    plural(count, {
      one: 'Der Stimmzettel der einen Quittung auf diesem Gerät steht im Protokoll.',
      other: 'Die Stimmzettel aller # Quittungen auf diesem Gerät stehen im Protokoll.',
    }),
  tracker: 'Kontrollnummer',
  trackerHint: 'Sie wurde beim Abgeben deines Stimmzettels gezeigt und steht in deiner Quittung.',
  trackerGo: 'Nachschlagen',
  trackerFound: (title, index) =>
    `Er ist da: Eintrag ${number(index)}, ein Stimmzettel in „${title}“, der zählt.`,
  trackerSeveral: (count) =>
    `${number(count)} Stimmzettel haben gemeinsam, was du von ihrer Kontrollnummer eingegeben hast; das geschieht nicht durch Zufall. Suche mit der ganzen Nummer, wie sie ein zweites Gerät aufbewahrt.`,
  trackerUnknown:
    'Kein Stimmzettel, der zählt, hat diese Kontrollnummer. Wenn du deine Wahl danach geändert hast, zählt nur der letzte Stimmzettel, und nur seine Nummer wird gefunden.',
  receiptFiles: 'Quittungen hinzufügen',
  receiptsChoose: 'Dateien wählen',
  receiptsRead: (count) =>
    count === 0
      ? 'In diesen Dateien ist keine Quittung dieser Versammlung.'
      : plural(count, {
          one: '# Quittung gelesen. Die nächste Prüfung sucht sie.',
          other: '# Quittungen gelesen. Die nächste Prüfung sucht sie.',
        }),
  receiptsHint:
    'Dateien, die du nach dem Abstimmen gesichert hast. Sie werden bei der nächsten Prüfung nachgeschlagen.',
  compare: {
    title: 'Ein anderes Protokoll dieser Versammlung',
    lead: 'Mitglieder können ihre Versammlung auf einen anderen Server bringen, auch wenn der alte sich weigert. Dann zeigen beide ein Protokoll, und beide beginnen gleich. Speichere das Protokoll an der anderen Adresse („Protokoll herunterladen“) und wähle diese Datei hier aus. Dein Gerät prüft beide und sagt, welches gilt.',
    label: 'Das andere Protokoll',
    hint: 'Eine Datei, die auf .tar endet.',
    choose: 'Protokolldatei auswählen',
    running: 'Dein Gerät prüft beide Protokolle.',
    findings: {
      same: 'Beide sind ein Protokoll. Eines geht dort weiter, wo das andere endet.',
      this: 'Das Protokoll dieses Servers gilt.',
      other: 'Das Protokoll in der Datei gilt, nicht das dieses Servers.',
      candidate: 'Das Protokoll dieses Servers gilt, vorerst.',
      both_claim: 'Kein Programm kann sagen, welches gilt.',
      neither: 'Keines der beiden Protokolle gilt.',
      split_view: 'Der Server zeigt zwei verschiedene Protokolle.',
      different: 'Die Datei ist das Protokoll einer anderen Versammlung.',
      broken: 'An beiden Protokollen stimmt etwas nicht.',
      unchecked: 'Die Protokolle konnten nicht verglichen werden.',
    },
    because: {
      longer: (common) =>
        `Das andere endet nach ${plural(common, { one: '# Eintrag', other: '# Einträgen' })}. Dieses geht von dort weiter, auf einem anderen Server, den Mitglieder eingesetzt haben.`,
      members: (common, members) =>
        `Beide haben ${plural(common, { one: 'den ersten # Eintrag', other: 'die ersten # Einträge' })}. Seitdem ${plural(members, { one: 'hat # Mitglied', other: 'haben # Mitglieder' })} seinen Server eingesetzt, mehr als die Hälfte.`,
      host_before: (common) =>
        `Beide haben ${plural(common, { one: 'den ersten # Eintrag', other: 'die ersten # Einträge' })}. Sein Server war damals im Amt, und zu wenige Mitglieder haben den anderen eingesetzt.`,
      other_is_none: 'Das andere ist in sich falsch, oder kein Server im Amt hat es unterschrieben.',
    },
    candidate:
      'Mitglieder unterschreiben dafür, dass der Server des anderen Protokolls weitermacht. Solange es nicht mehr als die Hälfte sind, ändert sich nichts.',
    bothClaim:
      'Mitglieder haben beide Server eingesetzt. Sprich mit den anderen, bevor du dich auf einen verlässt.',
    signedBoth: (names) => `Für beide unterschrieben haben: ${names}.`,
    neither: 'Keines ist von einem Server unterschrieben, der nach diesem Protokoll im Amt ist.',
    splitView: (common) =>
      `Sie trennen sich nach ${plural(common, { one: '# Eintrag', other: '# Einträgen' })}, und der Server hat beide unterschrieben. Speichere beide Protokolle: Zusammen beweisen sie es allen. Sag es den anderen Mitgliedern.`,
    broken: 'Prüfe jedes für sich, um zu sehen, was es ist.',
    unchecked: 'Eines konnte nicht gelesen werden. Schau, ob du online bist, und versuche es noch einmal.',
    go: (address) => `Zu ${address}`,
  },
  program: 'Dasselbe mit einem Programm',
  programLead:
    'Die Prüfung auf dieser Seite ist ein Programm, das du von diesem Server hast. Wer ihm in nichts vertrauen will, nimmt eines von anderswo, auf dem eigenen Computer:',
  save: 'Den Bericht sichern',
};

import type { Messages } from '../en';

export const trust: Messages['trust'] = {
  title: 'Warum kann ich dem trauen?',
  lead: 'Du musst uns nicht vertrauen, und niemand sollte das müssen. Das sind die Fragen, die am häufigsten gestellt werden: was dich jeweils schützt und wo der Schutz aufhört.',
  limit: 'Wo das aufhört',
  glossary: 'Was die Wörter bedeuten',
  answers: {
    readers: {
      question: 'Wer kann meinen Stimmzettel lesen?',
      answer:
        'Niemand allein. Dein Gerät versiegelt den Stimmzettel, bevor er es verlässt. Versiegelte Stimmzettel werden nie einzeln geöffnet: Sie werden versiegelt zusammengezählt, und nur die Summe wird geöffnet.',
      limit:
        'Wenn sich so viele Vertrauenspersonen zum Betrug verabreden, wie zum Öffnen eines Ergebnisses nötig sind, könnten sie auch einzelne Stimmzettel öffnen. Deine Versammlung hat sie gewählt und bestimmt, wie viele nötig sind.',
    },
    server: {
      question: 'Könnte der Server das Ergebnis ändern?',
      answer:
        'Nicht unbemerkt. Jeder Stimmzettel trägt einen Beweis, und das Ergebnis lässt sich aus den versiegelten Stimmzetteln neu berechnen: Dein Gerät tut das selbst. Der Server unterschreibt das Protokoll, während es wächst, deshalb fällt eine herausgerissene oder umgeschriebene Seite auf.',
      limit:
        'Er kann nicht antworten oder einen Stimmzettel nicht annehmen. Dein Gerät sagt dir das dann, und jede Quittung, die er gegeben hat, beweist, was er angenommen hat.',
    },
    crooks: {
      question: 'Was, wenn die Leute dahinter betrügen?',
      answer:
        'Sie haben zu keinem Stimmzettel einen Schlüssel und keinen Knopf, den andere nicht haben. Jedes Mitglied kann das ganze Protokoll in einer Datei sichern und ohne sie prüfen.',
      limit:
        'Sie sehen, wann sich jemand verbindet und von wo im Netz, wie bei jeder Website. Und die Seite, die deinen Stimmzettel versiegelt, kommt von ihrem Server: Wer zweifelt, prüft sein Gerät mit einem zweiten.',
    },
    trustees: {
      question: 'Was, wenn Vertrauenspersonen sich verschwören?',
      answer:
        'Eine Summe öffnen mehrere gemeinsam, zum Beispiel drei von fünf; weniger können gar nichts öffnen. Was jede von ihnen gibt, trägt einen Beweis, ändern können sie das Ergebnis also nicht. Wählt Leute von verschiedenen Seiten, die kaum gemeinsam betrügen würden.',
      limit:
        'Wenn sich genug von ihnen verschwören, können sie einzelne Stimmzettel lesen, und niemand würde es merken. Deshalb ist es wichtig, wen ihr wählt.',
    },
    device: {
      question: 'Was, wenn mein Handy gehackt ist?',
      answer:
        'Ein gehacktes Handy kann etwas anderes versiegeln, als du gewählt hast. „Dieses Gerät prüfen“ deckt das auf: Ein versiegelter Stimmzettel wird geöffnet, und ein zweites Gerät zeigt, was wirklich darin steht. Das Handy kann vorher nicht wissen, welchen Stimmzettel du prüfst.',
      limit: 'Ein gehacktes Handy kann mitansehen, was du antippst. Keine Seite kann das vor ihm verbergen.',
    },
    words: {
      question: 'Was, wenn ich meine Wörter verliere?',
      answer:
        'Solange eines deiner Geräte deine Schlüssel hat, geht alles weiter. Auf einem neuen Gerät holen die zwölf Wörter alles zurück. Wenn beides weg ist, bürgen Mitglieder, die dich kennen, für neue Schlüssel, und du bleibst dasselbe Mitglied.',
      limit:
        'Verlorene Wörter kann niemand zurückholen, auch wir nicht. Und wer sie findet, kann für dich abstimmen: Bewahre sie auf wie deinen Hausschlüssel.',
    },
    administrator: {
      question: 'Warum gibt es keine Verwaltung?',
      answer:
        'Eine Verwaltung könnte Mitglieder streichen, Termine verschieben oder Vertrauenspersonen austauschen, und alle anderen müssten glauben, dass es gerecht war. Hier geschieht so etwas nur, wenn es die Mitglieder beschließen, nach Regeln, die sie ändern können, und jedes Gerät prüft es. Wer die Versammlung gegründet hat, ist Mitglied wie alle anderen.',
      limit:
        'Es kann auch niemand schnell einen Fehler beheben. Eine Abstimmung mit falschem Termin wird zurückgezogen und neu gemacht.',
    },
  },
  pages: {
    question: 'Woher kommen diese Seiten?',
    own: (host, here) =>
      `Aus deinem eigenen Programm, und nichts, was in ihnen läuft, hat ${host} geschickt. Jener Server gibt nur Daten, die dein Programm prüft wie alles andere. Du erkennst es an der Adresse, die mit ${here} beginnt: Das ist dein eigener Computer.`,
    server:
      'Vom Server, wie die jeder Website. Wer nichts laufen lassen will, was ein Server schickt, bekommt sie vom Programm folkmoot auf dem eigenen Computer. Es zeigt seine eigenen Seiten und fragt den Server nur nach Daten:',
    hash: 'Alles, woraus diese Seiten bestehen, hat einen Hash. Hier steht er, wie die Seite ihn findet; eine veränderte Seite könnte jeden zeigen. Vergleiche ihn darum mit dem, was ein anderer Server dieser Version zeigt, oder lass dein eigenes Programm alle Dateien holen und vergleichen:',
    hashLabel: 'Hash der Seiten',
    noHash: 'Der Hash kann gerade nicht gezeigt werden.',
    record:
      'Das Protokoll jeder Versammlung nennt den Hash der Seiten, die ihr Server allen zeigt. Die Prüfung einer Versammlung schaut nach, ob es diese nennt.',
    named: {
      title: 'Die Seiten, die hier laufen',
      now: (since) =>
        `Das Protokoll nennt diese Seiten: Der Server hat sie allen angekündigt und gibt nach eigener Aussage seit ${since} keine anderen aus.`,
      before: (since, until) =>
        `Das Protokoll nennt diese Seiten als die von ${since} bis ${until}. Seitdem hat der Server andere angekündigt. Lade die Seite neu, um sie zu bekommen.`,
      never: 'Das Protokoll nennt diese Seiten nicht.',
      neverTodo:
        'Der Server hat deinem Gerät Seiten geschickt, die er niemandem angekündigt hat. Nach einer Aktualisierung kann das kurz so sein: Lade die Seite neu. Bleibt es so, gib hier keine Wörter deiner Schlüssel ein, nenne den anderen diesen Hash und vergleiche von einem anderen Computer aus. Mit folkmoot open benutzt du die Seiten deines eigenen Programms.',
      nothing: 'Das Protokoll nennt noch keine Seiten; es gibt also nichts, womit sie zu vergleichen wären.',
    },
  },
  learns: {
    question: 'Wer erfährt was?',
    lead: 'Gilt für eine Versammlung, deren Protokoll nur ihre Mitglieder lesen. Eine Abstimmung zeigt entweder, wer teilnimmt, oder verbirgt es; ihre Seite sagt das, bevor du abstimmst.',
    who: 'Wer',
    facts: {
      exists: 'Dass es die Gruppe gibt',
      texts: 'Namen, Texte, wer dabei ist',
      votedShown: 'Ob du abgestimmt hast, wo es zu sehen ist',
      votedHidden: 'Ob du abgestimmt hast, wo es verborgen ist',
      choiceShown: 'Wie du abgestimmt hast, wo zu sehen ist, wer abstimmt',
      choiceHidden: 'Wie du abgestimmt hast, wo das verborgen ist',
    },
    learners: {
      anybody: 'Irgendjemand',
      invited: 'Wer eingeladen ist',
      pass: 'Wer einen Prüfpass bekommen hat',
      member: 'Ein anderes Mitglied',
      few: 'Weniger Vertrauenspersonen als nötig',
      enough: 'So viele Vertrauenspersonen wie nötig, wenn sie sich absprechen',
      host: 'Der Server',
      all: 'Der Server und alle Vertrauenspersonen zusammen',
      relay: 'Ein Relais, das deinen Stimmzettel überbringt',
      witness: 'Ein Zeuge, den die Regeln nennen',
    },
    learned: {
      yes: 'Ja',
      no: 'Nein',
      entrance: 'Nur Name, Zweck, Regeln und wer einlädt',
      destination: 'Nur, an welchen Server etwas geht',
      length: 'Nur eine Kennung, wie lang ihr Protokoll ist und wann es wuchs',
      tag: 'Nein: Sie finden eine Nummer ohne Namen',
    },
    note: 'Der Server sieht, von welcher Adresse eine Anfrage kommt, nicht aber bei einem Stimmzettel, der über ein Relais kommt; das Relais sieht die Adresse, aber nicht den Stimmzettel. Aufgehoben wird sie von keinem.',
  },
  limits: {
    question: 'Was schützt es nicht?',
    answer: 'Keine Art abzustimmen schützt vor allem. Das lässt Folkmoot offen, und du solltest es wissen:',
    points: [
      'Wer teilgenommen hat, ist öffentlich, außer wenn die Abstimmung es verbirgt; das sagt ihre Seite, bevor du abstimmst. Dann verrät das Protokoll es niemandem, aber der Server kann sehen, von welcher Adresse ein Stimmzettel kam. Wie du abgestimmt hast, sieht niemand.',
      'Wer am Küchentisch neben dir steht, kann dich unter Druck setzen. Du kannst bis zum Schluss noch einmal abstimmen, und nur der letzte Stimmzettel zählt, aber im Protokoll steht, dass du es getan hast.',
      'Wo sehr wenige abstimmen, kann die Summe dich verraten: Sagen alle drei Ja, dann wissen alle, wie die drei gestimmt haben.',
      'Ob zwei Mitglieder ein und derselbe Mensch sind, können nur Menschen wissen. Ladet Leute ein, die ihr kennt.',
      'Das Siegel beruht auf Mathematik, die kein Computer von heute rückgängig machen kann. Einer, den es in einigen Jahrzehnten gibt, kann es vielleicht, und alte Protokolle wären dann noch da.',
    ],
  },
};

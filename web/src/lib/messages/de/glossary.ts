import type { Messages } from '../en';

export const glossary: Messages['glossary'] = {
  title: 'Was die Wörter bedeuten',
  lead: 'Wir haben für jede Sache ein Wort, auf allen Seiten dasselbe. Hier ist jedes davon, in ein oder zwei Sätzen.',
  trust: 'Warum kann ich dem trauen?',
  words: {
    assembly: {
      word: 'Versammlung',
      text: 'Eine Gruppe, die gemeinsam entscheidet: ein Verein, ein Haus, eine Gewerkschaft. Alles andere gehört zu einer.',
    },
    member: {
      word: 'Mitglied',
      text: 'Jemand, der zu einer Versammlung gehört. Mitglieder können vorschlagen, abstimmen und prüfen, alle mit gleichem Recht.',
    },
    roll: {
      word: 'Stimmliste',
      text: 'Die Liste derer, die abstimmen dürfen. Sie wird festgelegt, wenn eine Abstimmung öffnet; niemand kommt zwischendurch dazu oder fällt heraus.',
    },
    rules: {
      word: 'Regeln',
      text: 'Was die Versammlung bei der Gründung vereinbart hat, etwa wie viele Ja es braucht. Sie gelten für alle gleich.',
    },
    vote: {
      word: 'Abstimmung',
      text: 'Eine oder mehrere Fragen, die einer Versammlung gestellt werden, mit einem Tag, an dem sie endet.',
    },
    contest: {
      word: 'Frage',
      text: 'Eine Sache, nach der in einer Abstimmung gefragt wird, mit ihren Möglichkeiten. Ein Stimmzettel kann mehrere beantworten.',
    },
    option: { word: 'Möglichkeit', text: 'Eine der Antworten, unter denen du wählen kannst.' },
    selection: {
      word: 'Auswahl',
      text: 'Die Möglichkeiten, die du angekreuzt hast. Dein Gerät verlässt sie nur versiegelt.',
    },
    ballot: {
      word: 'Stimmzettel',
      text: 'Deine Antworten, versiegelt auf deinem eigenen Gerät. Bis zum Schluss kannst du einen neuen abgeben, und nur der letzte zählt.',
    },
    tracker: {
      word: 'Kontrollnummer',
      text: 'Ein kurzer Code, der für deinen versiegelten Stimmzettel steht. Mit ihr findest du ihn im Protokoll; sie sagt nichts darüber, was du gewählt hast.',
    },
    trustee: {
      word: 'Vertrauensperson',
      text: 'Ein Mitglied, das einen Teil des Schlüssels zu den Ergebnissen hütet. Nur mehrere gemeinsam können eine Summe öffnen.',
    },
    circle: {
      word: 'Kreis',
      text: 'Die Vertrauenspersonen, die gemeinsam einen Schlüssel gemacht haben. Von Anfang an steht fest, wie viele von ihnen ein Ergebnis öffnen können.',
    },
    share: {
      word: 'Anteil',
      text: 'Was eine Vertrauensperson gibt, damit eine Summe geöffnet werden kann. Sind genug Anteile da, erscheint das Ergebnis.',
    },
    tally: {
      word: 'Summe',
      text: 'Alle versiegelten Stimmzettel, zusammengezählt, ohne einen einzigen zu öffnen.',
    },
    result: { word: 'Ergebnis', text: 'Die Zahlen, die herauskommen, wenn die Summe geöffnet wird.' },
    outcome: {
      word: 'Ausgang',
      text: 'Was die Zahlen nach den Regeln bedeuten: angenommen oder nicht, und was gewählt wurde.',
    },
    quorum: { word: 'Quorum', text: 'Wie viele Mitglieder teilnehmen müssen, damit eine Abstimmung gilt.' },
    event: {
      word: 'Handlung',
      text: 'Etwas, das ein Mitglied getan und unterschrieben hat, etwa beitreten, vorschlagen oder abstimmen.',
    },
    entry: {
      word: 'Eintrag',
      text: 'Eine Handlung an ihrem Platz im Protokoll, mit Nummer und Uhrzeit. Er bleibt, wo er ist.',
    },
    checkpoint: {
      word: 'Prüfpunkt',
      text: 'Ein kurzer, unterschriebener Vermerk, wie weit das Protokoll reicht. Wer denselben hat, sieht dasselbe Protokoll.',
    },
    receipt: {
      word: 'Quittung',
      text: 'Das unterschriebene Wort des Servers, dass er deinen Stimmzettel angenommen hat. Sollte er je fehlen, würde die Quittung es beweisen.',
    },
    record: {
      word: 'Protokoll',
      text: 'Das Buch einer Versammlung, in dem jeder Eintrag steht. Alle haben dasselbe, und keine Seite lässt sich unbemerkt herausreißen.',
    },
    audit: {
      word: 'Prüfung',
      text: 'Das ganze Protokoll mit dem eigenen Gerät durchgehen, vom ersten Eintrag bis zum letzten Ergebnis, und dabei niemandem glauben.',
    },
    host: {
      word: 'Server',
      text: 'Der Computer, der das Protokoll führt und alles weitergibt. Er kann keinen Stimmzettel lesen und keinen heimlich ändern.',
    },
    words: {
      word: 'Zwölf Wörter',
      text: 'Aus ihnen entstehen alle deine Schlüssel. Auf Papier bringen sie dich auf jedem Gerät zurück.',
    },
  },
};

import type { Messages } from '../en';

export const start: Messages['start'] = {
  title: 'Ein Ort, um gemeinsam zu entscheiden',
  lead: 'Bei Folkmoot stimmt eine Gruppe ab, und alle können die Auszählung prüfen.',
  points: [
    'Dein Stimmzettel wird auf deinem eigenen Gerät versiegelt. Niemand kann ihn lesen, auch nicht, wer diesen Server betreibt.',
    'Ausgezählt wird von Vertrauenspersonen, die deine Gruppe gewählt hat, und jeder kann alles in Sekunden prüfen.',
    'Es gibt keine Verwaltung, die über allem steht. Es geschieht, was Mitglieder unterschrieben haben.',
  ],
  foundTitle: 'Fang mit deiner Gruppe an',
  foundText:
    'Gib ihr einen Namen, wähle, wie sie entscheidet, und lade die anderen ein. Das dauert etwa drei Minuten.',
  found: 'Eine Versammlung gründen',
  join: 'Mit einer Einladung beitreten',
  joinHint: 'Füge den Link ein, den du bekommen hast.',
  joinLabel: 'Einladungslink',
  joinBad: 'Das sieht nicht nach einem Einladungslink aus. Darin steht /join/ und am Ende ein langer Code.',
  joinGo: 'Die Einladung öffnen',
  keysText: 'Warst du schon mit einem anderen Gerät hier?',
  keys: 'Bring deine Schlüssel mit',
  trust: 'Warum kann ich dem trauen?',
  sampleTitle: 'Erst einmal ansehen',
  sampleText:
    'Eine Versammlung als Beispiel, auf Englisch, mit offenen und entschiedenen Abstimmungen. Sieh dir alles an, und prüfe sie.',
  sample: 'Das Beispiel ansehen',
  visited: 'Versammlungen, die du angesehen hast',
  hosted: 'Versammlungen auf diesem Server',
  hostedFailed: 'Die Liste der Versammlungen auf diesem Server ist gerade nicht zu lesen.',
};

import type { Messages } from '../en';

export const meanwhile: Messages['meanwhile'] = {
  title: 'Das hat sich geändert, seit du begonnen hast',
  lead: 'Wenn du deins behältst, macht es das überall rückgängig, wo es etwas anderes sagt. Die Mitglieder sehen die Änderung gegenüber dem, was jetzt gilt.',
  nothingLeft: 'Hier ist nichts mehr da, was dein Vorschlag ändern könnte.',
  newer: 'Nehmen, was jetzt gilt',
  own: 'Meins behalten',
  choose:
    'Etwas hat sich geändert, seit du begonnen hast. Wähle dort, ob du nimmst, was jetzt gilt, oder deins behältst.',
  host: 'Der Server',
  firstHost: 'der erste Server',
};

import type { Messages } from '../en';
import { plural } from './forms';

export const invite: Messages['invite'] = {
  title: 'Leute einladen',
  lead: 'Du bekommst einen Link und einen QR-Code. Wer sie hat, kann um Beitritt bitten, so oft du sagst und bis zu dem Tag, den du sagst. Du kannst sie zurücknehmen.',
  uses: 'Für wie viele Personen, höchstens',
  usesUnit: 'Personen',
  days: 'Wie lange',
  daysUnit: 'Tage',
  make: 'Link erstellen',
  ready: 'Deine Einladung ist fertig',
  shownNow: 'Sie wird nur jetzt gezeigt. Du kannst jederzeit eine neue erstellen.',
  who: (people, until) =>
    plural(people, {
      one: `Eine Person kann damit beitreten, bis ${until}. Wer den Link hat, kann es; schick ihn also nur an die, die du meinst.`,
      other: `# Personen können damit beitreten, bis ${until}. Wer den Link hat, kann es; schick ihn also nur an die, die du meinst.`,
    }),
  link: 'Einladungslink',
  qr: (name) => `QR-Code der Einladung zu ${name}`,
  share: 'Teilen',
  shareText: (name) => `Komm zu ${name} auf Folkmoot`,
  print: 'Ein Plakat drucken',
  another: 'Noch eine erstellen',
  poster: {
    above: 'Du bist eingeladen zu',
    how: 'Scanne den Code mit deinem Telefon oder gib die Adresse ein.',
    until: (people, until) =>
      plural(people, {
        one: `Für eine Person, bis ${until}.`,
        other: `Für # Personen, bis ${until}.`,
      }),
    free: 'Du brauchst keine E-Mail-Adresse und keine App. Stimmzettel werden auf deinem eigenen Gerät versiegelt.',
  },
};

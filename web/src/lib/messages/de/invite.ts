import type { Messages } from '../en';
import { plural } from './forms';

export const invite: Messages['invite'] = {
  title: 'Leute einladen',
  lead: 'Du bekommst einen Link und einen QR-Code. Wer sie hat, kann beitreten, so oft du sagst und bis zu dem Tag, den du sagst.',
  uses: 'Wie viele Menschen',
  usesUnit: 'Menschen',
  days: 'Wie lange sie gilt',
  daysUnit: 'Tage',
  make: 'Link machen',
  ready: 'Deine Einladung ist fertig',
  shownNow: 'Sie wird nur jetzt gezeigt. Du kannst jederzeit eine neue machen.',
  who: (people, until) =>
    plural(people, {
      one: `Ein Mensch kann damit beitreten, bis ${until}. Wer den Link hat, kann es; schick ihn also nur an den, den du meinst.`,
      other: `# Menschen können damit beitreten, bis ${until}. Wer den Link hat, kann es; schick ihn also nur an die, die du meinst.`,
    }),
  link: 'Einladungslink',
  qr: (name) => `QR-Code der Einladung zu ${name}`,
  share: 'Teilen',
  shareText: (name) => `Komm zu ${name} auf Folkmoot`,
  print: 'Ein Plakat drucken',
  another: 'Noch eine machen',
  poster: {
    above: 'Du bist eingeladen zu',
    how: 'Scanne den Code mit deinem Telefon oder gib die Adresse ein.',
    until: (people, until) =>
      plural(people, {
        one: `Für einen Menschen, bis ${until}.`,
        other: `Für # Menschen, bis ${until}.`,
      }),
    free: 'Du brauchst keine E-Mail-Adresse und keine App. Stimmzettel werden auf deinem eigenen Gerät versiegelt.',
  },
};

import type { Messages } from '../en';
import { number, plural } from './forms';

export const people: Messages['people'] = {
  asking: 'Warten auf Mitglieder, die bürgen',
  vouchMeans:
    'Bürge nur für jemanden, den du als eine Person kennst und der nicht schon unter anderem Namen Mitglied ist. Dass du gebürgt hast, steht im Protokoll neben dem Namen.',
  invitedBy: (name) => `möchte beitreten, eingeladen von ${name}.`,
  newKeys: 'hat die zwölf Wörter verloren und bittet um neue Schlüssel. Frag persönlich nach, ob das stimmt.',
  progress: (done, needed) => `Gebürgt haben bisher: ${number(done)}. Nötig sind: ${number(needed)}.`,
  whoCan: (names) => `Bürgen könnten jetzt: ${names}.`,
  nobodyCan:
    'Gerade kann niemand bürgen: Wer könnte, hat es vor Kurzem getan oder ist noch keinen Monat Mitglied.',
  vouch: (name) => `Ich bürge für ${name}`,
  thanks: (name) => `Du hast für ${name} gebürgt.`,
  early: (when) => `Bürgen kannst du ${when}.`,
  vouched: 'Du hast gebürgt.',
  ownInvitation: 'Die Einladung ist von dir; bürgen müssen andere.',
  ownKeys: 'Für deine Schlüssel müssen andere bürgen.',
  keysCount: (when) =>
    `Genug haben gebürgt. Die neuen Schlüssel gelten ${when}, wenn die alten nicht Nein sagen.`,
  full: (when) =>
    `Die Versammlung ist fürs Erste so weit gewachsen, wie ihre Regeln es zulassen. Platz ist wieder ${when}; wer wartet, behält seinen Platz.`,

  byVote: 'durch Abstimmung aufgenommen',
  brought: (by, vouchers) => `eingeladen von ${by}, gebürgt haben ${vouchers}`,
  broughtAlone: (by) => `eingeladen von ${by}`,
  removed: 'durch Abstimmung ausgeschlossen',
  rests: 'ruht',
  count:
    'Niemand kann Menschen zählen: Keine Mathematik sagt, ob zwei Namen eine Person sind. Wer wen eingeladen und wer gebürgt hat, steht hier für immer, damit alle hinsehen können.',
  onlyByVote: 'Hier kommt man nur durch Abstimmung herein. Jedes Mitglied kann eine vorschlagen.',
  onlyByVoteGo: 'Vorschlagen, jemanden aufzunehmen',
  onlyByVoteBack:
    'Eine Einladung lässt niemanden herein, aber mit ihr kann ein Mitglied, das seine zwölf Wörter verloren hat, um neue Schlüssel bitten.',
  removing: 'Jemanden ausschließen',
  removingText:
    'Das braucht eine besondere Abstimmung mit mindestens 14 Tagen Ankündigung. Die Person kann auf dem Stimmzettel antworten und stimmt mit. Wer seit zwei Jahren ruht, kann durch eine gewöhnliche Abstimmung gestrichen werden.',
  removingGo: 'Eine Abstimmung vorschlagen',

  invitations: (count) =>
    plural(count, { one: 'Eine Einladung ist offen', other: '# Einladungen sind offen' }),
  invitation: (by, left, until) =>
    plural(left, {
      one: `Von ${by}: noch für # Person, bis ${until}`,
      other: `Von ${by}: noch für # Personen, bis ${until}`,
    }),
  invitationMine: (left, until) =>
    plural(left, {
      one: `Von dir: noch für # Person, bis ${until}`,
      other: `Von dir: noch für # Personen, bis ${until}`,
    }),
  revoke: 'Zurücknehmen',
  revoked: 'Die Einladung ist zurückgenommen. Niemand kann mehr mit ihr beitreten.',

  waits: (name) => `Du hast gebeten, ${name} beizutreten`,
  waitsProgress: (done, needed) =>
    `Für dich gebürgt haben bisher: ${number(done)}. Nötig sind: ${number(needed)}.`,
  waitsAsk: (names) => `Frag jemanden, der dich kennt: ${names}. Ein Tipp genügt.`,
  waitsUntil: (day) => `Wenn bis ${day} niemand bürgt, endet deine Bitte, und du kannst neu bitten.`,
  reminderFold: 'Ein Text zum Schicken',
  reminder: 'Text zum Schicken',
  reminderText: (name, assembly, link) =>
    `Ich habe gebeten, „${assembly}“ als ${name} beizutreten. Würdest du dafür bürgen, dass ich eine Person und noch kein Mitglied bin? Öffne diese Seite mit deinen Schlüsseln und tippe auf „Ich bürge für ${name}“.\n${link}`,

  askVouch: (name, by) => `${name} möchte beitreten, eingeladen von ${by}. Kennst du ${name}?`,
  askVouchPlain: (name) => `${name} möchte beitreten. Kennst du ${name}?`,
  askVouchKeys: (name) =>
    `${name} hat die zwölf Wörter verloren und bittet um neue Schlüssel. Frag ${name} persönlich, bevor du bürgst.`,
  youRest:
    'Du ruhst: Du hast hier so lange nichts getan, dass du nicht als abwesend zählst. Jede Handlung beendet das Ruhen.',
  youRestSoon: (when) =>
    `Du hast hier lange nichts getan. Dein Ruhen beginnt ${when}: weiter Mitglied, aber nicht als abwesend gezählt.`,
  stay: 'Ich bin noch da',
  stayed: 'Gut zu wissen. Es steht im Protokoll.',
  stayedByItself:
    'Dein Gerät hat ins Protokoll geschrieben, dass du noch da bist. Wo verdeckt ist, wer abstimmt, zeigt es sonst nichts, und du würdest bald ruhen.',
  youRemoved:
    'Eine Abstimmung hat dich aus dieser Versammlung ausgeschlossen. Du liest als Gast mit und kannst nach einem halben Jahr wieder um Beitritt bitten.',
};

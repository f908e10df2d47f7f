import type { Messages } from '../en';
import { number, plural } from './forms';

export const texts: Messages['texts'] = {
  erased: 'Gelöscht.',
  withheld: 'Der Server gibt diesen Text nicht heraus, obwohl ihn niemand gelöscht hat.',
  erasedByVote: 'Durch eine Abstimmung gelöscht.',
  vote: 'Die Abstimmung',
  before: 'Die Fassung davor:',
  removed: 'Wer den Server betreibt, musste diesen Text löschen und sagt, warum:',
  kept: 'Der Server gibt diesen Text nicht mehr heraus, obwohl niemand ihn gelöscht hat. Dieses Gerät hat ihn noch.',
  give: 'Dem Server zurückgeben',
  given: 'Der Server hat den Text wieder.',
  erase: 'Diesen Text löschen',
  eraseName: 'Meinen Namen löschen',
  /** Where a member is shown by the beginning of their id. */
  noName: {
    erased: 'Name gelöscht',
    withheld: 'der Server gibt den Namen nicht her',
    kept: 'dieses Gerät hat den Namen noch',
    removed: 'Name von den Betreibern des Servers gelöscht',
  },
  propose: 'Die Löschung vorschlagen',
  ask: 'In allen Kopien des Protokolls bleibt nur sein Hash; er lässt sich nicht zurückholen. Wer ihn gelesen hat, kann sich an ihn erinnern.',
  confirm: 'Löschen',
  keep: 'Behalten',
  done: 'Der Text ist gelöscht.',
  audited: (given, erased, withheld) =>
    `Texte neben dem Protokoll: ${number(given)} vorhanden, ${number(erased)} gelöscht, ${number(withheld)}, die der Server nicht herausgibt, obwohl sie niemand gelöscht hat. Kein Ergebnis hängt an einem Text.`,
  auditedRemoved: (removed) =>
    plural(removed, {
      one: 'Einen Text hat gelöscht, wer den Server betreibt; wo er stand, steht warum.',
      other: '# Texte hat gelöscht, wer den Server betreibt; wo sie standen, steht warum.',
    }),
};

import type { Messages } from '../en';
import { number } from './forms';

export const texts: Messages['texts'] = {
  erased: 'Gelöscht.',
  withheld: 'Der Server gibt diesen Text nicht heraus, obwohl ihn niemand gelöscht hat.',
  erase: 'Diesen Text löschen',
  ask: 'In allen Kopien des Protokolls bleibt nur sein Hash; er lässt sich nicht zurückholen. Wer ihn gelesen hat, kann sich an ihn erinnern.',
  confirm: 'Löschen',
  keep: 'Behalten',
  done: 'Der Text ist gelöscht.',
  audited: (given, erased, withheld) =>
    `Texte neben dem Protokoll: ${number(given)} vorhanden, ${number(erased)} gelöscht, ${number(withheld)}, die der Server nicht herausgibt, obwohl sie niemand gelöscht hat. Kein Ergebnis hängt an einem Text.`,
};

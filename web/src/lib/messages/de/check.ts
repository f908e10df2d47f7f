import type { Messages } from '../en';
import { number } from './forms';

export const check: Messages['check'] = {
  title: 'Ein anderes Gerät prüfen',
  lead: 'Jemand möchte wissen, ob sein Gerät versiegelt, was er ankreuzt. Dieses Gerät versiegelt denselben Stimmzettel noch einmal und vergleicht: Wäre etwas anderes versiegelt worden, wären die Kontrollnummern verschieden.',
  label: 'Prüflink oder Text',
  hint: 'Scanne mit der Kamera dieses Geräts den Code auf dem anderen, oder füge den Text hier ein.',
  go: 'Prüfen',
  another: 'Noch einen prüfen',
  sealedTitle: 'Das hat das andere Gerät versiegelt',
  sealedText: 'Ist es das, was du dort angekreuzt hast? Wenn nicht, stimme nicht mit jenem Gerät ab.',
  trackerTitle: 'Ist es derselbe Stimmzettel?',
  trackerText:
    'Tippe die Kontrollnummer ein, die das andere Gerät zeigte, bevor du den Stimmzettel geöffnet hast.',
  trackerLabel: 'Kontrollnummer auf dem anderen Gerät',
  trackerHere: 'Kontrollnummer des Versiegelten, hier berechnet',
  trackerMore: 'Weiter: bis hierher gleich.',
  same: 'Dieselbe. Das andere Gerät hat genau das versiegelt.',
  takenTitle: 'Dieses Gerät hat die Kontrollnummer übernommen',
  takenText:
    'Entscheide dich jetzt auf dem anderen Gerät. Wenn du dort prüfst, scanne dessen zweiten Code mit diesem Gerät: es vergleicht die Kontrollnummer von selbst vollständig. Wenn du abgibst, ist hier nichts mehr zu tun.',
  sameWhole:
    'Dieselbe, vollständig: das ist der Stimmzettel, dessen Kontrollnummer dieses Gerät vorher übernommen hat. Das andere Gerät hat genau das versiegelt.',
  differsWhole:
    'Das ist nicht der Stimmzettel, dessen Kontrollnummer dieses Gerät übernommen hat. Wenn du seitdem keinen anderen versiegelt hast, ist das andere Gerät nicht ehrlich: stimme nicht mit ihm ab.',
  differs:
    'Sie ist anders. Das andere Gerät hat etwas anderes versiegelt, als es sagt. Stimme nicht mit ihm ab.',
  differsAt: (place) => `Der erste Unterschied ist bei Zeichen ${number(place)}.`,
  refusedTitle: 'Das andere Gerät ist nicht ehrlich',
  refusedText:
    'Was es hergab, ist nicht, was es versiegelt hat, oder es wurde falsch kopiert. Kopiere es noch einmal; ist es immer noch anders, stimme nicht mit jenem Gerät ab.',
  spent:
    'Der geprüfte Stimmzettel ist verbraucht: Er wird nie abgegeben. Mach zum Abstimmen auf dem anderen Gerät einen neuen; es kann nicht wissen, ob du wieder prüfst.',
  toVote: 'Zur Abstimmung',
};

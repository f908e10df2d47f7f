import type { Messages } from '../en';
import { number } from './forms';

export const check: Messages['check'] = {
  title: 'Comprobar otro dispositivo',
  lead: 'Alguien quiere saber si su dispositivo sella lo que marca. Este dispositivo sella de nuevo la misma papeleta y compara: si se hubiera sellado otra cosa, los códigos de seguimiento serían distintos.',
  label: 'Enlace o texto de comprobación',
  hint: 'Escanea con la cámara de este dispositivo el código del otro, o pega aquí el texto.',
  go: 'Comprobarla',
  another: 'Comprobar otra',
  sealedTitle: 'Esto es lo que selló el otro dispositivo',
  sealedText: '¿Es lo que marcaste allí? Si no, no votes con ese dispositivo.',
  trackerTitle: '¿Es la misma papeleta?',
  trackerText: 'Escribe el código de seguimiento que mostró el otro dispositivo antes de abrir la papeleta.',
  trackerLabel: 'Código de seguimiento en el otro dispositivo',
  trackerHere: 'Código de seguimiento de lo sellado, calculado aquí',
  trackerMore: 'Sigue: hasta aquí, igual.',
  same: 'Es el mismo. El otro dispositivo selló exactamente esto.',
  takenTitle: 'Este dispositivo ha tomado el código de seguimiento',
  takenText:
    'Decide ahora en el otro dispositivo. Si compruebas allí, escanea su segundo código con este dispositivo: compara el código entero por sí mismo. Si depositas la papeleta, aquí no hay nada más que hacer.',
  sameWhole:
    'El mismo, entero: es la papeleta cuyo código tomó antes este dispositivo. El otro dispositivo ha sellado exactamente esto.',
  differsWhole:
    'No es la papeleta cuyo código tomó este dispositivo. Si desde entonces no has sellado otra, el otro dispositivo no es honesto: no votes con él.',
  differs: 'Es distinto. El otro dispositivo selló otra cosa de la que dice. No votes con él.',
  differsAt: (place) => `La primera diferencia está en el carácter ${number(place)}.`,
  refusedTitle: 'El otro dispositivo no es honrado',
  refusedText:
    'Lo que entregó no es lo que selló, o se copió mal. Cópialo otra vez; si sigue siendo distinto, no votes con ese dispositivo.',
  spent:
    'La papeleta comprobada está gastada: no se deposita nunca. Para votar, haz otra en el otro dispositivo; él no puede saber si volverás a comprobarlo.',
  toVote: 'A la votación',
};

import type { Messages } from '../en';
import { number, plural } from './forms';

export const live: Messages['live'] = {
  offline: 'Estás sin conexión.',
  offlineMeans: 'Ves lo que tu dispositivo sabía en su última comprobación. Lo que hagas ahora no se envía.',
  offlineBallot:
    'Ves lo que tu dispositivo sabía en su última comprobación. Tu papeleta sellada está guardada aquí y se envía en cuanto haya conexión; nada más.',
  silent: 'Este servidor no responde.',
  silentMeans: 'Ves lo que tu dispositivo sabía en su última comprobación. Tu dispositivo sigue preguntando.',
  back: 'Tienes conexión otra vez.',
  newer: 'Hay una versión más nueva de Folkmoot.',
  newerMeans: 'Cárgala antes de votar. Lo que has marcado sin depositarlo no se conserva.',
  load: 'Cargarla',
  lost: 'No se pudo cargar esta página.',
  lostMeans: 'O se cortó la conexión, o el servidor tiene una versión más nueva. No se ha enviado nada.',
  fresh: (time: string) => `Comprobado por tu dispositivo a las ${time}.`,
  checking: (asOf: string) => `Última comprobación: ${asOf}. Mirando si hay novedades…`,
  kept: (asOf: string) => `Sin comprobar ahora. Esto es lo que sabía tu dispositivo: ${asOf}.`,
  sample: 'Esto es un ensayo.',
  sampleMeans:
    'A quien puso en marcha este servidor se le mostraron las doce palabras de sus integrantes, así que cualquiera puede ser uno de ellos. Nada de lo que se decida aquí cuenta.',
  witnesses: {
    none: 'Las reglas no nombran testigos. Si todos ven este mismo registro lo averiguan los integrantes comparando su código.',
    same: (names, when) =>
      `Firmado también por ${names}: ${when}. Ven exactamente este registro, y cada uno firma uno solo.`,
    behind: (names, size, when) =>
      `Hasta la entrada ${number(size)} está firmado también por ${names}: ${when}. Lo que vino después aún no lo han firmado. Si sigue así, no están: se sigue votando, y los resultados esperan hasta que bastantes hayan firmado el cierre.`,
    never: (quorum, names) =>
      `De ${names} aún no han firmado este registro bastantes, que son ${number(quorum)}. Se sigue votando, y los resultados esperan hasta que hayan firmado el cierre.`,
  },
  compared: {
    how: 'Comparar con otro teléfono',
    howText:
      'Escanéalo con la cámara del otro teléfono o abre allí el enlace. Dice lo que este dispositivo ha visto del registro, tal como lo firmó el servidor, y el otro compara. Si el servidor ha mostrado dos registros distintos, las dos firmas juntas lo demuestran.',
    qr: 'Enlace con lo que este dispositivo ha visto',
    link: 'Lo mismo como enlace',
    titles: {
      same: 'Habéis visto el mismo registro',
      behind: 'Habéis visto el mismo registro',
      ahead: 'Alguien ha visto más de lo que este servidor te muestra',
      other: 'Este enlace no encaja con el registro que ves',
      former: 'Un servidor que la asamblea ha dejado sigue por su cuenta',
    },
    same: (size) =>
      `Quien te dio este enlace ha visto exactamente lo que ve tu dispositivo: ${plural(size, { one: '# entrada', other: '# entradas' })}, todo igual.`,
    behind: (size) =>
      `Quien te dio este enlace ha visto ${plural(size, { one: 'la primera entrada', other: 'las primeras # entradas' })} de lo que ve tu dispositivo, y son iguales.`,
    ahead: (size) =>
      `Allí había ${plural(size, { one: '# entrada', other: '# entradas' })}. Pueden tardar un momento en llegar aquí. Si sigue así, este servidor te oculta algo: díselo a los demás.`,
    other: () =>
      'O bien a quien te dio este enlace se le mostró otro registro, o bien alguien ha cambiado el enlace. No lleva firma, así que no demuestra ninguna de las dos cosas. Comparad vuestros teléfonos, con el código del registro en la página de la asamblea.',
    former: (size) =>
      `A quien te dio este enlace se le mostraron ${plural(size, { one: '# entrada', other: '# entradas' })} de un servidor en el que estaba antes la asamblea, y no son lo que hay aquí. O bien ese servidor sigue aunque ya no le corresponde, o bien este ha dejado fuera lo último. Vale lo que hay aquí. Mira si falta algo tuyo y díselo a los demás.`,
  },
  evidenceTitle: 'Este servidor ha mostrado dos registros distintos',
  evidenceWhat:
    'Todo el mundo tiene que ver el mismo registro de una asamblea, y un registro solo puede crecer. Este servidor ha firmado dos versiones que no pueden ser ciertas a la vez, y tu dispositivo ha guardado las dos.',
  evidenceMeans:
    'Ningún fallo de tu dispositivo puede causar esto: lo demuestran las firmas del servidor. Las papeletas siguen siendo secretas, pero hasta que los integrantes sepan qué pasó, no te fíes de los resultados que muestre este servidor.',
  evidenceDo: [
    'Guarda la prueba. Contiene las dos versiones firmadas y nada sobre ti.',
    'Envíala a los demás integrantes por otro camino que no sea este servidor.',
    'Acordad cuál es la versión verdadera y si conviene llevar el registro a otro servidor.',
  ],
  evidenceSave: 'Guardar la prueba',
};

import type { Messages } from '../en';
import { duration, number, plural } from './forms';

export const vote: Messages['vote'] = {
  drawnOrder: 'Las opciones están en un orden sorteado para ti.',
  phases: {
    proposed: 'Próximamente',
    withdrawn: 'Retirada',
    lapsed: 'Caducada',
    overtaken: 'Adelantada',
    open: 'Abierta',
    closed: 'Cerrada, a la espera de los custodios',
    ended: 'Terminada sin abrir',
    withheld: 'Cerrada, y así se queda',
    decided: 'Decidida',
    signed: 'Firmada',
  },
  by: (name) => `Propuesta de ${name}`,
  opening: 'Se abre en un momento.',
  closes: (when) => `Cierra ${when}`,
  closesMinutes: (minutes, clock) =>
    plural(minutes, {
      one: `Cierra en # minuto, a las ${clock}`,
      other: `Cierra en # minutos, a las ${clock}`,
    }),
  closesSeconds: (seconds) => plural(seconds, { one: 'Cierra en # segundo', other: 'Cierra en # segundos' }),
  closesSoon: {
    hour: 'Queda menos de una hora para votar.',
    tenMinutes: 'Quedan menos de diez minutos para votar.',
    minute: 'Queda menos de un minuto para votar.',
  },
  closing: 'El plazo para votar ha terminado. El servidor cierra la votación en un momento.',
  closed: (when) => `Cerró ${when}`,
  lapsed: 'No se abrió en 90 días. Nadie vota en ella; se puede proponer de nuevo.',
  withdrawn: 'Todas las personas que la habían firmado retiraron su firma. Nadie vota en ella.',
  turnout: (ballots, roll) =>
    plural(ballots, {
      one: `Ha votado # de ${number(roll)} integrantes`,
      other: `Han votado # de ${number(roll)} integrantes`,
    }),
  quorumNeeds: (needed) =>
    plural(needed, { one: 'Tiene que votar al menos #', other: 'Tienen que votar al menos #' }),
  quorumMet: 'Han votado suficientes para decidir',
  quorumWasMet: 'Votaron suficientes para decidir',
  quorumNeeded: (needed) =>
    plural(needed, { one: 'Tenía que votar al menos #', other: 'Tenían que votar al menos #' }),
  share: 'Compartir esta votación',
  shareCopied: 'El enlace a esta votación está copiado.',
  shareFailed: 'Este navegador no deja copiar a la página. El enlace está en la barra de direcciones.',
  askedTitle: 'Lo que se pregunta',
  trustees: (names, threshold, of) =>
    `${names} pueden abrir el resultado: ${threshold === of ? 'todos juntos' : `bastan ${number(threshold)} de estos ${number(of)}`}.`,
  trusteesSince: (since, until) => `En el cargo desde el ${since}, hasta el ${until}.`,
  trusteesLink: '¿Qué podrían hacer los custodios juntos?',
  beforeTitle: 'Lo que se preguntará',
  beforeLead: ({ ms }) =>
    `Esta es la papeleta. Podrás marcarla cuando la votación esté abierta, durante ${duration(ms)}.`,
  calendar: 'Ponerla en mi calendario',
  calendarHint: 'Un archivo con la hora de apertura y la de cierre, para cualquier calendario.',
  calendarOpens: (title) => `Abre la votación: ${title}`,
  calendarCloses: (title) => `Cierra la votación: ${title}`,
  calendarObjections: (title) => `Último momento para pedir una segunda lectura: ${title}`,
  calendarHolds: (title) => `Empieza a valer: ${title}`,
  notOnRoll:
    'No estás en el padrón de esta votación. Solo puede votar quien era integrante cuando se propuso.',
  guest: 'Estás leyendo como visitante. Solo pueden votar quienes están en el padrón.',
  chooseOne: 'Elige una.',
  missing: 'Esta pregunta está sin responder. Marca una respuesta.',
  problems: (count) =>
    plural(count, {
      one: 'Una pregunta espera todavía tu respuesta.',
      other: '# preguntas esperan todavía tu respuesta.',
    }),
  ballot: 'Tu papeleta',
  question: (at, of) => `Pregunta ${number(at)} de ${number(of)}`,
  reviewStep: 'Repaso',
  review: 'Repasar mi papeleta',
  reviewNothing: 'nada marcado',
  nothing: 'nada',
  nothingGiven: 'No das nada a ninguna opción.',
  unused: (what) => `Sobra: ${what}`,
  reviewTitle: '¿Está bien así?',
  notCast: 'Sin depositar todavía',
  notCastText:
    'Nada ha salido de este dispositivo. Tu papeleta solo cuenta cuando pulsas «Depositar mi papeleta».',
  change: 'Cambiar',
  changeThis: (question) => `Cambiar: ${question}`,
  cast: 'Depositar mi papeleta',
  protects:
    'Tu elección solo sale sellada de este dispositivo: ni el servidor ni un custodio por su cuenta pueden abrir una papeleta.',
  cant: 'No se pudo depositar tu papeleta',
  notCounted: 'Tu papeleta no está en el registro. Todavía no cuenta.',
  leaveTitle: 'Tu papeleta no está depositada',
  leaveText:
    'Si sales ahora, no se guarda nada de lo que marcaste y tu papeleta no cuenta. Puedes volver y votar hasta que cierre la votación.',
  leaveTextAgain:
    'Si sales ahora, no se guarda nada de lo que marcaste. Tu papeleta anterior sigue dentro y cuenta.',
  stay: 'Quedarme y votar',
  leave: 'Salir sin votar',
  leaveAgain: 'Dejarla como está',
  castTitle: 'Tu papeleta está dentro',
  castText: (until) => `Nadie puede leerla. Puedes cambiarla hasta ${until}.`,
  castUnopened: 'Nadie la leerá nunca: esta votación queda sin abrir.',
  castFinal: 'Cuenta, y nadie puede leerla: solo se abre la suma de todas las papeletas.',
  resultLater: 'Cuando termine la votación, los custodios abren la suma y el resultado aparece aquí.',
  replaced: 'Ha ocupado el lugar de la papeleta que depositaste antes. Solo cuenta esta.',
  tracker: 'Código de seguimiento',
  trackerText: 'El nombre de tu papeleta sellada en el registro. No dice nada de lo que elegiste.',
  trackerReview:
    'El código de seguimiento que tendrá esta papeleta. Apúntalo solo si quieres comprobar este dispositivo.',
  trackerWhole:
    'Un segundo dispositivo puede tomar ahora el código de seguimiento entero, antes de que decidas: escanea con él este código o copia el texto. Si luego compruebas, lo compara entero por sí mismo.',
  trackerWholeQr: 'Código con el código de seguimiento entero, para el segundo dispositivo',
  trackerWholeLabel: 'El código de seguimiento entero',
  receipt: 'Recibo',
  receiptText:
    'Firmado por el servidor: demuestra que recibió tu papeleta. Este dispositivo lo guarda; una auditoría hecha aquí mira si tu papeleta sigue en su sitio.',
  receiptNone: 'Depositada desde otro dispositivo; allí se guarda el recibo.',
  receiptStranger:
    'Si no depositaste ninguna en otro dispositivo, alguien más tiene tus palabras. Deposita tu papeleta otra vez, y contará esa, y toma palabras nuevas.',
  hiddenIn:
    'Nadie ve que es tuya: está en el registro con una marca que solo tus dispositivos reconocen. Si no llegó por un intermediario, el servidor vio desde qué dirección.',
  promisedTitle: 'Tu papeleta ha llegado',
  promisedText: (by: string) =>
    `Para que nadie sepa por la hora de quién es cada una, las papeletas de esta votación entran juntas en el registro. El servidor ha firmado que la tuya estará ahí a más tardar ${by}. Este dispositivo lo comprobará.`,
  promise: 'Promesa',
  promiseText:
    'Firmada por el servidor: prueba que tu papeleta llegó a tiempo. Cuando esté en el registro, un recibo ocupará su lugar. Si para entonces no está, una auditoría muestra que el servidor no cumplió su palabra.',
  promiseSave: 'Guardar la promesa',
  brokenTitle: 'El servidor no ha cumplido su promesa',
  brokenText: (by: string) =>
    `Firmó que tu papeleta estaría en el registro a más tardar ${by}, y tu dispositivo no la encuentra ahí. Guarda la promesa y enséñala a otras personas integrantes: junto con el registro lo prueba.`,
  inWithOthers: 'Tu papeleta ya está en el registro.',
  receiptSave: 'Guardar el recibo',
  record: (entry) => `Verla en el registro: entrada ${number(entry)}`,
  revote: 'Cambiar mi voto',
  revoteWhy:
    'Este dispositivo no recuerda lo que elegiste, para que nadie pueda mirarlo aquí después. Para cambiar tu voto marcas de nuevo toda la papeleta.',
  revoteLead: 'Tu papeleta está dentro y cuenta. Si depositas esta, ocupará su lugar.',
  revoteStop: 'Dejar mi papeleta como está',
  waitingTitle: 'Tu papeleta todavía no está dentro',
  waitingNow: 'Se está enviando de nuevo.',
  waitingText:
    'El servidor no la ha confirmado, así que no cuentes todavía con ella. Este dispositivo la guarda sellada y la envía de nuevo en cuanto haya conexión; aunque llegue dos veces, cuenta una.',
  waitingStay: (until) =>
    `Puedes quedarte aquí, o volver con este dispositivo antes de que cierre la votación: ${until}.`,
  waitingOver:
    'El plazo para votar ha terminado. Si el servidor tomó antes tu papeleta, está en el registro; esta página lo mira en cuanto el servidor responda.',
  waitingRefused: (why) =>
    `El servidor ha respondido que no la acepta: «${why}» Eso no es lo definitivo. Solo el registro decide si tu papeleta está dentro; hasta que cierre la votación, este dispositivo lo mira ahí y vuelve a enviar la misma papeleta. Así que no deposites otra en otro lugar.`,
  waitingAgain: 'Enviarla de nuevo ahora',
  lateTitle: 'La votación cerró antes de que llegara tu papeleta',
  lateText: 'No cuenta.',
  lateEarlier: 'Tu nueva papeleta no cuenta. Cuenta la que depositaste antes.',
  endedTitle: 'La votación terminó antes de que tu papeleta estuviera en el registro',
  endedText:
    'Algo en la pregunta estaba mal, y suficientes de quienes podían votar aceptaron terminarla. Ninguna papeleta cuenta ni se abre jamás, así que la tuya no falta en ningún sitio.',
  endedNow: 'Una votación ha terminado antes de cerrar. Ninguna papeleta cuenta, tampoco la tuya.',
  overtakenTitle: 'Hay dentro una papeleta tuya más reciente',
  overtakenText:
    'Entretanto has depositado una papeleta desde otro dispositivo. Cuenta aquella; la de este dispositivo, no. Puedes cambiar tu voto hasta que cierre la votación.',
  understood: 'De acuerdo',
  fresh: 'Hacer otra papeleta',
  inNow: 'Tu papeleta está dentro. Se envió de nuevo y ha llegado.',
  check: 'Comprobar este dispositivo',
  checkLead:
    '¿Sella este dispositivo de verdad lo que marcas? Abre esta papeleta para un segundo dispositivo, que sella lo mismo y compara. Una papeleta abierta no se deposita nunca; después haces otra.',
  checkNote:
    'Apunta antes el código de seguimiento de arriba: el segundo dispositivo tiene que llegar al mismo.',
  checkGo: 'Abrir esta papeleta y comprobar',
  checkTitle: 'Compruébala en un segundo dispositivo',
  checkSpent: 'No depositada, y no lo será nunca',
  checkSpentText:
    'Esta papeleta está abierta: quien vea el código ve lo que se marcó. Solo sirve para esta comprobación. Para votar, haz otra papeleta.',
  checkTag:
    'El código contiene también la marca con la que tus papeletas de esta votación están en el registro. Quien lo tenga puede ver si participas, así que muéstralo solo a tus propios dispositivos.',
  checkScan: 'Escanéalo con la cámara de otro dispositivo, o abre allí el enlace.',
  checkQr: 'Código con un enlace a la página de comprobación',
  checkTooLong:
    'Esta papeleta es demasiado larga para un código en imagen. Copia el texto al otro dispositivo.',
  checkCodeLabel: 'Enlace de comprobación',
  checkCodeText: 'Como texto, para enviarlo al otro dispositivo:',
  checkAgain: 'Hacer otra papeleta',
  offline:
    'No hay conexión, así que tu dispositivo no puede ver si ya has votado. No se envía nada; volverá a mirar cuando haya conexión.',
  refuses:
    'Esta página no toma papeletas, porque el sellado no funciona en este dispositivo. No se ha enviado nada.',
  notVoted: 'No votaste en esta.',
  unknown: 'Esta asamblea no tiene esa votación.',
  text: 'De qué se trata',
  sure: 'Tu elección se cifra antes de salir de este dispositivo, con una prueba de que es una papeleta válida. El servidor comprueba la prueba y no puede leer nada más. El recibo lo obliga a conservarla.',
  sureLink: '¿Quién puede leer mi papeleta?',
  sureDevice: '¿Y si alguien controla mi teléfono?',
};

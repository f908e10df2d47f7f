import type { Messages } from '../en';
import { number, plural } from './forms';

export const trustee: Messages['trustee'] = {
  ask: '¿Quieres ser persona custodia?',
  askBy: (name) => `Te lo pide ${name}.`,
  askSelf: 'Te has elegido también a ti.',
  promise: 'Lo que prometes',
  promiseText:
    'Volver una vez después de cada cierre y guardar tus doce palabras: es todo lo que necesitas para ello.',
  protects: 'Lo que protege',
  protectsText: (threshold, of) =>
    `Nadie puede abrir una papeleta suelta, salvo que conspiren ${number(threshold)} de los ${number(of)} custodios.`,
  costs: 'Lo que cuesta',
  costsText: 'Dos visitas de un minuto: esta, y otra después de cada votación. Tu dispositivo hace el resto.',
  accept: 'Acepto',
  accepted: 'Gracias. Has aceptado.',
  acceptedNext:
    'Cuando todos hayan aceptado, tu dispositivo crea tu parte de la clave, aquí y por sí solo. Después de cada votación haces falta una vez más.',
  decline: 'Si prefieres que no, díselo a quien te lo pidió. Puede terminar esto y preguntar a otra persona.',

  title: 'Tu parte abre el resultado',
  lead: 'La votación ha terminado. Tu dispositivo comprueba primero todo el registro y luego da tu parte. Con ella solo se pueden abrir las sumas.',
  release: 'Liberar mi parte',
  checks: 'Lo que comprueba tu dispositivo',
  check: {
    record: 'Orden, firmas y reglas de cada entrada',
    clock: 'El plazo ha terminado según el reloj de este dispositivo',
    ballots: 'La prueba de cada papeleta',
    sum: 'La suma: contada aquí, e igual a la del servidor',
    post: 'Tu parte está en el registro',
  },
  checked: (count) => plural(count, { one: '# entrada comprobada', other: '# entradas comprobadas' }),
  proofs: (count) => plural(count, { one: '# prueba comprobada', other: '# pruebas comprobadas' }),
  state: { waits: 'pendiente', runs: 'en curso', done: 'hecho', failed: 'se detuvo aquí' },
  shares: (done, threshold) =>
    `${number(done)} de ${plural(threshold, { one: '# parte necesaria', other: '# partes necesarias' })} hasta ahora`,
  enough: 'Ya hay partes suficientes. El resultado aparece en un momento.',
  thanks: 'Gracias. Tu parte está entregada.',
  thanksMore: (count) =>
    plural(count, {
      one: 'Falta una persona custodia, y el resultado aparecerá aquí por sí solo.',
      other: 'Faltan # custodios, y el resultado aparecerá aquí por sí solo.',
    }),
  waitTitle: 'La votación ha terminado',
  waitLead: 'Ahora los custodios abren juntos las sumas. Antes de eso nadie conoce el resultado.',
  waitFor: 'Se espera a',
  released: 'Han liberado',
  anyOf: (count) => plural(count, { one: 'Basta con uno cualquiera.', other: 'Bastan # cualesquiera.' }),
  remind: 'Recordárselo',
  reminder: 'Texto del recordatorio',
  reminderText: (title, assembly, link) =>
    `La votación «${title}» de «${assembly}» ha cerrado, y hace falta tu parte como persona custodia para el resultado. Abre esta página con tus claves, por favor, y pulsa un botón; se tarda un minuto.\n${link}`,

  seen: (members) =>
    plural(members, {
      one: '# dispositivo ha confirmado que ve este cierre.',
      other: '# dispositivos han confirmado que ven este cierre.',
    }),
  seenNeeded: (needed) =>
    `Los custodios lo abren cuando lo hayan confirmado ${plural(needed, { one: '# dispositivo', other: '# dispositivos' })} de quienes podían votar,`,
  seenTrustees: (trustees, needed, instead) =>
    `y además ${number(needed)} de los custodios (por ahora ${number(trustees)}) o ${number(instead)} de quienes podían votar.`,
  seenUntil: (when) => `Si son muy pocos, esperan como mucho hasta este momento: ${when}.`,
  seenWhy:
    'Un servidor podría mostrar cierres distintos a personas distintas, para averiguar papeletas sueltas por la diferencia. Los dispositivos confirman por sí solos cuando sus integrantes los visitan, hayan votado o no.',
  confirmedByItself: 'Tu dispositivo ha confirmado en el registro qué cierre de una votación ve.',
  unconfirmedNext:
    'Pide a los demás que visiten esta página con las claves abiertas; sus dispositivos hacen el resto. Luego inténtalo de nuevo.',

  refusedTitle: 'Tu dispositivo no ha liberado tu parte',
  refusedSafe: 'No se ha abierto nada, y todas las papeletas siguen siendo secretas.',
  early: (when) =>
    `Según el reloj de este dispositivo, la votación está abierta hasta ${when}. El servidor dice que ha cerrado. Uno de los dos relojes va mal, y tu dispositivo no se guía por el del servidor: si no, un servidor podría terminar una votación antes de que la gente haya votado.`,
  earlyNext:
    'Mira la fecha y la hora de este dispositivo, por favor. Si son correctas, vuelve después del cierre.',
  broken:
    'Algo en el registro no es como debe ser, así que tu dispositivo se niega. Para esto están los custodios.',
  brokenNext:
    'No lo intentes en otro dispositivo, por favor. Avisa a los demás custodios e integrantes, ejecuta la auditoría y compara con ellos el código del registro.',
  brokenAudit: 'Ejecutar la auditoría',
  twice:
    'Este dispositivo ya liberó esta votación para otra suma: el servidor muestra dos versiones del registro. Liberarla otra vez podría descubrir papeletas sueltas, así que tu dispositivo se niega.',
  away: 'No se pudo contactar con el servidor. No es seguro que tu parte esté en el registro; liberarla otra vez no tiene riesgo, cuenta una sola vez.',
};

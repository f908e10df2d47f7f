import type { Messages } from '../en';
import { duration, number, plural } from './forms';

export const propose: Messages['propose'] = {
  title: 'Crear una votación',
  lead: 'Elige un tipo de pregunta, escríbela, mírala como la verán quienes votan y publícala.',
  steps: { write: 'Escribir', look: 'Mirar y publicar' },

  ask: '¿Qué quieres preguntar?',
  question: 'La pregunta',
  questionOf: (position) => `Pregunta ${number(position)}`,
  questionHint: 'Una frase. Va encima de las respuestas.',
  kind: 'Tipo de pregunta',
  groups: { decide: 'Decidir', pick: 'Elegir', rate: 'Valorar', share: 'Repartir' },
  moreKinds: 'Más tipos de pregunta',
  anotherKind: 'Elegir otro tipo',
  ballotSize: (bytes, most) =>
    `Una papeleta con estas preguntas ocupa ${number(bytes)} bytes, de ${number(most)} como máximo.`,
  addQuestion: 'Añadir otra pregunta',
  questionsFull: (most) => `Una votación puede tener ${number(most)} preguntas como máximo.`,
  removeQuestion: (position) => `Quitar la pregunta ${number(position)}`,
  removedQuestion: 'La pregunta ya no está.',
  questionUp: (position) => `Subir la pregunta ${number(position)}`,
  questionDown: (position) => `Bajar la pregunta ${number(position)}`,
  questionMoved: (to, of) => `Ahora es la pregunta ${number(to)} de ${number(of)}.`,
  undo: 'Deshacer',

  options: 'Opciones',
  drawn: 'Cada cual las ve en un orden sorteado para sí',
  optionsHint:
    'Intro empieza la siguiente. Pega una lista y cada línea será una opción. Alt y una flecha mueven una opción.',
  optionsHintTouch:
    'Arrastra una opción por su asa para moverla, o toca el asa para ver los botones. Pega una lista y cada línea será una opción.',
  option: (position) => `Opción ${number(position)}`,
  fromMembers: 'Elegir entre integrantes',
  addOption: 'Añadir una opción',
  removeOption: (position) => `Quitar la opción ${number(position)}`,
  optionUp: (position) => `Subir la opción ${number(position)}`,
  optionDown: (position) => `Bajar la opción ${number(position)}`,
  optionHandle: (position) => `Mover la opción ${number(position)}`,
  optionMoved: (name, to, of) =>
    name ? `«${name}» es ahora ${number(to)} de ${number(of)}.` : `Ahora ${number(to)} de ${number(of)}.`,
  optionAdded: (of) => plural(of, { one: 'Ahora # opción.', other: 'Ahora # opciones.' }),
  optionRemoved: (name) => (name ? `«${name}» ya no está.` : 'La opción ya no está.'),
  optionsPasted: (count) => plural(count, { one: '# opción pegada.', other: '# opciones pegadas.' }),
  optionsFull: (most) => `Una pregunta puede tener ${number(most)} opciones como máximo.`,
  currency: 'Moneda',

  about: 'Título y texto',
  titleLabel: 'Título de la votación',
  titleHint: 'Corto, como en un tablón de anuncios.',
  text: 'De qué se trata y por qué',
  textHint: 'Lo que conviene saber antes de decidir. Quién está a favor, quién en contra, cuánto cuesta.',
  write: 'Escribir',
  look: 'Vista previa',
  lookEmpty: 'Todavía no hay nada escrito.',
  help: 'Cómo dar formato al texto',
  helpHead: { type: 'Escribes', get: 'Resulta' },
  helpBold: 'importante',
  helpHeading: 'Un encabezado',
  helpItem: 'un punto de una lista',
  helpLink: 'un enlace',
  helpQuote: 'una cita',
  left: (count) => plural(count, { one: 'Queda # carácter', other: 'Quedan # caracteres' }),

  times: 'Cuándo',
  class: 'Qué clase de decisión es',
  classHint: (notice, open, delay) =>
    `${notice === 0 ? 'Sin aviso' : `Aviso de ${duration(notice)}`}, al menos ${duration(open)} de votación, ${
      delay === 0 ? 'rige en el acto' : `rige ${duration(delay)} después del resultado`
    }.`,
  classRaised: 'Una votación especial: lo pide lo que cambia.',
  lasts: 'Cuánto tiempo está abierta',
  lastsTime: ({ ms }) => duration(ms),
  lastsLeast: 'Lo más corto que permiten las reglas.',
  lastsUrgent: 'Urgente: hacen falta las firmas de un tercio de los integrantes.',
  lastsSaid: ({ ms }) => `Abierta durante ${duration(ms)}.`,
  opens: 'Cuándo se abre',
  opensNow: 'En cuanto se pueda',
  opensLater: 'No antes de un momento',
  opensWhen: 'No antes de',
  quick: { tomorrow: 'Mañana', monday: 'El lunes' },
  date: 'Día',
  time: 'Hora',
  opensAt: (when) => `No se abre antes de este momento: ${when}.`,
  zone: (zone) => `Tu zona horaria: ${zone}. Cada persona ve las horas en la suya.`,

  counting: 'Cómo se decide',
  signatures: (needed, members) =>
    `Vale en el acto cuando hayan firmado ${number(needed)} de ${plural(members, { one: '# integrante', other: '# integrantes' })}.`,
  secondsOne: 'Basta con tu firma.',
  seconds: (needed) =>
    `Se vota cuando ${plural(needed, { one: 'haya firmado # integrante', other: 'hayan firmado # integrantes' })}, contigo.`,
  noticeNone: 'Se abre en cuanto se pueda, sin aviso.',
  notice: ({ ms }) => `Se abre ${duration(ms)} después de la última firma que necesita.`,
  quorum: (needed, base) =>
    `Tienen que votar al menos ${number(needed)} de ${plural(base, { one: '# integrante', other: '# integrantes' })}. Con menos no se decide nada.`,
  delay: ({ ms }) =>
    `Lo que cambia rige ${duration(ms)} después del resultado. Hasta entonces los integrantes pueden pedir una segunda lectura.`,
  circleNames: (names, threshold, of) =>
    `${names} abren el resultado: ${threshold === of ? 'todos juntos' : `${number(threshold)} de los ${number(of)}`}.`,
  circleCalledBy: (name) => `Lo pidió ${name}.`,
  empty: {
    many: 'Dos de tus propuestas están en marcha',
    manyText:
      'Cada persona puede tener dos a la vez, para que haya sitio para las demás. Podrás hacer otra cuando una de estas termine, o si retiras tu firma de una que nadie más haya firmado.',
    guest: 'Solo los integrantes pueden crear una votación',
    guestText:
      'Estás de visita y puedes leer. Para participar, pide una invitación a alguien de la asamblea.',
  },

  draft: {
    back: (when) => `Tu borrador: ${when}`,
    backText: 'Está como lo dejaste. Se guarda solo en este dispositivo.',
    anew: 'Empezar de nuevo',
    gone: 'El borrador queda apartado.',
    kept: (time) => `Borrador guardado en este dispositivo, ${time}`,
    failed: 'Este navegador no guarda nada: el borrador se pierde al salir de la página.',
  },

  preview: 'Vista previa',
  previewTitle: 'Así lo verán quienes votan',
  previewLead: 'Puedes probarlo aquí. No se envía nada.',
  previewTitleEmpty: 'El título',
  previewQuestionEmpty: 'La pregunta',
  next: 'Mirar y publicar',
  wrong: (count) =>
    plural(count, { one: 'Falta algo o hay algo mal:', other: 'Faltan o están mal # cosas:' }),
  inQuestion: (position, words) => `Pregunta ${number(position)}: ${words}`,

  review: 'Antes de publicar',
  reviewOpensNow: 'Se abre en cuanto se pueda.',
  final: 'Lo que no se puede cambiar después',
  finalText:
    'Sus palabras, opciones, plazos y efectos se quedan como están. Hasta que se abra puedes retirar tu firma; si nadie más ha firmado, la propuesta desaparece.',
  worth: 'Para mirar otra vez',
  edit: 'Cambiar algo',
  submit: 'Publicar la votación',
  notPosted: 'La votación no se ha publicado',
  notPostedText: 'Todo lo que escribiste sigue aquí.',
  notCertain: 'No es seguro que la votación se haya publicado',
  notCertainText:
    'Puedes publicarla otra vez sin riesgo: es la misma votación y aparece una sola vez. Todo lo que escribiste sigue aquí.',
  posted: 'La votación está publicada.',
  postedTitle: 'Tu votación está publicada',
  postedText: 'Envía este enlace a los integrantes para que se enteren.',
  postedLink: 'Enlace a la votación',

  bar: {
    legend: '¿Cuántos hacen falta?',
    rules: 'Lo que piden las reglas',
    both: 'Cuentan ambas cosas: lo que piden las reglas y lo que se elige aquí. Una votación puede pedir más que las reglas, nunca menos.',
  },
  errors: {
    title: 'Falta un título.',
    question: 'La pregunta está vacía.',
    none: 'Hacen falta al menos dos opciones.',
    one: 'Solo hay una opción. Para elegir hacen falta al menos dos.',
    same: (other) =>
      `Se ve igual que la opción ${number(other)}, así que no se podrían distinguir. Escribe una de otra manera.`,
    long: (over) => plural(over, { one: 'Sobra un carácter.', other: 'Sobran # caracteres.' }),
    bytes: 'Todos los textos juntos no caben en el registro. Acorta uno, por favor.',
    unseen: 'Contiene un carácter que nadie puede ver. Escríbelo de nuevo en vez de pegarlo, por favor.',
    unknown: 'Contiene un carácter que muchos dispositivos no pueden mostrar.',
    marks: 'Hay demasiados signos sobre una letra.',
    mixed: (pieces: string) =>
      `Una palabra mezcla letras que se parecen: ${pieces}. Escríbela con un solo teclado, por favor.`,
    piece: (letters: string, script: string) => `«${letters}» (${script})`,
    unset: 'Elige un día y una hora, por favor.',
    opensPast: 'Esa hora ya pasó. Elige otra más tarde, o que se abra en cuanto se pueda.',
    opensLate: 'Es demasiado lejos: lo que no se abre en 90 días caduca.',
    ballot: (bytes, most) =>
      `La papeleta ocuparía ${number(bytes)} bytes, y en una entrada del registro caben ${number(most)}. Hacen falta menos preguntas o menos opciones.`,
    amountsMost:
      'En todas las preguntas de dinero de una votación caben juntas 31 opciones, o 63 si las sumas son pequeñas. Hacen falta menos opciones.',
    alone: 'Hace falta al menos una opción.',
    money: (example) => `No se entiende esta cantidad. Escríbela como ${example}.`,
    moneyNone: 'Falta una cantidad.',
    moneyLarge: 'Es más dinero del que puede contar una papeleta.',
    moneyZero: 'Tiene que ser más que nada.',
  },
  warnings: {
    alike: (a, b) =>
      `Las opciones ${number(a)} y ${number(b)} solo se diferencian en signos pequeños. Quien lea con prisa puede confundirlas.`,
    posing: (option, name) =>
      `La opción ${number(option)} se parece al nombre de ${name}, que es integrante, pero está escrita de otra manera: representa a otra persona. Elige a ${name} entre integrantes si es a quien te refieres.`,
    twice: (other) => `Pregunta lo mismo que la pregunta ${number(other)}.`,
    few: (members) =>
      members <= 1
        ? 'No hay más integrantes que tú. El resultado mostrará lo que votaste.'
        : `Solo pueden votar ${number(members)} integrantes. Si todos menos uno comparan lo que votaron, saben lo que votó el último; con tan poca gente, eso pasa con facilidad.`,
    soon: 'Está abierta menos de una hora. Mucha gente no se enterará a tiempo.',
    long: (days) =>
      `Está abierta ${plural(days, { one: '# día', other: '# días' })}. La gente olvida las votaciones que duran tanto.`,
    left: (names, remaining, threshold) =>
      `${names} ya no está en la asamblea, pero guarda una parte de la clave. De las demás personas quedan ${number(remaining)}; hacen falta ${number(threshold)}. Un círculo nuevo es más seguro.`,
    all: (trustees) =>
      `Tienen que liberar ${trustees === 2 ? 'los dos custodios' : `los ${number(trustees)} custodios`}. Si uno pierde sus doce palabras, nadie sabrá nunca el resultado.`,
    minBallots: (members, minBallots) =>
      `Solo ${plural(members, { one: 'puede votar # integrante', many: 'pueden votar # de integrantes', other: 'pueden votar # integrantes' })}, y menos de ${plural(minBallots, { one: '# papeleta', many: '# de papeletas', other: '# papeletas' })} no se abren nunca. Así esta votación no puede tener resultado.`,
  },
};

import { duration, number, plural } from './forms';
import type { Messages } from '../en';

export const life: Messages['life'] = {
  classes: { ordinary: 'Votación ordinaria', special: 'Votación especial' },
  by: { ballot: 'con papeletas secretas', signatures: 'con firmas' },
  again: 'Segunda lectura',
  againOf: 'Ver la primera lectura',

  collecting: (have, needed) => `${number(have)} de ${plural(needed, { one: '# firma', other: '# firmas' })}`,
  missing: (count, notice) =>
    plural(count, {
      one: `Falta una. La votación se abre ${duration(notice)} después de la última.`,
      other: `Faltan #. La votación se abre ${duration(notice)} después de la última.`,
    }),
  missingAtOnce: (count) =>
    plural(count, {
      one: 'Falta una. En cuanto esté, se abre la votación.',
      other: 'Faltan #. En cuanto estén, se abre la votación.',
    }),
  urgent:
    'Estaría abierta menos tiempo de lo habitual, así que hacen falta las firmas de un tercio de los integrantes.',
  tripled: (until) =>
    `Hace poco fracasó una votación sobre lo mismo: hasta el ${until} hace falta el triple de firmas.`,
  opens: (when) => `Se abre ${when}`,
  notice: 'Ya hay firmas suficientes. Hasta que se abra, todo el mundo puede leerla y nadie puede cambiarla.',
  queue: (open) =>
    plural(open, {
      one: 'Le toca cuando termine la votación que está abierta. Primero van las que tienen más firmas.',
      other:
        'Le toca cuando termine una de las # votaciones abiertas. Primero van las que tienen más firmas.',
    }),
  circle: 'Espera a que haya custodios. Sin custodios en funciones no se abre ninguna votación.',
  term: 'El mandato de los custodios ha terminado. Hasta que haya otros, solo se abre una votación sobre ellos.',
  termOver:
    'El mandato de los custodios terminó hace mucho. Los nuevos llegan con las firmas de más de la mitad de los integrantes.',
  lapses: (day) => `Si no se ha abierto el ${day}, caduca.`,
  signing: (have, needed) => `Han firmado ${number(have)} de ${number(needed)} integrantes`,
  signingText: (missing) =>
    plural(missing, {
      one: 'Con una firma más vale en el acto. Todo el mundo ve quién ha firmado.',
      other: 'Con # firmas más vale en el acto. Todo el mundo ve quién ha firmado.',
    }),
  signedBy: (names) => `Con las firmas de ${names}.`,
  sign: 'Firmar esta propuesta',
  signHint: 'Una firma dice: que esto se vote. No dice qué votarás. Todo el mundo la ve.',
  signHintWay: 'Tu firma cuenta como un sí, a la vista. Todo el mundo la ve.',
  unsign: 'Retirar mi firma',
  unsignLast: 'La tuya es la única firma: si la retiras, la propuesta desaparece.',
  youSigned: 'La has firmado.',
  failed: 'Tu firma está como estaba.',
  guest: 'Solo los integrantes pueden firmar.',
  overtakenBy: (title) => `Adelantada por «${title}»: lo que quería cambiar ya no es como era.`,
  overtaken: 'Adelantada: lo que quería cambiar ya no es como era. Se puede proponer de nuevo.',
  signed: 'La firmó más de la mitad de los integrantes. Vale.',
  newcomers: 'Quien se une después de la propuesta no vota en ella.',

  comes: 'Qué resulta de ella',
  pending: (when) => `Entra en vigor ${when}, salvo que bastantes integrantes pidan una segunda lectura.`,
  pendingSure: (when) => `Entra en vigor ${when}.`,
  objections: (have, needed) =>
    `${number(have)} de ${plural(needed, { one: '# integrante', other: '# integrantes' })} han pedido una segunda lectura.`,
  object: 'Pedir una segunda lectura',
  objectHint: (needed) =>
    plural(needed, {
      one: 'Si la pide un integrante, se vota otra vez. Solo vale si se aprueba de nuevo.',
      other: 'Si la piden # integrantes, se vota otra vez. Solo vale si se aprueba de nuevo.',
    }),
  objected: 'Has pedido una segunda lectura.',
  objectLate: 'Solo quien pudo votar puede pedir una segunda lectura.',
  objectOnce: 'Esta era la segunda lectura. No hay una tercera.',
  suspended: (until) =>
    `Bastantes integrantes han pedido una segunda lectura. Alguien tiene que proponerla antes de este momento, o la decisión cae: ${until}.`,
  reread: 'Proponer la segunda lectura',
  rereadHint: 'Las mismas palabras y los mismos cambios. No necesita firmas.',
  rereading: 'Se vota por segunda vez. Solo si se aprueba de nuevo entra en vigor.',
  rereadingGo: 'Ver la segunda lectura',
  inForce: (since) => `En vigor desde ${since}.`,
  void: 'No entró en vigor: la segunda lectura no se aprobó, o nadie la propuso.',

  answer: (name) => `Lo que responde ${name}`,
  answerNone: (name) => `${name} aún no ha respondido.`,
  answerWrite: 'Tu respuesta',
  answerHint:
    'Se muestra junto a los motivos, a todo el mundo y antes de que nadie selle una papeleta. Puedes cambiarla hasta que termine la votación.',
  answerSend: 'Publicar mi respuesta',
  answerDone: 'Tu respuesta ya está aquí.',
  answerFailed: 'Tu respuesta no está publicada.',
  answerSelf: 'Esta votación trata de ti. Puedes responder, y votas como todo el mundo.',

  rulesThen: 'La deciden las reglas del día en que se abrió, cambie lo que cambie después.',
  mistake: {
    title: '¿Hay algo mal en esta votación?',
    what: '¿Qué debe pasar?',
    end: 'Que termine, y nunca se abra ninguna papeleta',
    endHint: 'La pregunta se puede plantear otra vez en una votación nueva.',
    later: (days) =>
      plural(days, { one: 'Que cierre # día más tarde', other: 'Que cierre # días más tarde' }),
    laterTitle: 'Que cierre más tarde',
    reason: '¿Qué está mal?',
    reasonHint: 'Esto lo lee todo el mundo.',
    ask: 'Preguntar a las demás personas',
    askHint: (needed) =>
      `Hacen falta ${plural(needed, { one: '# integrante', other: '# integrantes' })} del padrón, contigo, antes de que cierre. Nadie puede hacerlo a solas, y el servidor no puede de ningún modo.`,
    asksEnd: (name) => `${name}, que propuso esta votación, pide que termine sin abrirse.`,
    asksLater: (name, time) => `${name}, que propuso esta votación, pide que cierre más tarde: ${time}.`,
    ended: 'Terminada sin abrir, porque había algo mal en ella. No decidió nada.',
    extended: (time) => `Cierra más tarde de lo anunciado: ${time}.`,
    agreed: (have, needed) =>
      `De acuerdo: ${number(have)} de ${plural(needed, { one: '# integrante:', other: '# integrantes:' })}`,
    agree: 'De acuerdo',
    youAgree: 'Estás de acuerdo.',
    sealed: (ballots) =>
      `${plural(ballots, { one: 'Se emitió # papeleta', other: 'Se emitieron # papeletas' })}. El registro no admite partes de esta votación, así que no se abre ninguna papeleta, salvo que rompieran las reglas juntos tantos custodios como pide un resultado. La votación no cuenta a favor ni en contra de nadie.`,
    nothingToRelease: 'Eres una de sus personas custodias: no tienes nada que liberar.',
    again: 'Proponer otra vez',
  },
  ownBar: 'Eso lo pedía la propia votación; las reglas piden menos.',
  barAlso: 'Además de lo que piden las reglas, esta votación pide:',
  tooFewYes: (yes, needed) =>
    `${plural(yes, { one: '# integrante dijo', other: '# integrantes dijeron' })} sí; hacían falta ${number(needed)}.`,
  enough: (needed, base) =>
    `Hace falta el sí de al menos ${plural(needed, { one: '# integrante', other: '# integrantes' })}, de ${number(base)} que cuentan.`,
};

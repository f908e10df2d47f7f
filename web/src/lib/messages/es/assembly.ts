import type { Messages } from '../en';
import { number, plural } from './forms';

export const assembly: Messages['assembly'] = {
  actions: 'Lo que te espera',
  actionAccept: 'Te piden que seas persona custodia de las votaciones de aquí.',
  actionAcceptGo: 'Leer y responder',
  actionStep: 'Se está creando la clave de los custodios y falta tu parte.',
  actionStepGo: 'Hacer mi parte',
  actionVote: (title) => `«${title}» está abierta y aún no has votado.`,
  actionVoteGo: 'Votar',
  actionRelease: (title) =>
    `«${title}» ha cerrado. Hace falta tu parte como persona custodia para abrir el resultado.`,
  actionReleaseGo: 'Liberar mi parte',
  allDone: 'Ahora mismo no te espera nada.',
  notMember: 'Lees como visitante. Para participar, pide una invitación a un integrante.',
  youLeft: 'Has dejado esta asamblea. Lees como visitante.',

  now: 'Se decide ahora',
  nothingOpen: 'Ahora mismo no hay nada abierto.',
  closing: 'El plazo ha terminado. El recuento empieza en un momento.',
  counting: 'La votación ha terminado.',
  turnout: (ballots, roll) =>
    `${plural(ballots, { one: 'Ha votado #', other: 'Han votado #' })} de ${plural(roll, { one: '# integrante', other: '# integrantes' })}`,
  waitsFor: (names) => `El resultado espera a ${names}.`,
  waitsForSome: (count, names) =>
    `El resultado espera a ${plural(count, { one: 'uno', other: '#' })} de estos custodios: ${names}.`,
  resultSoon: 'El resultado aparece en un momento.',
  youVoted: 'Has votado',
  youNotOnRoll: 'Te uniste después de su apertura, así que no estás en su padrón.',
  past: 'Lo que se decidió',
  decided: {
    chosen: (what, option, count, ballots) =>
      `Elegido: ${option}, por ${number(count)} de ${number(ballots)} (${what})`,
    tied: (what, options) => `Empate: ${options} (${what})`,
    option: (what, option) => `Elegido: ${option} (${what})`,
    byLot: (what, option) => `Elegido por sorteo: ${option} (${what})`,
    signed: (what) => `Con la firma de más de la mitad: ${what}`,
    withheld: (what, ballots) =>
      ballots === 0
        ? `Queda cerrada: ${what}. Nadie votó`
        : `Queda cerrada: ${what}. Solo ${plural(ballots, { one: '# papeleta', other: '# papeletas' })}`,
    funded: (what, options) => `Se financia: ${options} (${what})`,
    elected: (what, names) => `Salen elegidos: ${names} (${what})`,
    electedNone: (what) => `Nadie elegido: ${what}`,
    fundedNone: (what) => `Nada financiado: ${what}`,
    divided: (what) => `Repartido: ${what}`,
    no_quorum: (what, ballots, roll) =>
      ballots === 0
        ? `Sin decidir: ${what}. Nadie votó`
        : `Sin decidir: ${what}. ${plural(ballots, { one: 'Solo votó #', other: 'Solo votaron #' })} de ${number(roll)}`,
    no_choice: (what) => `Sin decidir: ${what}. Nadie marcó una opción`,
    none_chosen: (what) => `Nada elegido: ${what}. Ninguna opción tiene más que «Ninguna de estas»`,
    no_majority: (what, options) => `Aún sin mayoría: ${what}. Segunda vuelta entre ${options}`,
  },
  decidedWhen: (day) => `Cerró el ${day}`,
  older: (count) =>
    plural(count, { one: 'Mostrar # votación anterior', other: 'Mostrar # votaciones anteriores' }),
  coming: 'Próximamente',
  over: 'No celebradas',
  propose: 'Crear una votación',

  first: 'Primeros pasos',
  firstDone: 'hecho',
  firstInvite: 'Invita a los demás',
  firstInviteText: 'Basta un enlace. Está más abajo, entre los integrantes.',
  firstInviteMore: (count) =>
    plural(count, {
      one: 'De momento, # integrante. Puedes invitar a más personas cuando quieras, más abajo.',
      other: 'De momento, # integrantes. Puedes invitar a más personas cuando quieras, más abajo.',
    }),
  firstCircle: 'Acordad quiénes serán los custodios',
  firstCircleText:
    'Dos o más integrantes que abren juntos los resultados. Sin ellos no puede haber votaciones.',
  firstCircleGo: 'Elegir custodios',
  firstCircleSee: 'Ver cómo van',
  firstVote: 'Somete algo a votación',
  firstVoteText: 'Puede hacerlo cualquier integrante en cuanto los custodios estén listos.',
  firstVoteReady: 'Los custodios están listos. Desde ahora puede hacerlo cualquier integrante.',
  noVotes: 'Todavía no se ha sometido nada a votación.',

  members: 'Integrantes',
  count: (count) => plural(count, { one: 'Un integrante', other: '# integrantes' }),
  lastJoined: (name, day) => `La última incorporación fue ${name}, el ${day}.`,
  left: 'se ha ido',
  founder: 'la fundó',
  joined: (day) => `desde el ${day}`,
  showAll: (count) => `Mostrar todos (${number(count)})`,
  showFewer: 'Mostrar menos',
  search: 'Buscar un integrante',
  found: (count) => plural(count, { one: 'Un integrante encontrado', other: '# integrantes encontrados' }),
  foundNone: 'Nadie aquí se llama así.',
  alike: '¿Puede haber dos nombres que se confundan?',
  alikeText:
    'No. Un nombre que ya existe, o que se parece a otro (una «l» por una «I», una letra de otro alfabeto), se rechaza al unirse. Los nombres de quienes se fueron siguen ocupados hasta que los hagan borrar. Junto a cada nombre hay una marca de la clave: quien tiene otra clave tiene otra marca. Quién hay detrás de un nombre solo lo saben quienes invitan: cada invitación está en el registro con el nombre de quien la hizo.',

  rules: 'Las reglas',
  rulesSure: '¿Quién puede cambiar las reglas?',
  rulesSureText:
    'Nadie por su cuenta y nadie a escondidas: solo una votación especial de los integrantes, que dice qué cambiaría antes de que nadie marque una papeleta. Quienes fundaron no tienen más voz que los demás. Unos límites que ninguna votación puede quitar hacen que las reglas se puedan cambiar siempre, y nunca sin aviso. Cada dispositivo comprueba cada cambio y cada decisión.',

  circles: 'Los custodios',
  circleLink: 'Más sobre los custodios',
  noCircle:
    'Aún no hay custodios. Guardan la clave que abre las sumas de una votación, nunca una papeleta suelta. Sin ellos no se puede votar.',
  callCircle: 'Elegir custodios',
  circleNames: (names) => `${names} guardan juntos la clave; nadie la tiene a solas.`,
  circleOpen: (threshold, of) =>
    threshold === of
      ? `Para abrir un resultado hacen falta los ${number(of)}.`
      : `${number(threshold)} cualesquiera de los ${number(of)} pueden abrir un resultado.`,
  circleLose: (spare) =>
    spare === 0
      ? 'Si uno de ellos pierde sus doce palabras, ya no se podrán abrir resultados.'
      : plural(spare, {
          one: 'Uno de ellos puede perder sus doce palabras y los resultados se abrirán igual.',
          other: '# de ellos pueden perder sus doce palabras y los resultados se abrirán igual.',
        }),
  circleConspire: (threshold) =>
    `Para leer cómo votó alguien, ${number(threshold)} de ellos tendrían que conspirar.`,
  circleMarks: (threshold, of) => `${number(of)} custodios, hacen falta ${number(threshold)}`,
  circleForming: (names) => `Se preparan nuevos custodios. Se espera a ${names}.`,

  // Another server.
  moved: {
    title: 'Esta asamblea se ha mudado',
    text: (since, address) =>
      `Desde ${since} está en ${address}. Lo que ves aquí es como era hasta entonces. Este servidor ya no acepta nada.`,
    go: 'Ir al nuevo servidor',
    keys: 'Lleva tus doce palabras: tus claves se quedan en la dirección donde las creaste.',
    follow: (address) =>
      `Con una pulsación vas también: tus claves van contigo, selladas con tu contraseña, y el servidor nuevo tiene que seguir exactamente desde lo que tu dispositivo vio aquí. En ${address} escribes la contraseña.`,
    followGo: 'Ir con mis claves',
    late: 'Si todavía no la encuentras allí, el nuevo servidor aún tiene que hacerse cargo del registro. Guarda el registro al final de esta página y envíalo a quien lleva ese servidor. Puede hacerlo cualquiera.',
    soonTitle: 'Esta asamblea va a mudarse',
    soon: (when, address) =>
      `Se muda a ${address}: ${when}. Hasta entonces todo sigue aquí. Ten a mano tus doce palabras: las necesitas en la nueva dirección.`,
    signed: (address) =>
      `Con tu firma, bastantes integrantes quieren el servidor de ${address}. Este servidor no puede aceptarla: la acepta el nuevo, que sigue desde ahí.`,
  },

  record: 'El registro',
  recordText: (size) =>
    plural(size, {
      one: 'Todo lo que pasa aquí está en un registro. Tiene # entrada por ahora, y este dispositivo ha comprobado su firma y las reglas.',
      other:
        'Todo lo que pasa aquí está en un registro de # entradas. Este dispositivo ha comprobado su orden, sus firmas y las reglas.',
    }),
  code: 'Código del registro',
  codeText: (size) =>
    `Compáralo con otro integrante cuando haya ${plural(size, { one: '# entrada', other: '# entradas' })}: el mismo código significa el mismo registro.`,
  codeFull: 'El código completo',
  codeFullText:
    'El código es el principio del hash raíz: un solo número hecho con todas las entradas. Si se cambia, se quita o se mueve una sola, sale otro. Este es el hash entero en base64, tal como lo firmó el servidor.',
  root: 'Hash raíz',
  download: 'Descargar el registro',
  downloadHow: 'Cómo comprobarlo sin esta página',
  downloadText:
    'El archivo contiene todo lo que necesita una auditoría. Consigue folkmoot-verify, el programa que comprueba, de un lugar en el que confíes y ejecútalo con el archivo. No se fía de nadie y muestra el mismo código.',
  downloadCommand: 'Orden',
  audit: 'Auditarlo todo',
  auditHint: 'La auditoría comprueba además la prueba de cada papeleta, en este dispositivo y en segundos.',

  leave: 'Dejar esta asamblea',
  leaveTitle: (name) => `¿Dejar ${name}?`,
  leaveBallots: 'Las papeletas que depositaste siguen contando y siguen siendo secretas.',
  leaveOpen: 'En las votaciones abiertas ahora todavía puedes votar. En las siguientes ya no.',
  leaveTrustee:
    'Eres persona custodia. Vuelve, por favor, cuando cierre una votación: tu parte abre el resultado.',
  leaveName:
    'Lo que hiciste queda en el registro con tu nombre. Cuando te hayas ido, puedes hacer borrar el nombre en esta página: en su lugar queda una marca.',
  leaveForget: 'Hacer borrar también mi nombre',
  leaveBack:
    'Pueden volver a invitarte más adelante. Vendrías con doce palabras nuevas, y con otro nombre si no hiciste borrar este.',
  leaveGo: 'Dejarla',
  leaveStay: 'Quedarme',
  leaveDone: (name) => `Has dejado ${name}.`,
  leaveFailed: 'Sigues siendo integrante.',

  syncFailed: 'Ahora no se puede leer el registro.',
};

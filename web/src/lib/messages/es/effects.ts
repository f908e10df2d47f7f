import { duration, fraction, number, plural } from './forms';
import type { Messages } from '../en';

export const effects: Messages['effects'] = {
  title: 'Si se aprueba',
  titlePassed: 'Lo que así se decide',
  fromData: 'Hecho a partir de lo que está en el registro, no del texto de la propuesta.',
  ofQuestion: (question) => `Si se aprueba «${question}»`,

  change: (rule, from, to) => `${rule}: ${from} → ${to}`,
  rules: {
    'ordinary.majority': 'Mayoría en votaciones ordinarias',
    'ordinary.enough': 'Síes necesarios en votaciones ordinarias',
    'ordinary.turnout': 'Participación en votaciones ordinarias',
    'ordinary.notice': 'Aviso de votaciones ordinarias',
    'ordinary.open': 'Duración mínima de votaciones ordinarias',
    'ordinary.delay': 'Tiempo hasta que rigen las decisiones ordinarias',
    'special.majority': 'Mayoría en votaciones especiales',
    'special.enough': 'Síes necesarios en votaciones especiales',
    'special.turnout': 'Participación en votaciones especiales',
    'special.notice': 'Aviso de votaciones especiales',
    'special.open': 'Duración mínima de votaciones especiales',
    'special.delay': 'Tiempo hasta que rigen las decisiones especiales',
    seconds: 'Firmas para una propuesta',
    at_once: 'Votaciones abiertas a la vez',
    objections: 'Quién puede pedir una segunda lectura',
    admit: 'Cómo entra la gente',
    resting: 'Cuándo descansa un integrante',
    recover: 'Claves nuevas si se pierden las palabras',
    circle: 'Los custodios',
    ties: 'Empates',
    min_ballots: 'Mínimo de papeletas que se abren',
    voices: 'Máximo de voces de un integrante',
    record: 'Quién puede leer el registro',
    participation: 'Quién ve que alguien votó',
  },
  value: {
    none: 'nada',
    time: ({ ms }) => duration(ms),
    majority: (of, test, num, den) =>
      `${test === 'more_than' ? 'más de' : 'al menos'} ${fraction(num, den)} ${
        { cast: 'de todas las papeletas', decided: 'de quienes dicen sí o no', base: 'de los integrantes' }[
          of
        ]
      }`,
    fraction: (num, den) => fraction(num, den),
    majorityPart: (test, num, den) => `${test === 'more_than' ? 'más de' : 'al menos'} ${fraction(num, den)}`,
    part: (num, den) => `al menos ${fraction(num, den)} de los integrantes`,
    share: (num, den, most) => `${fraction(num, den)} de los integrantes, nunca más de ${number(most)}`,
    admitByVote: 'solo por votaciones',
    admit: (vouches, every, num, den) =>
      `${plural(vouches, {
        one: 'una invitación y un aval',
        other: 'una invitación y # avales',
      })}, un aval por integrante en ${duration(every)}, crecimiento de ${fraction(num, den)} en 30 días como mucho`,
    admitLink: (num, den) =>
      `solo una invitación, crecimiento de ${fraction(num, den)} en 30 días como mucho`,
    resting: ({ ms }) => `tras ${duration(ms)} sin ningún acto`,
    recover: (vouches, wait) =>
      `${plural(vouches, { one: 'un aval', other: '# avales' })}, luego ${duration(wait)} en que las claves antiguas pueden negarse`,
    circle: (size, threshold, term) =>
      `al menos ${number(size)}, de los que ${number(threshold)} abren un resultado, en funciones durante ${duration(term)}`,
    ties: { report: 'se anuncia como empate', lot: 'decide la suerte' },
    record: { members: 'los integrantes', public: 'cualquiera' },
    participation: {
      open: 'todo el mundo',
      size: 'nadie, donde pueden votar 16 o más',
      hidden: 'nadie, donde pueden votar 5 o más',
      proposal: 'lo que diga cada propuesta',
    },
  },

  text: {
    adopt: (title) => `Entra un texto nuevo en el libro: «${title}»`,
    replace: (title) => `Se sustituye el texto «${title}» del libro`,
    repeal: (title) => `Se deroga el texto «${title}» del libro`,
    special: 'Desde entonces solo lo cambia una votación especial.',
    ordinary: 'Desde entonces lo cambia una votación ordinaria.',
    review: (day) => `Se vuelve a mirar el ${day}.`,
    read: 'Leer el texto',
    compare: 'Qué cambia en él',
  },
  admit: (uses, until) =>
    plural(uses, {
      one: `Una persona puede entrar con un enlace, hasta ${until}, sin que nadie la avale`,
      other: `Hasta # personas pueden entrar con un enlace, hasta ${until}, sin que nadie las avale`,
    }),
  remove: (names, count) =>
    plural(count, { one: `${names} deja de ser integrante`, other: `${names} dejan de ser integrantes` }),
  circle: (names, threshold, of) =>
    `${names} pasan a ser custodios; ${number(threshold)} de ${number(of)} abren un resultado`,
  elected: (threshold) =>
    `Quienes salgan elegidos serán custodios; ${number(threshold)} de ellos abren un resultado`,
  host: (address) => `El registro pasa a otro servidor: ${address}`,

  edit: {
    title: 'Qué hace si se aprueba',
    lead: 'Una votación puede cambiar algo por sí misma. Déjalo vacío si solo ha de decir qué quiere la gente.',
    add: 'Añadir',
    remove: (what) => `Quitar: ${what}`,
    gone: 'Se ha quitado.',
    bound: 'Qué pregunta decide sobre ello',
    boundNone: 'Antes hace falta una pregunta que se responda con sí o no.',
    electionNone:
      'Hace falta primero una elección entre integrantes: elige «Elegir para varios puestos» como tipo de pregunta.',
    electionWarning:
      'Todos los puestos deben cubrirse: si uno queda vacío, siguen los custodios actuales. Quien está en el cargo necesita tantos votos como los demás.',
    kinds: {
      rules: 'Cambiar reglas',
      adopt: 'Un texto nuevo en el libro',
      replace: 'Cambiar un texto del libro',
      repeal: 'Derogar un texto del libro',
      admit: 'Dejar entrar a gente',
      remove: 'Excluir a alguien',
      circle: 'Otros custodios',
      elected: 'Elegir custodios',
      host: 'Otro servidor',
      makeGroup: 'Crear un grupo',
      changeGroup: 'Cambiar un grupo',
      dissolveGroup: 'Disolver un grupo',
      voices: 'Más voces para alguien',
    },
    hints: {
      rules: 'Aviso, mayorías, cómo entra la gente.',
      adopt: 'Estatutos, normas de la casa, un acuerdo.',
      replace: 'Escrito de nuevo; la versión anterior se puede leer.',
      repeal: 'Deja de regir y se puede leer.',
      admit: 'Una lista de personas, otra asociación: con un enlace.',
      remove: '14 días de aviso; la persona responde, y vota.',
      circle: 'Quién abre los resultados desde entonces.',
      elected: 'Una elección decide quién abre los resultados desde entonces.',
      host: 'El registro sigue en otro lugar.',
      makeGroup: 'Una parte que decide lo suyo.',
      changeGroup: 'Quién está en él, cómo se llama.',
      dissolveGroup: 'Lo que decidió se queda.',
      voices: 'Para estatutos que dan a un integrante más de una voz.',
    },
    rule: 'Regla',
    addRule: 'Otra regla',
    now: (value) => `Ahora: ${value}`,
    then: 'Después',
    of: 'De quién',
    ofNames: {
      decided: 'de quienes dicen sí o no',
      cast: 'de todas las papeletas',
      base: 'de los integrantes',
    },
    part: 'Fracción',
    most: 'Nunca más de',
    unit: 'Unidad',
    units: { minute: 'minutos', hour: 'horas', day: 'días' },
    vouches: 'Avales',
    everyDays: 'Un aval por integrante en',
    growth: 'Crecimiento en 30 días, como mucho',
    waitDays: 'Tiempo para negarse',
    size: 'Custodios, al menos',
    threshold: 'Cuántos abren un resultado',
    termDays: 'En funciones durante',
    by: 'Quién abre la puerta',
    byNames: { members: 'los integrantes, con invitaciones', vote: 'solo las votaciones' },
    days: 'días',
    which: 'Qué texto',
    textTitle: 'Título del texto',
    textBody: 'El texto',
    textClass: 'Qué lo cambia más adelante',
    textClasses: { ordinary: 'una votación ordinaria', special: 'una votación especial' },
    review: 'Volver a mirarlo',
    reviews: { never: 'nunca', year: 'en un año', two: 'en dos años', five: 'en cinco años' },
    uses: 'Cuántas personas',
    usesDays: 'El enlace vale durante',
    linkAfter: 'Recibes el enlace al publicar la votación. Vale cuando se haya aprobado.',
    link: 'El enlace para quienes esta votación deja entrar',
    linkText:
      'Vale cuando la votación se haya aprobado. Tus dispositivos pueden mostrarlo siempre que quieras.',
    linkShow: 'Mostrar el enlace',
    members: 'A quién',
    removeWarning:
      'Escribe los motivos arriba, en el texto, con pocas palabras y justas: el registro no olvida nunca. La respuesta de la persona se muestra al lado. Hacen falta 14 días de aviso y una votación especial, y la persona vota.',
    removeMany:
      'Solo se puede excluir a varias personas a la vez si todas llevan dos años en descanso o menos de 180 días como integrantes.',
    trustees: 'Quiénes serán custodios',
    circleWarning: 'Tienen que aceptar; su clave se hace cuando la votación se haya aprobado.',
    address: 'Dirección del servidor nuevo',
    key: 'Su clave pública',
    keyHint: 'Te la dice quien lleva el servidor nuevo. Está en su página para programas, en /api/v1/host.',
    way: 'Cómo se decide',
    ways: {
      ballot: 'Con papeletas secretas',
      signatures: 'Con la firma abierta de más de la mitad de los integrantes',
    },
    wayHints: {
      ballot: 'Con aviso, tiempo para votar y custodios que abren el resultado.',
      signatures: 'En el acto, cuando haya firmas suficientes. Todo el mundo ve quién firma.',
    },
  },
  errors: {
    same: 'Esto aún no cambia nada.',
    text: 'El texto aún está vacío.',
    title: 'El texto necesita un título.',
    which: 'Elige un texto.',
    members: 'Elige a alguien.',
    trustees: (least) =>
      plural(least, { one: 'Elige a # custodio.', other: 'Elige al menos a # custodios.' }),
    threshold: (least, most) =>
      `Con tantos custodios, pueden abrir un resultado entre ${number(least)} y ${number(most)}.`,
    address: 'Escribe una dirección que empiece por https://.',
    key: 'Esto no es una clave pública. Tiene 44 signos y acaba en «=».',
  },
};

import type { Messages } from '../en';
import { number, plural } from './forms';

export const kinds: Messages['kinds'] = {
  groups: { decide: 'Decidir', pick: 'Elegir', rate: 'Valorar', share: 'Repartir' },
  more: 'Más tipos de pregunta',
  another: 'Elegir otro tipo',
  name: {
    motion: 'Sí o no',
    consent: 'Consentimiento',
    choose: 'Elegir una',
    approval: 'Aprobar varias',
    ranking: 'Orden de preferencia',
    score: 'Puntuaciones',
    grades: 'Calificaciones',
    points: 'Puntos',
    quadratic: 'Voto cuadrático',
    budget: 'Proyectos con un presupuesto',
    amounts: 'Repartir dinero',
  },
  answer: {
    motion: 'Sí, no o abstención.',
    consent: 'De acuerdo, a un lado o en contra.',
    choose: 'Cada persona elige una.',
    approval: 'Cada persona marca todas las que le parecen bien.',
    ranking: 'Cada persona pone las opciones en orden.',
    score: 'Cada persona da un número a cada opción.',
    grades: 'Cada persona califica cada opción con palabras.',
    points: 'Cada persona reparte la misma cantidad de puntos.',
    quadratic: 'Cada persona tiene créditos; cada voto más para la misma opción cuesta más.',
    budget: 'Cada persona marca los proyectos que pagaría.',
    amounts: 'Cada persona reparte una suma entre las opciones.',
  },
  fit: {
    motion: 'Sirve para una propuesta clara; no sirve cuando hay más de una manera de hacerlo.',
    consent:
      'Sirve para avanzar mientras nadie vea un daño; no sirve en grupos grandes, donde siempre alguien lo ve.',
    choose:
      'Sirve para dos opciones, o cuando cada una tiene su gente; no sirve con muchas parecidas, que se quitan votos entre sí.',
    approval:
      'Sirve para hallar lo que a la mayoría le parece bien; no sirve cuando importa cuánto quiere alguien algo.',
    ranking: 'Sirve para elegir una de varias con justicia; no sirve con muchas opciones, que cansa ordenar.',
    score:
      'Sirve para ver con qué fuerza siente la gente; no sirve si alguien exagera, porque los extremos pesan más.',
    grades: 'Sirve para juzgar cada opción por lo que vale; no sirve para distinguir opciones casi iguales.',
    points: 'Sirve para fijar prioridades; no sirve si la gente pone todos los puntos en una para ganar.',
    quadratic: 'Sirve para oír a quien le importa mucho; no sirve si las cuentas asustan a la gente.',
    budget: 'Sirve para elegir qué se paga; no sirve si unos proyectos necesitan o excluyen a otros.',
    amounts: 'Sirve para fijar cuánto recibe cada una; no sirve para lo que necesita todo su coste o nada.',
  },
  example: {
    motion: '¿Renovamos el tejado este año?',
    consent: 'Desde ahora nos reunimos los martes. ¿Puedes vivir con eso?',
    choose: '¿Quién habla por nosotros en el consejo?',
    approval: '¿Qué días podemos reunirnos?',
    ranking: '¿Dónde hacemos la fiesta de verano?',
    score: '¿Qué tal te vendría cada uno de estos planes?',
    grades: '¿Qué te parece cada candidatura?',
    points: '¿En qué trabajamos primero?',
    quadratic: '¿Qué te importa de esto, y cuánto?',
    budget: '¿Qué proyectos pagamos este año?',
    amounts: '¿Cómo repartimos el dinero de la casa?',
  },
  wins: {
    consent: (objections) =>
      objections === 0
        ? 'Se aprueba cuando nadie se opone.'
        : `Se aprueba con ${plural(objections, { one: '# objeción como máximo', many: '# de objeciones como máximo', other: '# objeciones como máximo' })}.`,
    choose: 'Gana la opción con más votos.',
    approval: 'Gana la opción que a más personas les parece bien.',
    score: 'Gana la opción con la suma más alta.',
    grades:
      'Gana la opción con la mejor calificación central: la mitad de quienes votan la ve al menos así de buena. Si es la misma, deciden las calificaciones más cercanas al centro.',
    points: 'Gana la opción con más puntos.',
    quadratic: 'Gana la opción con más votos.',
    quadraticAgainst: 'Gana la opción con más votos, una vez restados los votos en contra.',
    budget: 'Los proyectos se pagan por orden de apoyo según su coste, hasta donde llegue el dinero.',
    amounts: 'Cada opción recibe el promedio de lo que le dan las papeletas.',
  },
  ties: {
    report: 'Un empate se anuncia como empate.',
    lot: 'En un empate decide la suerte. Se saca del registro, así que cualquiera puede repetir el sorteo.',
  },
  withheld: (minBallots) =>
    `Con menos de ${plural(minBallots, { one: '# papeleta', many: '# de papeletas', other: '# papeletas' })} el resultado queda sellado para siempre, para no delatar a nadie.`,

  scoreMax: 'La puntuación más alta',
  scoreMaxHint: 'Las puntuaciones van de 0 a este número.',
  gradesLegend: 'Las calificaciones, la mejor primero',
  gradesHint: 'De 2 a 10, con palabras que todo el mundo entienda igual.',
  gradeWords: {
    best: 'Excelente',
    second: 'Muy buena',
    third: 'Buena',
    fourth: 'Aceptable',
    fifth: 'Mala',
    last: 'Rechazada',
  },
  grade: (position) => `Calificación ${number(position)}`,
  addGrade: 'Añadir una calificación',
  removeGrade: (position) => `Quitar la calificación ${number(position)}`,
  usualGrades: 'Volver a las seis habituales',
  pointsBudget: '¿Cuántos puntos tiene cada persona?',
  pointsExact: '¿Hay que repartirlos todos?',
  pointsExactOptions: { exact: 'Sí, todos', most: 'No, pueden sobrar' },
  credits: '¿Cuántos créditos tiene cada persona?',
  creditsHint: (votes) =>
    `Los votos cuestan su número al cuadrado, así que para una opción lo máximo es ${plural(votes, { one: '# voto', many: '# de votos', other: '# votos' })}.`,
  against: 'También se puede votar en contra de una opción',
  method: '¿Cómo se halla la ganadora?',
  methods: { schulze: 'Schulze', ranked_pairs: 'Pares ordenados', borda: 'Borda' },
  methodHow: {
    schulze:
      'Las opciones se comparan de dos en dos. Gana la que vence a todas las demás; si se vencen en círculo, decide la cadena de victorias más fuerte.',
    ranked_pairs:
      'Las opciones se comparan de dos en dos. Si se vencen en círculo, cuentan primero las mayorías más claras.',
    borda:
      'Una opción recibe un punto por cada opción que una papeleta pone debajo. Es fácil de explicar, pero añadir opciones parecidas puede cambiar quién gana.',
  },
  currency: 'Moneda',
  funds: '¿Cuánto dinero hay?',
  cost: (option) => `Coste de ${option}`,
  costShort: 'Coste',
  total: '¿Cuánto reparte cada persona?',
  totalHint: 'Cada persona reparte esta suma en la papeleta; el resultado es el promedio.',
  objections: '¿Cuántas objeciones se admiten?',
  objectionsHint: '0 significa que una sola objeción la detiene.',
  ballotSize: (bytes, most) =>
    `Una papeleta con estas preguntas ocupa ${number(bytes)} bytes, de ${number(most)} como máximo.`,

  agreeHint: 'Adelante.',
  standAsideHint: 'Yo lo haría de otra manera, pero no lo detengo.',
  objectHint: 'Esto nos haría daño. Así no debe seguir adelante.',

  scoreLead: (max) => `Da a cada opción un número de 0, el más bajo, a ${number(max)}, el más alto.`,
  scoreNone: 'sin puntuación',
  scoreRest: 'Dar 0 a todas las demás',
  scoreMissing: (count) =>
    plural(count, {
      one: 'Una opción no tiene puntuación. Dale una, o dale 0.',
      many: '# de opciones no tienen puntuación. Da una a cada una, o 0 a todas.',
      other: '# opciones no tienen puntuación. Da una a cada una, o 0 a todas.',
    }),
  gradeNone: 'sin calificación',
  gradeLead: 'Da una calificación a cada opción.',
  gradeRest: (grade) => `Calificar todas las demás con «${grade}»`,
  gradeMissing: (count) =>
    plural(count, {
      one: 'Una opción no tiene calificación.',
      many: '# de opciones no tienen calificación.',
      other: '# opciones no tienen calificación.',
    }),
  pointsLead: (budget, exact) =>
    exact
      ? plural(budget, {
          one: 'Reparte exactamente # punto.',
          many: 'Reparte exactamente # de puntos.',
          other: 'Reparte exactamente # puntos.',
        })
      : plural(budget, {
          one: 'Reparte # punto como máximo.',
          many: 'Reparte # de puntos como máximo.',
          other: 'Reparte # puntos como máximo.',
        }),
  pointsLeft: (left, of) =>
    `${plural(left, { one: 'Queda # punto', many: 'Quedan # de puntos', other: 'Quedan # puntos' })} de ${number(of)}`,
  pointsOver: (over) =>
    plural(over, {
      one: 'Un punto de más. Retíralo de alguna opción.',
      many: '# de puntos de más. Retíralos de alguna opción.',
      other: '# puntos de más. Retíralos de alguna opción.',
    }),
  pointsUnder: (left) =>
    plural(left, {
      one: 'Queda un punto por repartir.',
      many: 'Quedan # de puntos por repartir.',
      other: 'Quedan # puntos por repartir.',
    }),
  points: (count) => plural(count, { one: '# punto', many: '# de puntos', other: '# puntos' }),
  quadraticLead: (credits) =>
    `Tienes ${plural(credits, { one: '# crédito', many: '# de créditos', other: '# créditos' })}. Un voto para una opción cuesta 1 crédito, 2 votos cuestan 4, 3 cuestan 9: el número multiplicado por sí mismo.`,
  quadraticAgainst: 'Por debajo de 0 votas en contra, al mismo coste.',
  creditsLeft: (left, of) =>
    `${plural(left, { one: 'Queda # crédito', many: 'Quedan # de créditos', other: 'Quedan # créditos' })} de ${number(of)}`,
  creditsOver: (over) =>
    plural(over, {
      one: 'Esto cuesta un crédito más de los que tienes. Retira un voto de alguna opción.',
      many: 'Esto cuesta # de créditos más de los que tienes. Retira votos de alguna opción.',
      other: 'Esto cuesta # créditos más de los que tienes. Retira votos de alguna opción.',
    }),
  creditsCost: (credits) =>
    plural(credits, { one: 'cuesta # crédito', many: 'cuesta # de créditos', other: 'cuesta # créditos' }),
  votesFor: (votes) =>
    plural(votes, { one: '# voto a favor', many: '# de votos a favor', other: '# votos a favor' }),
  votesAgainst: (votes) =>
    plural(votes, { one: '# voto en contra', many: '# de votos en contra', other: '# votos en contra' }),
  rankLead: 'Pon todas las opciones en orden. Empieza por la que más te gusta.',
  rankNone: 'Todavía no hay orden. Pulsa la opción que más te gusta.',
  rankRest: 'Todavía sin orden',
  rankPut: (option, place) => `Poner ${option} en el puesto ${number(place)}`,
  rankUp: (option) => `Subir ${option}`,
  rankDown: (option) => `Bajar ${option}`,
  rankOut: (option) => `Sacar ${option} del orden`,
  rankHandle: (option, place) => `${option}, puesto ${number(place)}. Se mueve con las flechas`,
  rankMoved: (option, place, of) => `${option} está en el puesto ${number(place)} de ${number(of)}.`,
  rankTaken: (option) => `${option} ya no está en el orden.`,
  rankDone: 'Todas las opciones están en orden.',
  rankMissing: (count) =>
    plural(count, {
      one: 'Una opción todavía no está en el orden.',
      many: '# de opciones todavía no están en el orden.',
      other: '# opciones todavía no están en el orden.',
    }),
  place: (place) => `${number(place)}.`,
  budgetLead: (funds) => `Marca todos los proyectos que pagarías. Hay ${funds}; puedes marcar más que eso.`,
  budgetSum: (cost, funds) => `Lo que marcaste cuesta ${cost}. Hay ${funds}.`,
  costs: (cost) => `Cuesta ${cost}`,
  amountsLead: (total) => `Reparte hasta ${total}. Lo que no des, sobra.`,
  amountsLeft: (left, total) => `Quedan ${left} de ${total}`,
  amountsOver: (over) => `Sobrepasa la suma en ${over}. Retíralo de alguna opción.`,
  amountsEqual: 'Repartir el resto por igual',
  amountWrong: (option, example) => `No se entiende la cantidad para ${option}. Escríbela como ${example}.`,
  nothing: 'nada',
  nothingGiven: 'No das nada a ninguna opción.',
  unused: (what) => `Sobra: ${what}`,

  errors: {
    scoreMax: (most) => `La puntuación más alta es un número de 1 a ${number(most)}.`,
    gradeEmpty: (position) => `La calificación ${number(position)} no tiene palabra todavía.`,
    gradeSame: (a, b) =>
      `Las calificaciones ${number(a)} y ${number(b)} se ven iguales. Cambia las palabras de una.`,
    gradeLong: (position, most) =>
      `La calificación ${number(position)} es demasiado larga: lo máximo son ${number(most)} caracteres.`,
    gradesFew: 'Hacen falta al menos dos calificaciones.',
    points: (most) => `Los puntos son un número de 1 a ${number(most)}.`,
    credits: (most) => `Los créditos son un número de 1 a ${number(most)}.`,
    objections: (most) => `Las objeciones son un número de 0 a ${number(most)}.`,
    money: (example) => `No se entiende esta cantidad. Escríbela como ${example}.`,
    moneyNone: 'Falta una cantidad.',
    moneyLarge: 'Es más dinero del que puede contar una papeleta.',
    moneyZero: 'Tiene que ser más que nada.',
    costNone: 'Falta el coste. Lo que no cuesta nada cuesta 0.',
    totalMost: (most) => `En una papeleta se pueden repartir ${most} como máximo.`,
    ballot: (bytes, most) =>
      `La papeleta ocuparía ${number(bytes)} bytes, y en una entrada del registro caben ${number(most)}. Hacen falta menos preguntas o menos opciones.`,
    rankingMost: (options, most) =>
      `Un orden de ${number(options)} opciones no cabe en una papeleta. Lo máximo son ${number(most)} opciones.`,
    amountsMost:
      'En todas las preguntas de dinero de una votación caben juntas 31 opciones, o 63 si las sumas son pequeñas. Hacen falta menos opciones.',
    alone: 'Hace falta al menos una opción.',
  },
  warnings: {
    minBallots: (members, minBallots) =>
      `Solo ${plural(members, { one: 'puede votar # integrante', many: 'pueden votar # de integrantes', other: 'pueden votar # integrantes' })}, y menos de ${plural(minBallots, { one: '# papeleta', many: '# de papeletas', other: '# papeletas' })} no se abren nunca. Así esta votación no puede tener resultado.`,
    dear: (option) => `${option} cuesta más de lo que hay, así que nunca se podrá pagar.`,
    enough: 'Todos los proyectos juntos no cuestan más de lo que hay. Se paga todo lo que tenga algún apoyo.',
    many: (options) =>
      `${number(options)} opciones son muchas para ponerlas en orden. Con siete o menos es más fácil.`,
  },
};

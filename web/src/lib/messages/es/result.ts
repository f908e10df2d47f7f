import type { Messages } from '../en';
import { number, plural } from './forms';

const people = (count: number) => plural(count, { one: '# integrante', other: '# integrantes' });

export const result: Messages['result'] = {
  title: 'Resultado',
  quoted: (name) => `«${name}»`,
  outcome: {
    chosen: (option) => `Se eligió «${option}».`,
    byLot: (option) => `«${option}» salió elegida por sorteo.`,
    tied: (options) => `Hay un empate entre ${options}.`,
    elected: (names) => `Salen elegidos: ${names}.`,
    electedNone: 'Nadie sale elegido.',
    emptySeats: (empty, seats) =>
      `${number(empty)} de ${plural(seats, { one: '# puesto', other: '# puestos' })} ${empty === 1 ? 'queda vacío' : 'quedan vacíos'}.`,
    funded: (options) => `Se financia: ${options}.`,
    fundedNone: 'No se financia ningún proyecto.',
    divided: 'El dinero está repartido.',
    no_quorum: 'Participaron muy pocas personas, así que no se decidió nada.',
    no_choice: 'Nadie marcó ninguna opción, así que no se eligió nada.',
    none_chosen: 'No se eligió nada: ninguna opción tiene más papeletas que «Ninguna de estas».',
    no_majority: (options) => `Ninguna opción tiene más de la mitad. La segunda vuelta es entre ${options}.`,
  },
  tieOpen: 'Las reglas no resuelven un empate: no se eligió nada.',
  lot: {
    drew: (options) => `Las reglas dejan que un sorteo decida entre ${options}.`,
    title: 'Cómo se hizo el sorteo',
    how: 'Nadie eligió el resultado del sorteo y cualquiera puede repetirlo. Cada una de estas opciones recibió la huella (SHA-512) de las palabras «folkmoot/v1 lot» en una línea propia, la raíz del punto de control al cierre, el identificador de la votación, el número de la pregunta y el suyo propio, contados ambos desde cero y en cuatro bytes. La huella más pequeña va primero. Cada auditoría repite el sorteo.',
  },
  quorum: {
    missed: (ballots, roll, needed) =>
      `${number(ballots)} de ${people(roll)} votaron; las reglas piden al menos ${number(needed)}.`,
    missedCounts: 'Las papeletas se sumaron y se abrieron igualmente; no deciden nada.',
  },
  table: {
    place: 'Puesto',
    answer: 'Respuesta',
    option: 'Opción',
    project: 'Proyecto',
    ballots: 'Papeletas',
    share: 'Del total',
    total: 'Total',
    mean: 'Media',
    points: 'Puntos',
    ofPoints: 'De los puntos',
    votes: 'Votos',
    forIt: 'A favor',
    against: 'En contra',
    margin: 'Diferencia',
    grade: 'Calificación mayoritaria',
    won: 'Pares ganados',
    cost: 'Coste',
    state: 'Resultado',
    ofMoney: 'Del dinero',
  },
  withheld: {
    title: 'Esta votación queda cerrada',
    text: (ballots, minBallots) =>
      `${plural(ballots, { one: 'Solo se depositó # papeleta', other: 'Solo se depositaron # papeletas' })}, y las reglas abren una suma a partir de ${number(minBallots)}. La suma de tan pocas diría cómo votó cada persona, así que nadie la abre. No se decidió nada.`,
    turnout: (ballots, roll) =>
      `Solo votaron ${number(ballots)} de ${number(roll)}, y las reglas piden más para que algo quede decidido. Lo que no decide nada no se abre, así que nadie conoce los números.`,
    none: (minBallots) =>
      `No se depositó ninguna papeleta, y las reglas abren una suma a partir de ${number(minBallots)}. No hay nada que abrir y no se decidió nada.`,
    sure: 'El número está en las reglas de esta asamblea, y el registro obliga a todas las personas que custodian: no admite ninguna parte para esta votación. Las papeletas selladas siguen selladas.',
    next: 'La pregunta se puede volver a plantear a la asamblea en otra votación.',
  },
  numbers: 'Los números',
  more: 'Todos los números en una tabla',
  /** Before a sentence of the kinds. */
  about: (kind) => `${kind}: para qué sirve`,
  counted: (ballots) => plural(ballots, { one: 'Cuenta # papeleta.', other: 'Cuentan # papeletas.' }),
  noBallots: 'No se depositó ninguna papeleta.',
  turnout: {
    title: 'Participación',
    text: (ballots, roll, percent) => `${number(ballots)} de ${people(roll)} votaron (${percent}).`,
    hidden: 'Nadie ve quiénes son.',
    met: (needed) => `Se alcanzó el quórum de ${number(needed)}.`,
    missed: (needed) => `No se alcanzó el quórum de ${number(needed)}.`,
    none: 'Las reglas no piden quórum.',
    mark: (needed) => `quórum ${number(needed)}`,
  },
  released: {
    title: 'Quién abrió las sumas',
    text: (names, needed) =>
      `Dieron su parte: ${names}. ${plural(needed, { one: 'Hacía falta # parte.', other: 'Hacían falta # partes.' })}`,
    at: (name, when) => `${name}: ${when}`,
    missing: (names) => `No hizo falta, y no se dio, la parte de ${names}.`,
  },
  checked: {
    title: 'Lo que ha comprobado tu dispositivo',
    justNow: 'Tu dispositivo lo ha comprobado ahora mismo.',
    at: (when) => `Tu dispositivo lo comprobó ${when}.`,
    light:
      'El orden y la firma de cada entrada, las partes de los custodios, y que estos números y esta decisión salen de ellas.',
    ballots: (count) =>
      plural(count, {
        one: 'Todavía no: la prueba de la única papeleta, ni la suma.',
        other: 'Todavía no: las pruebas de las # papeletas, ni su suma.',
      }),
    more: 'Comprobar también cada papeleta',
    every: (count) =>
      plural(count, {
        one: 'Tu dispositivo ha comprobado y contado la única papeleta.',
        other: 'Tu dispositivo ha comprobado y sumado cada una de las # papeletas.',
      }),
    wrong: 'No te puedes fiar de este resultado',
    sure: 'No hay que creer a nadie: el registro guarda todas las papeletas selladas y tu dispositivo calcula el resultado a partir de él. La auditoría lo hace otra vez desde el principio y explica cada paso.',
    audit: 'Auditar todo el registro',
  },
  share: {
    title: 'Compartirlo',
    share: 'Compartir',
    link: 'Copiar el enlace',
    linkDone: 'Enlace copiado.',
    print: 'Imprimir',
    files: 'Archivos',
    csv: 'Números (CSV)',
    xlsx: 'Tabla (XLSX)',
    json: 'Todo (JSON)',
    svg: 'Gráfico (SVG)',
    embed: 'Insertar',
    embedTitle: 'Una tarjeta para otra página',
    embedLead:
      'Pega esto donde quieras la tarjeta. Muestra la decisión, la comprueba en el dispositivo de quien la lee y no contiene claves.',
    embedCode: 'Código de la tarjeta',
    embedPreview: 'Vista previa de la tarjeta',
    text: (title, outcome) => `${title}: ${outcome}`,
  },
  sheet: {
    of: (assembly) => `Resultado de una votación de ${assembly}`,
    open: (from, until) => `Abierta: ${from}. Cerrada: ${until}.`,
    proof: 'Compruébalo por tu cuenta',
    proofText:
      'Este código lleva a la auditoría de todo el registro. El punto de control tiene que ser el mismo para todas las personas que lo miren.',
    qr: 'Código que lleva a la auditoría',
    checkpoint: (code, size) =>
      `Punto de control ${code}, ${plural(size, { one: '# entrada', other: '# entradas' })}`,
    printed: (time) => `Impreso ${time}.`,
  },
};

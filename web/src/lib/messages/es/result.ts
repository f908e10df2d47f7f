import type { Messages } from '../en';
import { fraction, number, plural } from './forms';

type Of = 'cast' | 'decided' | 'roll';
type Test = 'more_than' | 'at_least';

const whole = {
  cast: 'de todas las papeletas',
  decided: 'de quienes dijeron sí o no',
  roll: 'de todas las personas del padrón',
};
const part = (of: Of, test: Test, num: number, den: number) =>
  `${test === 'more_than' ? 'más de' : 'al menos'} ${fraction(num, den)} ${whole[of]}`;
const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const papers = (count: number) => plural(count, { one: '# papeleta', other: '# papeletas' });
const people = (count: number) => plural(count, { one: '# integrante', other: '# integrantes' });

export const result: Messages['result'] = {
  title: 'Resultado',
  quoted: (name) => `«${name}»`,
  outcome: {
    passed: 'La moción se aprobó.',
    failed: 'La moción no se aprobó.',
    chosen: (option) => `Se eligió «${option}».`,
    byLot: (option) => `«${option}» salió elegida por sorteo.`,
    tied: (options) => `Hay un empate entre ${options}.`,
    funded: (options) => `Se financia: ${options}.`,
    fundedNone: 'No se financia ningún proyecto.',
    divided: 'El dinero está repartido.',
    no_quorum: 'Participaron muy pocas personas, así que no se decidió nada.',
    no_choice: 'Nadie marcó ninguna opción, así que no se eligió nada.',
  },
  motion: {
    passed: (yes, no) => `Aprobada: ${number(yes)} sí, ${number(no)} no.`,
    failed: (yes, no) => `No aprobada: ${number(yes)} sí, ${number(no)} no.`,
    nobody: 'No votó nadie, así que la moción no se aprobó.',
    met: (of, test, num, den) => `${upper(part(of, test, num, den))}.`,
    missed: (of, test, num, den) => `Hacía falta ${part(of, test, num, den)}.`,
    abstained: (count) =>
      plural(count, { one: '# persona se abstuvo.', other: '# personas se abstuvieron.' }),
    needed: (count) => plural(count, { one: 'hace falta #', other: 'hacen falta #' }),
  },
  quorum: {
    missed: (ballots, roll, needed) =>
      `${number(ballots)} de ${people(roll)} votaron; las reglas piden al menos ${number(needed)}.`,
    missedCounts: 'Las papeletas se sumaron y se abrieron igualmente; no deciden nada.',
  },
  choose: {
    why: (count, ballots) => `${number(count)} de ${papers(ballots)}, más que ninguna otra.`,
    each: (count, ballots) => `Cada una tiene ${number(count)} de ${papers(ballots)}.`,
  },
  approval: {
    why: (count, ballots) => `Aceptada en ${number(count)} de ${papers(ballots)}, más que ninguna otra.`,
    each: (count, ballots) => `Cada una fue aceptada en ${number(count)} de ${papers(ballots)}.`,
    several: 'Una papeleta puede aceptar varias opciones, así que las partes suman más que el total.',
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
    none: (minBallots) =>
      `No se depositó ninguna papeleta, y las reglas abren una suma a partir de ${number(minBallots)}. No hay nada que abrir y no se decidió nada.`,
    sure: 'El número está en las reglas de esta asamblea, y el registro obliga a todas las personas que custodian: no admite ninguna parte para esta votación. Las papeletas selladas siguen selladas.',
    next: 'La pregunta se puede volver a plantear a la asamblea en otra votación.',
  },
  numbers: 'Los números',
  counted: (ballots) => plural(ballots, { one: 'Cuenta # papeleta.', other: 'Cuentan # papeletas.' }),
  noBallots: 'No se depositó ninguna papeleta.',
  turnout: {
    title: 'Participación',
    text: (ballots, roll, percent) => `${number(ballots)} de ${people(roll)} votaron (${percent}).`,
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

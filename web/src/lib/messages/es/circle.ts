import type { Messages } from '../en';
import { number, plural } from './forms';

export const circle: Messages['circle'] = {
  title: 'Los custodios',
  lead: 'Los custodios crean juntos una clave que nadie tiene a solas. Cuando cierra una votación, los suficientes de ellos abren sus sumas, y nunca una papeleta suelta.',

  call: 'Elegir custodios',
  callAgain: 'Proponer a otros',
  callAgainLead:
    'Alguien ha propuesto ya custodios. Si propones a otros, los integrantes firman por quienes prefieren; ocupan el cargo los primeros que tengan firmas suficientes y una clave.',
  callLead:
    'Tú propones, cada persona tiene que aceptar, y más de la mitad de los integrantes firma con un toque. Desde entonces solo una votación pone a otros en su lugar.',
  who: '¿Quiénes deben ser custodios?',
  whoHint: 'Personas que no conspirarían: de lados distintos, si los hay. Lo habitual son de tres a siete.',
  search: 'Buscar un integrante',
  foundNone: 'Nadie aquí se llama así.',
  chosen: (names) => `Elegidos: ${names}`,
  chosenNone: 'Aún no hay nadie elegido.',
  threshold: '¿Cuántos hacen falta para abrir un resultado?',
  thresholdHint:
    'Más protege mejor de una conspiración; menos, de claves perdidas. Siempre es más de la mitad, para que dos grupos no puedan abrir sumas distintas.',
  unit: (of) => `de ${number(of)}`,
  meaning: (threshold, of) => {
    const lose = plural(of - threshold, {
      one: 'uno puede quedarse sin claves',
      other: '# pueden quedarse sin claves',
    });
    return threshold === of
      ? `${number(threshold)} de ${number(of)}: nadie puede quedarse sin claves; tendrían que conspirar todos para leer una papeleta.`
      : `${number(threshold)} de ${number(of)}: ${lose}; tendrían que conspirar ${number(threshold)} para leer una papeleta.`;
  },
  warnAll: 'Si uno de ellos pierde sus doce palabras o no vuelve, ya no se podrá abrir ningún resultado.',
  needTwo: 'Elige al menos a dos, por favor.',
  submit: 'Proponerlos',
  called: 'Están propuestos. Envía a los demás el recordatorio de abajo para que vengan, acepten y firmen.',
  tooFew: 'Un círculo necesita al menos dos integrantes. Invita antes a alguien.',
  guest: 'Solo los integrantes pueden elegir custodios.',

  name: (threshold, of) => `Círculo de ${number(of)}, bastan ${number(threshold)}`,
  nameAll: (of) => `Círculo de ${number(of)}, hacen falta todos`,
  calledBy: (name) => `Lo propone ${name}`,
  phases: {
    accepting: 'Esperando a que todos acepten',
    dealing: 'Se está creando la clave',
    certifying: 'Cada uno comprueba lo que enviaron los demás',
    ready: 'Listo',
    failed: 'Terminado sin clave',
  },
  awaited: (names) => `Se espera a ${names}`,
  people: 'Cómo va cada uno',
  steps: { accept: 'Aceptación', deal: 'Parte de la clave', certify: 'Comprobación de los demás' },
  done: 'hecho',
  open: 'todavía no',
  waits: 'pendiente',
  failedMissing: (name) =>
    `Terminó porque faltaba el paso de ${name}. No se ha perdido nada: ninguna votación lo ha usado.`,
  failedShare: (name, by) =>
    `Terminó porque ${by} dice que lo que envió ${name} era incorrecto. Nadie más puede ver quién tiene razón, y los dos nombres quedan en el registro. No se ha perdido nada: ninguna votación lo ha usado.`,
  apart:
    'Qué hacer ahora: puede ser un fallo, o alguien hace trampa. Elige custodios entre los que haya como mucho una de estas dos personas.',
  next: 'Qué hacer ahora: elige un círculo nuevo. Quienes sigan solo tienen que aceptar otra vez.',
  readyNext: 'Los custodios están listos. Cualquier integrante puede someter algo a votación desde ahora.',
  earlier: (count) => plural(count, { one: 'Un círculo anterior', other: '# círculos anteriores' }),

  advancing: 'Tu dispositivo está haciendo tu parte. Deja esta página abierta, por favor.',
  advancingText: 'Crea o comprueba una parte de la clave. Tarda unos segundos y no te pide nada.',
  advance: 'Hacer mi parte ahora',
  advanceLead: 'Todos han aceptado. Ahora cada dispositivo crea su parte de la clave.',
  waitOthers:
    'Tu parte está hecha por ahora. Sigue solo cada vez que otro custodio tiene abierta esta página, y también en la tuya si la dejas abierta.',

  remind: 'Recordárselo',
  remindOne: (name) => `Recordárselo a ${name}`,
  reminder: 'Texto del recordatorio',
  reminderAccept: (assembly, link) =>
    `Te piden que seas persona custodia de «${assembly}». Abre esta página, por favor, lee lo que significa y acepta: se tarda un minuto, y nada se puede decidir hasta que todos lo hayan hecho.\n${link}`,
  reminderStep: (assembly, link) =>
    `La clave de los custodios de «${assembly}» está casi lista. Abre esta página con tus claves, por favor, y déjala abierta un minuto: tu dispositivo hace el resto.\n${link}`,
  giveUpFold: 'Si alguien no responde',
  giveUp: (name) => `No esperar más a ${name}`,
  giveUpTitle: (name) => `¿Terminar esto sin ${name}?`,
  giveUpText: (name) =>
    `Este círculo termina entonces sin clave, y el registro dice que faltaba el paso de ${name}. Después eliges un círculo nuevo y los demás aceptan otra vez.`,
  giveUpGo: 'Terminarlo',
  giveUpKeep: 'Seguir esperando',

  office: 'En el cargo',
  since: (day) => `En el cargo desde el ${day}.`,
  until: (day) => `Su mandato acaba el ${day}.`,
  over: (day) =>
    `Su mandato acabó el ${day}: hasta que haya otros solo se abre una votación sobre nuevos custodios.`,
  firstOnes: 'Son los primeros; los integrantes firmaron por ellos.',
  byVote: 'Puestos por esta votación',
  byElection: 'Elegidos en esta votación',
  attempt: (at) => `Intento ${number(at)}.`,
  renew: '¿Cómo se sustituyen?',
  renewText:
    'Con una votación especial que nombra a los nuevos. Las votaciones abiertas hasta entonces las terminan estos. Si no actúan, más de la mitad de los integrantes puede sustituirlos firmando a la vista de todos.',
  renewSoon: 'Su mandato acaba pronto',
  renewSoonText:
    'Cualquier integrante puede proponer ya nuevos custodios, o los mismos otra vez; hasta el final del mandato no hace falta otra firma. Después solo se abre una votación así.',
  renewGo: 'Proponer custodios',

  calendarRenew: (place) => `Hora de proponer a los siguientes custodios: ${place}`,
  calendarTerm: (place) => `Termina el mandato de los custodios: ${place}`,
  signAsk: (caller, names, threshold) =>
    `${caller} propone como primeros custodios a ${names}; ${number(threshold)} de ellos abren un resultado. ¿Estás de acuerdo?`,
  sign: 'De acuerdo, firmo',
  signed: 'Has firmado por estos custodios.',
  signatures: (done, of) =>
    `Han firmado ${number(done)} de ${plural(of, { one: '# integrante', other: '# integrantes', many: '# de integrantes' })}.`,
  acceptances: (done, of) =>
    `Han aceptado ${number(done)} de ${plural(of, { one: '# custodio', other: '# custodios', many: '# de custodios' })}.`,
  signedEnough: 'Ha firmado más de la mitad: ocupan el cargo en cuanto su clave esté lista.',
  signaturesMissing: (missing) =>
    plural(missing, {
      one: 'Tiene que firmar # integrante más para que sea más de la mitad.',
      other: 'Tienen que firmar # integrantes más para que sea más de la mitad.',
      many: 'Tienen que firmar # de integrantes más para que sea más de la mitad.',
    }),
  signedBy: (names) => `Han firmado: ${names}. Quien propone o acepta ya ha firmado con ello.`,

  sure: 'La clave se crea con COCKTAIL-DKG sobre el registro: cada persona publica un compromiso antes de que nadie reparta, se comprueba cada parte y todas firman la misma transcripción. Tus secretos salen de tus doce palabras, así que perder un dispositivo no pierde nada.',
};

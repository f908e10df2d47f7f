import type { Messages } from '../en';
import { duration, plural } from './forms';

export const recover: Messages['recover'] = {
  title: 'He perdido mis doce palabras',
  lead: 'Recibes palabras nuevas, y quienes te conocen responden de que eres tú. Sigues siendo el mismo integrante.',
  link: '¿Eres integrante y has perdido tus doce palabras?',
  see: 'Ver cómo van tus claves nuevas',
  lost: 'Las claves nuevas se piden en cada asamblea, porque sus integrantes tienen que responder por ti. Busca antes el papel: con las palabras viejas en la mano es más rápido.',
  lostNowhere:
    'Este dispositivo no conoce aún ninguna asamblea. Abre la página de la tuya y busca allí esta pregunta.',
  howInvite: 'Un integrante te da un enlace de invitación. Te permite pedirlo; no dice quién eres.',
  needInvite: 'Necesitas una invitación',
  needInviteText:
    'Pide a un integrante un enlace de invitación, como una persona nueva, y ábrelo en este dispositivo. Ahí encontrarás la pregunta por las doce palabras perdidas. Así ningún extraño puede pedirlo en tu nombre.',
  howKeys: 'Haces claves nuevas en este dispositivo, con palabras nuevas en papel.',
  howVouch: ({ recover }) =>
    `${plural(recover.vouches, { one: '# integrante tiene', other: '# integrantes tienen', many: '# de integrantes tienen' })} que responder por ti (en asambleas pequeñas, la mitad de los demás). Queda con ellos o llámalos: deben estar seguros de que eres tú.`,
  howWait: ({ recover }) =>
    `Después esperas ${duration(recover.wait)}. Quien tenga las claves viejas puede decir que no en ese tiempo. En las votaciones abiertas hasta entonces las claves nuevas no votan; en las siguientes, sí.`,
  who: '¿Qué integrante eres?',
  whoMissing: 'Elige tu nombre.',
  keysWhy: 'Primero necesitas claves nuevas en este dispositivo.',
  go: 'Pedir estas claves',
  waits: (name) => `Has pedido claves nuevas para ${name}`,
  counts: (when) =>
    `Han respondido suficientes. Tus claves nuevas cuentan ${when}, si las viejas no dicen que no.`,
  already: (name) => `Las claves de este dispositivo son las de ${name}. Aquí no necesitas nada.`,
  reminderText: (name, assembly, link) =>
    `He perdido mis doce palabras para «${assembly}» y he pedido claves nuevas. Pregúntame en persona si es así. Después abre esta página con tus claves y toca «Respondo por ${name}».\n${link}`,

  askedTitle: 'Alguien pide claves nuevas en tu nombre',
  asked: (when) =>
    `Se pidió ${when}, y los integrantes pueden responder. Si fuiste tú, no hay nada que hacer.`,
  askedCounts: (when) =>
    `Los integrantes han respondido. Cuenta ${when}, y entonces estas claves ya no actúan por ti. Si fuiste tú, no hay nada que hacer.`,
  takenTitle: 'Unas claves nuevas ocupan tu lugar',
  taken: (when) =>
    `Cuentan desde ${when}. Si fuiste tú, no hay nada que hacer. Si no, estas claves pueden deshacerlo durante 90 días.`,
  askedNext: 'Si no fuiste tú, di que no ahora y avisa a los demás integrantes.',
  refuse: 'No soy yo: rechazar',
  refused: 'Lo has rechazado. Tus claves siguen como estaban.',
  undo: 'No fui yo: deshacer',
  undone: 'Está deshecho. Tus claves viejas vuelven a contar.',

  renewTitle: 'Tomar palabras nuevas',
  renewLead:
    'Para cuando alguien puede haber visto las viejas. Las nuevas ocupan su lugar enseguida, en cada asamblea que este dispositivo conoce; nadie tiene que responder. Sigues siendo el mismo integrante.',
  renewBegin: 'Hacer palabras nuevas',
  renewNow:
    'La contraseña de este dispositivo no cambia. Escríbela, y las palabras nuevas ocupan el lugar de las viejas.',
  renewGo: 'Tomar las palabras nuevas',
  renewed:
    'Las palabras nuevas ya son las tuyas en todas partes. Guarda el papel viejo hasta que terminen las votaciones abiertas; después rómpelo.',
  renewLeft: 'Todavía no en todas partes',
  renewLeftText: (names) =>
    `No se ha conseguido en ${names}. Guarda los dos papeles e inténtalo de nuevo; donde ya se consiguió no pasa nada dos veces.`,
};

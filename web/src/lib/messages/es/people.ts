import type { Messages } from '../en';
import { number, plural } from './forms';

export const people: Messages['people'] = {
  asking: 'A la espera de integrantes que respondan',
  vouchMeans:
    'Responde solo por alguien a quien conoces como una sola persona y que no es ya integrante con otro nombre. Queda en el registro, junto a su nombre, que has respondido.',
  invitedBy: (name) => `pide unirse, con invitación de ${name}.`,
  newKeys: 'ha perdido las doce palabras y pide claves nuevas. Pregúntale en persona si es así.',
  progress: (done, needed) => `Han respondido hasta ahora: ${number(done)}. Hacen falta: ${number(needed)}.`,
  whoCan: (names) => `Ahora podrían responder: ${names}.`,
  nobodyCan:
    'Nadie puede responder ahora: quienes podrían lo han hecho hace poco o son integrantes desde hace menos de un mes.',
  vouch: (name) => `Respondo por ${name}`,
  thanks: (name) => `Has respondido por ${name}.`,
  early: (when) => `Podrás responder ${when}.`,
  vouched: 'Ya has respondido.',
  ownInvitation: 'Tú enviaste la invitación; tienen que responder otros.',
  ownKeys: 'Por tus claves tienen que responder otros.',
  keysCount: (when) =>
    `Han respondido suficientes. Las claves nuevas cuentan ${when}, si las viejas no dicen que no.`,
  full: (when) =>
    `La asamblea ha crecido por ahora todo lo que permiten sus reglas. Vuelve a haber sitio ${when}; quien espera conserva su turno.`,

  byVote: 'entró por votación',
  brought: (by, vouchers) => `con invitación de ${by}; respondió ${vouchers}`,
  broughtAlone: (by) => `con invitación de ${by}`,
  removed: 'expulsado por votación',
  rests: 'descansa',
  count:
    'Nadie puede contar personas: ninguna matemática dice si dos nombres son una sola. Quién invitó a quién y quién respondió queda aquí para siempre, para que cualquiera lo mire.',
  onlyByVote: 'Aquí solo se entra por votación. Cualquier integrante puede proponer una.',
  onlyByVoteGo: 'Proponer que entre gente',
  onlyByVoteBack:
    'Una invitación no deja entrar a nadie, pero con ella quien ha perdido sus doce palabras puede pedir llaves nuevas.',
  removing: 'Expulsar a alguien',
  removingText:
    'Hace falta una votación especial, con al menos 14 días de aviso. La persona puede responder en la papeleta y también vota. A quien descansa desde hace dos años se le puede dar de baja con una votación ordinaria.',
  removingGo: 'Proponer una votación',

  invitations: (count) =>
    plural(count, {
      one: 'Se puede usar # invitación',
      other: 'Se pueden usar # invitaciones',
      many: 'Se pueden usar # de invitaciones',
    }),
  invitation: (by, left, until) =>
    plural(left, {
      one: `De ${by}: para # persona más, hasta ${until}`,
      other: `De ${by}: para # personas más, hasta ${until}`,
      many: `De ${by}: para # de personas más, hasta ${until}`,
    }),
  invitationMine: (left, until) =>
    plural(left, {
      one: `Tuya: para # persona más, hasta ${until}`,
      other: `Tuya: para # personas más, hasta ${until}`,
      many: `Tuya: para # de personas más, hasta ${until}`,
    }),
  revoke: 'Retirarla',
  revoked: 'La invitación está retirada. Ya nadie puede unirse con ella.',

  waits: (name) => `Has pedido unirte a ${name}`,
  waitsProgress: (done, needed) =>
    `Han respondido por ti hasta ahora: ${number(done)}. Hacen falta: ${number(needed)}.`,
  waitsAsk: (names) => `Pídeselo a quien te conozca: ${names}. Le basta un toque.`,
  waitsUntil: (day) => `Si nadie responde hasta el ${day}, tu petición termina y puedes hacer otra.`,
  reminderFold: 'Un texto para enviarles',
  reminder: 'Texto para enviar',
  reminderText: (name, assembly, link) =>
    `He pedido unirme a «${assembly}» como ${name}. ¿Responderías de que soy una sola persona y aún no soy integrante? Abre esta página con tus claves y toca «Respondo por ${name}».\n${link}`,

  askVouch: (name, by) => `${name} pide unirse, con invitación de ${by}. ¿Conoces a ${name}?`,
  askVouchPlain: (name) => `${name} pide unirse. ¿Conoces a ${name}?`,
  askVouchKeys: (name) =>
    `${name} ha perdido las doce palabras y pide claves nuevas. Pregunta a ${name} en persona antes de responder.`,
  youRest:
    'Descansas: hace tanto que no haces nada aquí que no se te cuenta como ausente. Cualquier acto termina el descanso.',
  youRestSoon: (when) =>
    `Hace mucho que no haces nada aquí. Empiezas a descansar ${when}: sigues siendo integrante, pero no se te cuenta como ausente.`,
  stay: 'Sigo aquí',
  stayed: 'Bueno es saberlo. Está en el registro.',
  stayedByItself:
    'Tu dispositivo ha anotado en el registro que sigues aquí. Donde se oculta quién vota, nada más lo muestra, y empezarías a descansar.',
  youRemoved:
    'Una votación te ha expulsado de esta asamblea. Lees como visitante y puedes pedir unirte de nuevo pasado medio año.',
};

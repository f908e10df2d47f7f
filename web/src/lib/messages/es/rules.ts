import type { Class, Fraction } from '../../worker/views';
import type { Messages } from '../en';
import { duration, fraction, number, plural, voicesOf } from './forms';
import { witnessNames } from '../../rules/witnesses';

const part = ({ num, den }: Fraction) => `${number(num)} de cada ${number(den)} integrantes`;

const majority = ({ of, test, num, den }: Class['majority']) => {
  if (of === 'decided' && test === 'more_than' && num * 2 === den) return 'más síes que noes';
  const much = `${test === 'more_than' ? 'más de' : 'al menos'} ${fraction(num, den)}`;
  return {
    decided: `el sí de ${much} de quienes dicen sí o no`,
    cast: `el sí en ${much} de todas las papeletas`,
    base: `el sí de ${much} de todos los integrantes`,
  }[of];
};

const decides = ({ notice, open, majority: bar, enough }: Class) =>
  `${notice === 0 ? 'se abre enseguida' : `${duration(notice)} de aviso`}, al menos ${duration(open)} de votación, ${majority(bar)}${
    enough.num === 0 ? '' : `, y el sí de al menos ${part(enough)}`
  }`;

export const rules: Messages['rules'] = {
  propose: ({ seconds, at_once }) =>
    `Cualquier integrante puede proponer. ${
      seconds.most === 1
        ? 'No hace falta otra firma'
        : `Una propuesta se vota cuando tiene las firmas de ${part(seconds)} (${number(seconds.most)} como mucho), contando la de quien propone`
    }. Se abre por sí sola; nadie fija el orden del día. Como mucho hay ${plural(at_once, {
      one: '# votación abierta',
      other: '# votaciones abiertas',
    })} a la vez.`,
  classes:
    'Hay decisiones ordinarias y especiales. Las reglas, las expulsiones, los custodios y el servidor son siempre especiales.',
  ordinary: ({ ordinary }) => `Ordinarias: ${decides(ordinary)}.`,
  special: ({ special }) => `Especiales: ${decides(special)}.`,
  turnout: ({ ordinary, special }) => {
    const [low, high] = [
      fraction(ordinary.turnout.num, ordinary.turnout.den),
      fraction(special.turnout.num, special.turnout.den),
    ];
    const who =
      low === high
        ? `Una votación ordinaria o especial solo cuenta si vota ${low} de los integrantes`
        : ordinary.turnout.num === 0
          ? `Una votación especial solo cuenta si vota ${high} de los integrantes`
          : special.turnout.num === 0
            ? `Una votación ordinaria solo cuenta si vota ${low} de los integrantes`
            : `Una votación ordinaria solo cuenta si vota ${low} de los integrantes, y una especial si vota ${high}`;
    return `${who}. No participar se convierte entonces en un no que todo el mundo ve.`;
  },
  effect: ({ ordinary, special, objections }) =>
    `${
      ordinary.delay === 0
        ? 'Una decisión ordinaria tiene efecto enseguida'
        : `Una decisión ordinaria tiene efecto ${duration(ordinary.delay)} después de su resultado`
    }, una especial ${duration(special.delay)} después. Hasta entonces ${part(objections)} (al menos 2, ${number(
      objections.most,
    )} como mucho) pueden pedir una segunda lectura, una sola vez. Entonces se mantiene o cae.`,
  roll: 'Quién vota, y con qué reglas, queda fijado cuando se abre una votación. Quien se unió después de la propuesta no vota en ella.',
  raise:
    'Un cambio de lo que exigen las decisiones especiales tiene que aprobarse con las reglas viejas y también con las nuevas.',
  join: ({ admit }) => {
    const how =
      admit.by === 'vote'
        ? 'Se entra por una votación que admite, y de ningún otro modo'
        : admit.vouches === 0
          ? 'Quien tiene el enlace de invitación de un integrante se une con él'
          : `Te unes con una invitación y con ${plural(admit.vouches, {
              one: '# integrante más que responde',
              other: '# integrantes más que responden',
            })} por ti. Cada integrante puede responder por alguien una vez cada ${duration(admit.every)}`;
    const first =
      admit.by === 'vote' || admit.vouches > 0
        ? ' En los primeros 30 días basta la invitación de una persona fundadora.'
        : '';
    const growth =
      admit.by === 'vote'
        ? ''
        : ` La asamblea crece como mucho ${fraction(admit.growth.num, admit.growth.den)} en 30 días (5 personas al menos), salvo por votación.`;
    return `${how}.${first}${growth}`;
  },
  recover: ({ recover }) =>
    `¿Has perdido tus palabras? ${plural(recover.vouches, {
      one: '# integrante responde',
      other: '# integrantes responden',
    })} por tus claves nuevas (en asambleas pequeñas, la mitad de los demás). Cuentan ${duration(recover.wait)} más tarde, si las viejas no dicen que no, y votan desde la votación siguiente.`,
  remove: ({ special }) =>
    `A nadie se le expulsa deprisa: es una decisión especial con ${duration(
      Math.max(special.notice, 14 * 24 * 60 * 60_000),
    )} de aviso, la respuesta de la persona está en la papeleta, ella también vota, y en 90 días se puede expulsar como mucho a 1 de cada 10 integrantes.`,
  trustees: ({ circle }) =>
    `Al menos ${number(circle.size)} custodios; ${number(circle.threshold)} de ${number(circle.size)} abren un resultado (en asambleas más pequeñas, todos los integrantes, y más de la mitad de ellos). Ocupan el cargo ${duration(circle.term)}. Los ponen los integrantes; nadie puede elegir custodios para su propia votación.`,
  rest: ({ resting }) =>
    `Quien no ha hecho nada durante ${duration(resting)} descansa: sigue siendo integrante y sigue votando, pero no se cuenta como ausente. Cualquier acto termina el descanso.`,
  stay: 'Donde se oculta quién vota, un dispositivo anota por sí mismo que su integrante sigue aquí: cuando lo visita pasados 90 días o más, y no mientras hay abierta una votación así. De ese modo no descansa quien solo vota.',
  sign: 'Más de la mitad de los integrantes, firmando a la vista de todos, puede llevar el registro a otro servidor en cualquier momento y sustituir a los custodios que no actúan.',
  ties: {
    report: 'Un empate se anuncia como empate.',
    lot: 'En un empate decide la suerte. Se saca del registro, así que cualquiera puede repetir el sorteo.',
  },
  withheld: ({ min_ballots }) =>
    `Con menos de ${plural(min_ballots, { one: '# papeleta', other: '# papeletas', many: '# de papeletas' })} el resultado queda sellado para siempre, para no delatar a nadie.${min_ballots > 3 ? ' Donde pueden votar menos personas, solo se abre cuando han votado todas.' : ''}`,
  participation: {
    open: 'Todo el mundo ve quién ha votado, y nadie ve cómo.',
    size: 'Donde pueden votar 16 o más, nadie ve quién ha votado, ni siquiera el servidor; donde pueden menos, lo ve todo el mundo. Cómo votó alguien no lo ve nadie nunca.',
    hidden:
      'Nadie ve quién ha votado, ni siquiera el servidor, donde pueden votar 5 o más: menos no ocultan a nadie. Cómo votó alguien no lo ve nadie nunca.',
    proposal:
      'Quien propone una votación dice si todo el mundo ve quién ha votado, o nadie, ni siquiera el servidor. Cómo votó alguien no lo ve nadie nunca.',
  },
  release: ({ release }) =>
    `Un resultado se abre solo cuando los dispositivos de los custodios saben que otros ven el mismo cierre: los dispositivos lo confirman por sí solos, al menos los de ${part(release.confirmations)} (nunca más de ${number(release.confirmations.most)}), y los de tantos custodios o integrantes que un servidor no puede hacer abrir dos cierres. Pasado este plazo los custodios ya no esperan: ${duration(release.wait)}.`,
  witnesses: ({ witnesses }) =>
    `Otros firman también qué registro hay, cada uno uno solo, para que el servidor no pueda mostrar registros distintos a personas distintas: ${witnessNames(witnesses.keys)}. Bastan ${number(witnesses.quorum)} de ${number(witnesses.keys.length)}.`,
  voices: ({ voices: most }) =>
    `Una votación puede dar a un integrante hasta ${voicesOf(most)}, si los estatutos lo prevén. Donde alguien tiene más de una, un resultado solo se abre con ${number(15)} papeletas por cada voz de quien tiene más. Las firmas cuentan personas, y cuántas voces tiene cada cual se decide con una voz por persona.`,
  record: {
    members:
      'El registro es para los integrantes: el servidor no se lo enseña a nadie más, y la asamblea no está en su lista. Un integrante puede dejar que alguien lo compruebe, durante 30 días como máximo.',
    public:
      'El registro es para cualquiera: nombres, preguntas, resultados y quién participó los puede leer y comprobar quien tenga la dirección. Ninguna lista nombra la asamblea.',
    listed:
      'El registro es para cualquiera: nombres, preguntas, resultados y quién participó se pueden leer y comprobar, y la lista de su servidor nombra la asamblea, si muestra alguna.',
  },
};

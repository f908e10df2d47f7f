import type { Messages } from '../en';
import { plural } from './forms';

export const join: Messages['join'] = {
  title: (name) => `Unirse a ${name}`,
  plainTitle: 'Unirse a una asamblea',
  lead: (by) => `${by} te invita.`,
  look: 'Míralo primero. No se crea ni se envía nada hasta que tú lo digas.',
  purpose: 'Para qué es',
  facts: 'Cómo está',
  rules: 'Cómo decide',
  circle: (names, needed) =>
    plural(needed, {
      one: `Custodios: ${names}. Hace falta una de estas personas para abrir la suma de una votación.`,
      other: `Custodios: ${names}. Hacen falta # de estas personas juntas para abrir la suma de una votación; con menos, nadie puede mirar dentro.`,
    }),
  noCircle: 'Todavía no hay un círculo de custodios, así que por ahora no puede haber votaciones.',
  record: (size) =>
    plural(size, {
      one: 'El registro tiene # entrada. Este dispositivo la acaba de comprobar.',
      other: 'El registro tiene # entradas. Este dispositivo las acaba de comprobar.',
    }),
  until: (left, until) =>
    plural(left, {
      one: `Una persona más puede unirse con esta invitación, hasta ${until}.`,
      other: `# personas más pueden unirse con esta invitación, hasta ${until}.`,
    }),
  untilOnly: (until) => `La invitación vale hasta ${until}.`,
  form: 'Participar',
  name: 'Tu nombre en esta asamblea',
  nameHint:
    'Lo ven los demás integrantes. No se aceptan nombres que se parezcan, para que nadie pueda hacerse pasar por otra persona.',
  nameMissing: 'Los demás integrantes necesitan un nombre para conocerte.',
  nameTaken:
    'Otra persona tiene este nombre, o uno que se ve igual. Elige otro, por ejemplo con un apellido.',
  keysWhy: (name) =>
    `Para unirte a ${name} necesitas claves. Firman lo que haces, para que nadie más pueda hacerlo en tu nombre.`,
  last: 'Tus claves están listas. Falta una cosa: pulsa «Unirme» y tu nombre queda en el registro.',
  submit: 'Unirme',
  asked: (name) => `Has pedido unirte a ${name}`,
  askedLead:
    'Tu petición está en el registro, con tu firma. En cuanto respondan por ti suficientes integrantes, lo eres; esta página lo muestra por sí sola.',
  lastAsk: 'Tus claves están listas. Falta una cosa: pulsa «Pedir unirme» y tu nombre queda en el registro.',
  submitAsk: 'Pedir unirme',
  comesAtOnce: 'Con esta invitación eres integrante enseguida.',
  comesVouched: (vouches) =>
    plural(vouches, {
      one: 'Después de pedirlo, # integrante más tiene que responder por ti. Entonces entras.',
      other: 'Después de pedirlo, # integrantes más tienen que responder por ti. Entonces entras.',
      many: 'Después de pedirlo, # de integrantes más tienen que responder por ti. Entonces entras.',
    }),
  already: 'Ya formas parte de esta asamblea.',
  problems: {
    expired: {
      title: 'Esta invitación ha caducado',
      text: 'Solo valía hasta un día que ya ha pasado. Pide una nueva a quien te la mandó; cualquier integrante puede crearla.',
    },
    spent: {
      title: 'Esta invitación está agotada',
      text: 'Ya se han unido con ella tantas personas como estaba previsto. Pide una nueva a quien te la mandó; cualquier integrante puede crearla.',
    },
    broken: {
      title: 'Este enlace no está completo',
      text: 'Un enlace de invitación termina con # y un código largo. Falta una parte o se ha cambiado. Copia otra vez el enlace entero, o escanea el código de nuevo.',
    },
    revoked: {
      title: 'Esta invitación fue retirada',
      text: 'Quien la dio la ha retirado, o ya no es integrante. Pide una nueva a cualquier integrante.',
    },
    by_vote: {
      title: 'Aquí solo se entra por votación',
      text: 'Las reglas han cambiado desde que se hizo esta invitación. Pide a un integrante que proponga una votación que te admita.',
    },
    full: {
      title: 'La asamblea ha crecido por ahora todo lo que puede',
      text: 'Sus reglas solo lo dejan crecer hasta cierto punto en 30 días. La invitación sigue valiendo: inténtalo dentro de unos días.',
    },
    unknown: {
      title: 'Aquí no se conoce esta invitación',
      text: 'La asamblea no tiene esta invitación. Pide una nueva a quien te la mandó.',
    },
  },
  readAlong: 'Mirar la asamblea sin unirse',
  go: 'Ir a la asamblea',
  welcome: (name) => `Te damos la bienvenida a ${name}`,
  welcomeLead: 'Ya formas parte. Está en el registro, firmado por ti.',
  openNow: 'Abiertas ahora',
  roll: 'Puedes votar en todo lo que se abra desde ahora. El padrón de las votaciones ya abiertas quedó fijado cuando se abrieron.',
  nothingOpen: 'Ahora mismo no se vota nada. Puedes proponer algo o echar un vistazo.',
  noTrustees:
    'Todavía no puede haber votaciones: antes los integrantes acuerdan quiénes serán los custodios. En la página de la asamblea ves cómo va.',
};

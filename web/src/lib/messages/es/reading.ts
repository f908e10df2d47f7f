import type { Messages } from '../en';
import { number, plural } from './forms';

export const reading: Messages['reading'] = {
  title: 'Este registro es para sus integrantes',
  lead: 'El servidor lo enseña a los integrantes y a quien un integrante deja comprobarlo.',
  locked: 'Si formas parte, abre tus claves.',
  notYours: 'Tus claves no son las de un integrante de aquí.',
  invited:
    '¿Te han invitado? Abre el enlace de tu invitación: muestra para qué es la asamblea y te deja entrar.',
  check: '¿Vas a comprobar el registro? Pide un pase a un integrante y abre su enlace.',
  asked: 'Has pedido entrar',
  vouches: (given, needed) =>
    plural(needed, {
      one: `Tiene que avalarte # integrante. Hasta ahora: ${number(given)}.`,
      many: `Tienen que avalarte # de integrantes. Hasta ahora: ${number(given)}.`,
      other: `Tienen que avalarte # integrantes. Hasta ahora: ${number(given)}.`,
    }),
  counts: (when) => `Tus claves nuevas cuentan desde ${when}, salvo que las antiguas digan que no.`,
  out: {
    left: 'Ya no eres integrante de aquí. Lo que consta desde entonces lo leen los integrantes.',
    lapsed: 'Pediste entrar, y nadie respondió por ti a tiempo. Con otra invitación puedes pedirlo de nuevo.',
    named:
      'Tu nombre sigue ahí: los integrantes lo leen. Lo que hiciste queda, con una marca en lugar del nombre.',
    erased: 'Tu nombre está borrado.',
    done: 'Tu nombre está borrado.',
  },
  again: 'Esta página vuelve a mirar por sí sola.',
  door: 'Esto es lo que dice el servidor. Cuando estés dentro, tu dispositivo lee el registro y lo comprueba.',
  waits: 'Después de pedirlo, otros integrantes tienen que avalarte. Entonces estás dentro.',
  recover:
    '¿Has perdido las palabras con las que formabas parte? Entonces necesitas además un pase: pídelo a un integrante, abre su enlace y vuelve aquí.',
  give: 'Dejar que alguien compruebe',
  giveLead:
    'Un pase deja a quien lo tiene leer y comprobar todo el registro: nombres, votaciones y quién participó. Termina por sí solo. Nadie puede retirarlo antes, y quien lo tiene puede pasarlo.',
  time: '¿Durante cuánto tiempo?',
  times: { day: 'Un día', week: 'Una semana', month: '30 días' },
  make: 'Crear un pase',
  ready: 'El pase está listo',
  until: (until) => `Vale hasta ${until}, mientras formes parte con estas claves.`,
  link: 'Enlace con el pase',
  program: 'Para el programa que comprueba',
};

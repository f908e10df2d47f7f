import type { Messages } from '../en';
import { plural } from './forms';

export const invite: Messages['invite'] = {
  title: 'Invitar a gente',
  lead: 'Recibes un enlace y un código QR. Quien los tenga puede pedir unirse, tantas veces como digas y hasta el día que digas. Puedes retirarla.',
  uses: 'Para cuántas personas, como máximo',
  usesUnit: 'personas',
  days: 'Durante cuánto tiempo',
  daysUnit: 'días',
  make: 'Crear un enlace',
  ready: 'Tu invitación está lista',
  shownNow: 'Solo se muestra ahora. Siempre puedes crear otra.',
  who: (people, until) =>
    plural(people, {
      one: `Una persona puede unirse con ella, hasta ${until}. Cualquiera que tenga el enlace puede, así que mándalo solo a quien quieres invitar.`,
      other: `# personas pueden unirse con ella, hasta ${until}. Cualquiera que tenga el enlace puede, así que mándalo solo a quienes quieres invitar.`,
    }),
  link: 'Enlace de invitación',
  qr: (name) => `Código QR de la invitación a ${name}`,
  share: 'Compartir',
  shareText: (name) => `Únete a ${name} en Folkmoot`,
  print: 'Imprimir un cartel',
  another: 'Crear otra',
  poster: {
    above: 'Tienes una invitación para unirte a',
    how: 'Escanea el código con tu teléfono o escribe la dirección.',
    until: (people, until) =>
      plural(people, {
        one: `Para una persona, hasta ${until}.`,
        other: `Para # personas, hasta ${until}.`,
      }),
    free: 'No necesitas correo electrónico ni aplicación. Las papeletas se sellan en tu propio dispositivo.',
  },
};

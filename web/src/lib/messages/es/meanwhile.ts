import type { Messages } from '../en';

export const meanwhile: Messages['meanwhile'] = {
  title: 'Esto ha cambiado desde que empezaste',
  lead: 'Si conservas lo que escribiste, deshace este cambio allí donde diga otra cosa. Los integrantes verán la diferencia con lo que rige ahora.',
  nothingLeft: 'Aquí ya no queda nada que tu propuesta pueda cambiar.',
  newer: 'Tomar lo que rige ahora',
  own: 'Conservar lo que escribí',
  choose:
    'Algo ha cambiado desde que empezaste. Elige en ese lugar si sigue lo que rige ahora o lo que escribiste.',
  host: 'El servidor',
  firstHost: 'el primer servidor',
};

import type { Messages } from '../en';

export const missing: Messages['missing'] = {
  title: 'Aquí no hay nada',
  text: 'Puede que la dirección esté mal escrita o que le falte una parte.',
};

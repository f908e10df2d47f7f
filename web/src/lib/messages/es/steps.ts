import type { Messages } from '../en';

export const steps: Messages['steps'] = {
  checkpoint: 'Pidiendo el último punto de control',
  entries: 'Leyendo el registro',
  check: 'Comprobando lo nuevo',
  seal: 'Sellando tu papeleta en este dispositivo',
  cast: 'Depositando tu papeleta',
  ballots: 'Comprobando la prueba de cada papeleta',
  circle: 'Haciendo tu parte como custodio',
  audit: 'Auditando',
};

import type { Messages } from '../en';

export const ready: Messages['ready'] = {
  title: 'Este navegador no puede sellar papeletas',
  text: 'Folkmoot sella las papeletas con WebAssembly en tu propio dispositivo, y este navegador no lo ejecuta. No se ha enviado nada ni se enviará. Usa un navegador actual o pide a quien configuró este dispositivo que permita WebAssembly.',
};

import type { Messages } from '../en';

export const start: Messages['start'] = {
  title: 'Un lugar para decidir en común',
  lead: 'En Folkmoot un grupo vota y todo el mundo puede comprobar el recuento.',
  points: [
    'Tu papeleta se sella en tu propio dispositivo. Nadie puede leerla, tampoco quienes llevan este servidor.',
    'El recuento lo hacen personas custodias que tu grupo eligió, y cualquiera puede comprobarlo entero en segundos.',
    'No hay administrador. Lo que pasa es lo que firmaron los integrantes.',
  ],
  foundTitle: 'Empieza con tu grupo',
  foundText: 'Ponle un nombre, elige cómo decide e invita a los demás. Se tarda unos tres minutos.',
  found: 'Fundar una asamblea',
  join: 'Unirse con una invitación',
  joinHint: 'Pega el enlace que te enviaron.',
  joinLabel: 'Enlace de invitación',
  joinBad: 'Esto no parece un enlace de invitación. Contiene /join/ y un código largo al final.',
  joinGo: 'Abrir la invitación',
  keysText: '¿Ya has estado aquí con otro dispositivo?',
  keys: 'Trae tus claves',
  trust: '¿Por qué puedo fiarme?',
  sampleTitle: 'Mira primero',
  sampleText:
    'Una asamblea de muestra, en inglés, con votaciones abiertas y votaciones decididas. Míralo todo y audítala.',
  sample: 'Ver la muestra',
  visited: 'Asambleas que has mirado',
  hosted: 'Asambleas de este servidor',
  hostedFailed: 'Ahora no se puede leer la lista de asambleas de este servidor.',
};

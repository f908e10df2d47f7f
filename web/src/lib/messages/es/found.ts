import type { Messages } from '../en';

export const found: Messages['found'] = {
  title: 'Fundar una asamblea',
  lead: 'Un grupo que decide en común. Serás su primer integrante y nada más: las reglas obligan a todo el mundo por igual.',
  steps: ['Tu grupo', 'Sus reglas', 'Tú'],
  aboutTitle: '¿Qué es tu grupo?',
  name: 'Nombre de la asamblea',
  nameHint: 'Por ejemplo: Vecindad de la Ladera',
  nameMissing: 'La asamblea necesita un nombre.',
  purpose: 'Para qué es',
  purposeHint: 'Una o dos frases. Es lo primero que lee quien recibe una invitación.',
  purposeMissing: 'Escribe al menos una frase: es lo primero que lee quien recibe una invitación.',
  kept: 'Lo que escribes se queda en este dispositivo, también si cierras la página.',
  rules: '¿Cómo queréis decidir?',
  rulesLead:
    'Elige las reglas para empezar. Cada número de abajo se puede cambiar después con una votación; si dudas, déjalos como están.',
  preset: '¿Cómo es de grande tu grupo?',
  presets: {
    small: 'Un grupo pequeño',
    club: 'Un club',
    large: 'Un grupo grande',
    worker_cooperative: 'Cooperativa de trabajo',
    union_branch: 'Sección sindical',
    open_source: 'Proyecto de código abierto',
  },
  presetHints: {
    small: 'Hasta unas veinte personas que se conocen. Podéis votar esta noche.',
    club: 'De unas decenas a unos cientos, con tiempo para ver lo que viene.',
    large: 'Miles, de las que la mayoría solo lee.',
    worker_cooperative: 'Dos semanas de aviso, tres cuartos para las decisiones especiales.',
    union_branch:
      'Tiene que votar la mitad de los integrantes, como piden algunas leyes; dos semanas de aviso.',
    open_source: 'Cinco firmas, dos semanas para hablar, tres contra uno para cambiar las reglas.',
  },
  statutes: '¿Ya tenéis estatutos?',
  statutesLegend: 'Como en los estatutos de',
  joining: '¿Cómo entra la gente?',
  joiningOptions: {
    vouched: 'Con invitación, y otros responden',
    link: 'Solo con invitación',
    by_vote: 'Por votación',
  },
  joiningHints: {
    vouched: 'Nadie puede meter por su cuenta a una multitud.',
    link: 'Entra quien tiene el enlace. Para una reunión de esta noche; cualquiera podría entrar dos veces.',
    by_vote: 'Los integrantes deciden sobre cada persona nueva.',
  },
  record: '¿Quién puede leer el registro?',
  recordOptions: {
    members: 'Los integrantes',
    public: 'Cualquiera',
    listed: 'Cualquiera, y en la lista de este servidor',
  },
  recordHints: {
    members:
      'Quien recibe una invitación ve el nombre, el propósito, las reglas y quién invita, y lo demás cuando ya está dentro. Un integrante puede dejar que alguien lo compruebe todo.',
    public:
      'Nombres, preguntas, resultados y quién participó quedan a la vista de quien tenga la dirección, para siempre. Ninguna lista nombra la asamblea.',
    listed:
      'Lo mismo, y la primera página de este servidor enseña su nombre a quien la visite, salvo que quien mantiene el servidor no muestre ninguna lista.',
  },
  more: 'Participación, empates, resultados pequeños',
  turnout: '¿Cuántas personas tienen que votar para que una votación cuente?',
  turnoutOptions: {
    none: 'Sin mínimo',
    quarter: 'Un cuarto de los integrantes',
    third: 'Un tercio de los integrantes',
    half: 'La mitad de los integrantes',
  },
  turnoutWarn:
    'No participar se convierte en un no que todo el mundo ve: a quien está en contra le conviene no votar, y se ve quién no votó. Elige esto solo si una ley lo pide. Sin ello también hay un mínimo: los síes que hacen falta.',
  ties: '¿Qué pasa en un empate?',
  tiesOptions: { report: 'Se anuncia como empate', lot: 'Decide la suerte' },
  tiesHints: {
    report: 'Los integrantes deciden después qué hacer.',
    lot: 'Se saca del registro tras el cierre, de un modo que cualquiera puede repetir.',
  },
  participation: '¿Quién puede ver que votaste?',
  participationOptions: {
    open: 'Todo el mundo',
    size: 'Nadie, en votaciones grandes',
    hidden: 'Nadie',
    proposal: 'Lo dice quien propone',
  },
  participationHints: {
    open: 'Una lista muestra quién ha votado, nunca cómo.',
    size: 'Donde pueden votar 16 o más. Entre menos personas se sabe de todos modos quién estuvo, y se ve que nadie vota por alguien que ya no está.',
    hidden: 'Donde pueden votar 5 o más: menos no ocultan a nadie.',
    proposal: 'En cada votación de nuevo.',
  },
  minBallots: '¿Cuántas papeletas hacen falta para abrir un resultado?',
  fewestHint:
    'Con menos, el resultado queda sellado para siempre: en la suma de una papeleta cualquiera podría leerla, y en la de dos, cada persona la otra.',
  fewestUnit: 'papeletas',
  wait: '¿Cuánto esperan los custodios a los demás?',
  waitOptions: {
    none: 'Nada',
    day: 'Un día como mucho',
    days: 'Tres días como mucho',
  },
  waitHints: {
    none: 'El resultado está en cuanto lo liberen suficientes custodios.',
    day: 'Antes solo liberan cuando dispositivos de otros han confirmado que ven el mismo cierre. Si no, un servidor podría mostrarles otro, para que se abran papeletas sueltas.',
    days: 'Lo mismo, con más tiempo para que alguien lo note.',
  },
  page: 'Las reglas en una página',
  fixed:
    'Nadie está por encima de las reglas, tú tampoco: desde la fundación solo cambian como decidan los integrantes.',
  youTitle: '¿Y tú?',
  memberName: 'Tu nombre en esta asamblea',
  memberNameHint: 'Lo ven los demás integrantes. No puede haber dos nombres que se vean igual.',
  memberMissing: 'Los demás integrantes necesitan un nombre para conocerte.',
  review: 'Esto es lo que vas a fundar',
  change: 'Cambiar',
  submit: 'Fundar la asamblea',
  done: (name) => `${name} ya existe`,
  doneLead: 'Eres su primer integrante. Ahora vienen tres cosas, cuando tengas tiempo.',
  nextInvite: 'Invitar a gente',
  nextCircle: 'Acordar quiénes serán los custodios',
  nextCircleText:
    'Cuando se hayan unido otras personas, propones custodios y las demás firman con un toque: integrantes que guardan cada uno una parte de la clave que abre las sumas, para que nadie pueda mirar dentro por su cuenta. Sin ellos no puede haber votaciones.',
  nextVote: 'Someter algo a votación',
  nextVoteText: 'En cuanto los custodios estén listos, cualquier integrante puede proponer.',
  go: 'Ir a la asamblea',
};

import type { Messages } from '../en';

export const glossary: Messages['glossary'] = {
  title: 'Qué significan las palabras',
  lead: 'Usamos una sola palabra para cada cosa, en todas las páginas. Aquí está cada una, en una o dos frases.',
  trust: '¿Por qué puedo confiar en esto?',
  words: {
    assembly: {
      word: 'Asamblea',
      text: 'Un grupo que decide en común: un club, una casa, un sindicato. Todo lo demás pertenece a una.',
    },
    member: {
      word: 'Integrante',
      text: 'Alguien que forma parte de una asamblea. Puede proponer, votar y comprobar, con los mismos derechos que todos.',
    },
    roll: {
      word: 'Padrón',
      text: 'La lista de quienes pueden votar. Se fija en el momento en que se abre una votación, así que nadie entra ni sale a medio camino.',
    },
    rules: {
      word: 'Reglas',
      text: 'Lo que la asamblea acordó al fundarse, por ejemplo cuántos síes hacen falta. Obligan a todos por igual.',
    },
    vote: {
      word: 'Votación',
      text: 'Una o varias preguntas que se hacen a una asamblea, con un día en que termina.',
    },
    contest: {
      word: 'Pregunta',
      text: 'Una cosa que se pregunta en una votación, con sus opciones. Una papeleta puede responder varias.',
    },
    option: { word: 'Opción', text: 'Una de las respuestas entre las que puedes elegir.' },
    selection: { word: 'Selección', text: 'Las opciones que marcaste. De tu dispositivo solo sale sellada.' },
    ballot: {
      word: 'Papeleta',
      text: 'Tus respuestas, selladas en tu propio dispositivo. Puedes depositar otra hasta el final y solo cuenta la última.',
    },
    tracker: {
      word: 'Código de seguimiento',
      text: 'Un código corto que representa tu papeleta sellada. Con él la encuentras en el registro; no dice nada de lo que elegiste.',
    },
    trustee: {
      word: 'Persona custodia',
      text: 'Integrante que guarda una parte de la clave de los resultados. Solo varias personas custodias juntas pueden abrir una suma.',
    },
    circle: {
      word: 'Círculo',
      text: 'Los custodios que crearon juntos una clave. Desde el principio está fijado cuántos hacen falta para abrir un resultado.',
    },
    share: {
      word: 'Parte',
      text: 'Lo que entrega una persona custodia para que se pueda abrir una suma. Cuando hay suficientes partes, aparece el resultado.',
    },
    tally: { word: 'Suma', text: 'Todas las papeletas selladas, sumadas sin abrir ni una sola.' },
    result: { word: 'Resultado', text: 'Los números que salen al abrir la suma.' },
    outcome: {
      word: 'Decisión',
      text: 'Lo que significan los números según las reglas: si se aprobó o no y qué se eligió.',
    },
    quorum: {
      word: 'Quórum',
      text: 'Cuántos integrantes tienen que participar para que una votación cuente.',
    },
    event: {
      word: 'Acto',
      text: 'Algo que alguien de la asamblea ha hecho y firmado, como unirse, proponer o votar.',
    },
    entry: {
      word: 'Entrada',
      text: 'Un acto en su lugar del registro, con su número y su hora. Se queda donde está.',
    },
    checkpoint: {
      word: 'Punto de control',
      text: 'Una nota corta y firmada de hasta dónde llega el registro. Si dos personas tienen la misma, ven el mismo registro.',
    },
    receipt: {
      word: 'Recibo',
      text: 'La palabra firmada del servidor de que ha aceptado tu papeleta. Si alguna vez faltara, el recibo lo probaría.',
    },
    record: {
      word: 'Registro',
      text: 'El libro de una asamblea, donde está cada entrada. Todos tienen el mismo y no se puede arrancar una página sin que se note.',
    },
    audit: {
      word: 'Auditoría',
      text: 'Comprobar todo el registro con tu propio dispositivo, de la primera entrada al último resultado, sin creer a nadie.',
    },
    host: {
      word: 'Servidor',
      text: 'El ordenador que guarda el registro y lo reparte todo. No puede leer una papeleta ni cambiarla a escondidas.',
    },
    words: {
      word: 'Doce palabras',
      text: 'De ellas salen todas tus claves. En papel te devuelven todo en cualquier dispositivo.',
    },
  },
};

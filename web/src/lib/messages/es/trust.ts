import type { Messages } from '../en';

export const trust: Messages['trust'] = {
  title: '¿Por qué puedo confiar en esto?',
  lead: 'No tienes que confiar en nosotros, y nadie debería tener que hacerlo. Estas son las preguntas que más hace la gente: qué te protege en cada caso y dónde acaba la protección.',
  limit: 'Dónde acaba',
  glossary: 'Qué significan las palabras',
  answers: {
    readers: {
      question: '¿Quién puede leer mi papeleta?',
      answer:
        'Nadie por su cuenta. Tu dispositivo sella la papeleta antes de que salga de él. Las papeletas selladas nunca se abren una a una: se suman sin abrirlas y solo se abre la suma.',
      limit:
        'Si se pusieran de acuerdo para hacer trampa tantos custodios como hacen falta para abrir un resultado, también podrían abrir papeletas sueltas. Tu asamblea eligió quiénes son y cuántos hacen falta.',
    },
    server: {
      question: '¿Podría el servidor cambiar el resultado?',
      answer:
        'No sin que se note. Cada papeleta lleva una prueba y el resultado se puede volver a calcular con las papeletas selladas: tu dispositivo lo hace por sí mismo. El servidor firma el registro a medida que crece, así que una página arrancada o reescrita salta a la vista.',
      limit:
        'Puede no responder o no aceptar una papeleta. Tu dispositivo te avisa cuando pasa, y cada recibo que sí dio prueba lo que aceptó.',
    },
    crooks: {
      question: '¿Y si quienes llevan esto no son de fiar?',
      answer:
        'No tienen la clave de ninguna papeleta ni un botón que les falte a los demás. Cualquier integrante puede guardar el registro entero en un archivo y comprobarlo sin contar con ellos.',
      limit:
        'Ven cuándo se conecta alguien y desde qué punto de la red, como en cualquier sitio web. Y la página que sella tu papeleta viene de su servidor: quien tenga dudas comprueba su dispositivo con otro.',
    },
    trustees: {
      question: '¿Y si los custodios conspiran?',
      answer:
        'Una suma la abren varios a la vez, por ejemplo tres de cinco; si son menos, no pueden abrir nada. Lo que entrega cada uno lleva una prueba, así que no pueden cambiar el resultado. Elegid a gente de lados distintos, que difícilmente haría trampa junta.',
      limit:
        'Si conspiran los suficientes, pueden leer papeletas sueltas y nadie se daría cuenta. Por eso importa a quién elegís.',
    },
    device: {
      question: '¿Y si alguien controla mi teléfono?',
      answer:
        'Un teléfono intervenido puede sellar algo distinto de lo que elegiste. «Comprobar este dispositivo» lo descubre: abre una papeleta sellada y otro dispositivo muestra lo que hay dentro de verdad. El teléfono no puede saber de antemano qué papeleta vas a comprobar.',
      limit: 'Un teléfono intervenido puede ver lo que tocas. Ninguna página puede ocultárselo.',
    },
    words: {
      question: '¿Y si pierdo mis palabras?',
      answer:
        'Mientras uno de tus dispositivos tenga tus claves, todo sigue igual. En un dispositivo nuevo, las doce palabras lo recuperan todo. Si pierdes ambas cosas, integrantes que te conocen responden por unas claves nuevas, y sigues siendo la misma persona.',
      limit:
        'Nadie puede recuperar unas palabras perdidas, tampoco nosotros. Y quien las encuentre puede votar por ti: guárdalas como la llave de tu casa.',
    },
    administrator: {
      question: '¿Por qué no hay administrador?',
      answer:
        'Un administrador podría dar de baja a integrantes, mover fechas o cambiar custodios, y los demás tendrían que creer que fue justo. Aquí eso solo ocurre cuando lo deciden los integrantes, con reglas que ellos pueden cambiar, y cada dispositivo lo comprueba. Quien fundó la asamblea es integrante como cualquier otro.',
      limit:
        'Tampoco hay quien corrija un error deprisa. Una votación con la fecha equivocada se retira y se crea de nuevo.',
    },
  },
  pages: {
    question: '¿De dónde vienen estas páginas?',
    own: (host, here) =>
      `De tu propio programa, y nada de lo que se ejecuta en ellas lo envió ${host}. Ese servidor solo da datos, que tu programa comprueba como todo lo demás. Lo reconoces por la dirección, que empieza por ${here}: es tu propio ordenador.`,
    server:
      'Del servidor, como las de cualquier sitio web. Quien no quiera ejecutar nada que envíe un servidor puede tenerlas del programa folkmoot en su propio ordenador. Muestra sus propias páginas y solo pide datos al servidor:',
    hash: 'Todo aquello de lo que se componen estas páginas tiene un hash. Aquí está tal como lo encuentra la página; una página que alguien haya cambiado podría mostrar cualquiera. Por eso compáralo con el que muestra otro servidor de esta versión, o deja que tu propio programa traiga todos los archivos y los compare:',
    hashLabel: 'Hash de las páginas',
    noHash: 'Ahora no se puede mostrar el hash.',
    record:
      'El registro de cada asamblea nombra el hash de las páginas que su servidor muestra a todo el mundo. La auditoría de una asamblea mira si nombra estas.',
    named: {
      title: 'Las páginas que se ejecutan aquí',
      now: (since) =>
        `El registro nombra estas páginas: el servidor las ha anunciado a todo el mundo y, según dice, no ha dado otras desde el ${since}.`,
      before: (since, until) =>
        `El registro nombra estas páginas como las del ${since} al ${until}. Desde entonces el servidor ha anunciado otras. Vuelve a cargar la página para tenerlas.`,
      never: 'El registro no nombra estas páginas.',
      neverTodo:
        'El servidor ha enviado a tu dispositivo páginas que no ha anunciado a nadie. Tras una actualización puede ser así un momento: vuelve a cargar la página. Si sigue igual, no escribas aquí palabras de tus claves, di este hash a las demás personas y compara desde otro ordenador. Con folkmoot open usas las páginas de tu propio programa.',
      nothing: 'El registro no nombra todavía ninguna página, así que no hay con qué compararlas.',
    },
  },
  learns: {
    question: '¿Quién se entera de qué?',
    lead: 'En una asamblea cuyo registro es solo para sus integrantes. Una votación muestra quién participa o lo oculta; su página lo dice antes de votar.',
    who: 'Quién',
    facts: {
      exists: 'Que el grupo existe',
      texts: 'Nombres, textos, quién está',
      votedShown: 'Si votaste, donde se ve',
      votedHidden: 'Si votaste, donde está oculto',
      choiceShown: 'Qué elegiste, donde se ve quién vota',
      choiceHidden: 'Qué elegiste, donde eso está oculto',
    },
    learners: {
      anybody: 'Cualquiera',
      invited: 'Quien tiene una invitación',
      pass: 'Quien recibió un pase',
      member: 'Otro integrante',
      few: 'Menos custodios de los necesarios',
      enough: 'Tantos custodios como hacen falta, si se ponen de acuerdo',
      host: 'El servidor',
      all: 'El servidor y todos los custodios juntos',
      relay: 'Un intermediario que lleva tu papeleta',
      witness: 'Un testigo que nombran las reglas',
    },
    learned: {
      yes: 'Sí',
      no: 'No',
      entrance: 'Solo el nombre, el propósito, las reglas y quién invita',
      destination: 'Solo a qué servidor va',
      length: 'Solo un identificador, lo largo que es su registro y cuándo creció',
      tag: 'No: encuentran un número sin nombre',
    },
    note: 'El servidor ve desde qué dirección llega una petición, salvo la de una papeleta que llega por un intermediario; el intermediario ve la dirección, pero no la papeleta. Ninguno la guarda.',
  },
  limits: {
    question: '¿Qué no protege?',
    answer:
      'Ninguna forma de votar protege de todo. Esto es lo que Folkmoot deja abierto, y conviene que lo sepas:',
    points: [
      'Quién participó es público salvo que la votación lo oculte, y su página lo dice antes de votar. Si lo oculta, el registro no se lo dice a nadie, pero el servidor puede ver desde qué dirección llegó una papeleta. Qué votaste no lo ve nadie.',
      'Alguien que esté a tu lado en la mesa de la cocina puede presionarte. Puedes votar otra vez hasta el final y solo cuenta tu última papeleta, pero en el registro se ve que lo hiciste.',
      'Donde votan muy pocas personas, la suma puede delatarte: si las tres personas dicen que sí, se sabe qué votaron las tres.',
      'Si dos integrantes son la misma persona, solo la gente puede saberlo. Invitad a quien conozcáis.',
      'El sello se apoya en unas matemáticas que ningún ordenador de hoy puede deshacer. Quizá pueda uno que se construya dentro de décadas, y los registros antiguos seguirían ahí.',
    ],
  },
};

import type { Messages } from '../en';
import { number, plural } from './forms';

const entries = (count: number) => plural(count, { one: '# entrada', other: '# entradas' });
const papers = (count: number) => plural(count, { one: '# papeleta', other: '# papeletas' });

export const audit: Messages['audit'] = {
  title: 'Auditoría',
  lead: 'Tu dispositivo lee el registro entero desde cero y vuelve a calcularlo todo: quién podía votar, cada papeleta sellada, cada suma. No se fía de la palabra de nadie.',
  start: 'Auditar ahora',
  again: 'Auditar otra vez',
  running: 'Tu dispositivo está comprobando.',
  entries: (done, total) => `${number(done)} de ${entries(total)}`,
  ballotsSoFar: (count) =>
    plural(count, { one: '# papeleta comprobada hasta ahora', other: '# papeletas comprobadas hasta ahora' }),
  left: (seconds) =>
    plural(seconds, { one: 'queda # segundo, más o menos', other: 'quedan unos # segundos' }),
  took: (seconds) => `Ha tardado ${seconds} segundos en este dispositivo.`,
  verdicts: {
    verified: 'Se ha comprobado todo y todo está bien.',
    failed: 'Algo está mal en este registro.',
    unchecked: 'No se ha podido comprobar.',
    unanchored: 'El registro está bien en sí mismo, pero nada dice de qué asamblea es.',
  },
  verified: (size, ballots) =>
    `Se han leído y comprobado ${entries(size)} y ${papers(ballots)}, y se ha vuelto a calcular cada resultado.`,
  checkpoint: (code, size) =>
    `Punto de control ${code}, ${entries(size)}. Quien audite el mismo registro verá el mismo código.`,
  failed: {
    what: 'Qué está mal',
    sure: 'Qué seguridad hay',
    who: 'Quién pudo hacerlo',
    todo: 'Qué hacer',
    entry: (index) => `Entrada ${number(index)}.`,
    more: (count) => plural(count, { one: 'Y hay # cosa más mal.', other: 'Y hay # cosas más mal.' }),
  },
  sure: {
    delivered:
      'Es seguro en cuanto a lo que llegó a este dispositivo: es aritmética, y los mismos archivos dan a cualquiera la misma respuesta. Si se cambió en el servidor o por el camino lo muestra una auditoría desde otra red.',
    signed:
      'Es seguro. El servidor ha firmado exactamente estas entradas, y quien las audite encontrará lo mismo.',
    kept: 'Es seguro. Lo que guarda este dispositivo lleva la firma del servidor, y el registro lo contradice. Juntos lo demuestran ante cualquiera.',
    older:
      'Es seguro en cuanto a lo que llegó a este dispositivo: no concuerda con lo que guarda. Ante otras personas aún no demuestra nada: el servidor puede haber vuelto a una copia anterior, o los archivos cambiaron por el camino.',
    address: 'Es seguro. El identificador de una asamblea sale de su fundación, y esta fundación da otro.',
  },
  who: {
    way: 'El servidor, o algo entre él y tú: un intermediario, una extensión de tu navegador. Ni integrantes ni custodios pueden causar esto.',
    taken:
      'El servidor, que aceptó una entrada que debía rechazar. Quien la escribió pudo tener parte en ello; nadie más.',
    trustee:
      'La persona custodia que escribió la entrada, y el servidor, que debía rechazarla. Las demás no tuvieron parte.',
    host: 'Solo el servidor: nadie más puede firmar lo que firmó.',
    older:
      'El servidor, que muestra una copia anterior u omite algo, o algo que está entre él y tú. Ningún integrante y ningún custodio puede causarlo.',
    other: 'El servidor, que respondió con otro registro, o quien te dio esta dirección.',
  },
  todo: {
    report: 'Guarda el informe. Nombra el paso y la entrada.',
    compare: (code) =>
      `Compara el código del punto de control con otras personas de la asamblea: aquí es ${code}. Si los códigos no coinciden, el servidor muestra registros distintos a personas distintas.`,
    compareNone: 'Pide a otras personas de la asamblea que auditen también, desde otra red.',
    rely: 'No te fíes de ningún resultado de este registro hasta que se explique.',
    program: 'Audita otra vez con el programa, en otro ordenador. La orden está más abajo.',
  },
  unchecked: {
    text: 'El registro no se pudo leer hasta el final. Eso no dice nada contra él ni a su favor.',
    todo: 'Mira si tienes conexión e inténtalo otra vez. Si pasa una y otra vez, avisa a quien lleva el servidor.',
    large:
      'El servidor dice tener un registro de más de 268 millones de entradas, más de lo que puede leer una página. Si es así, el programa puede auditarlo; si no, el servidor afirma lo que no existe. No se ha comprobado nada de él.',
  },
  unusable: {
    text: 'Lo que se trajo para comparar no se pudo usar: no es un punto de control ni un recibo firmado por el servidor de esta asamblea. Eso no dice nada contra el registro ni contra nadie. No se encontró nada más que esté mal.',
    todo: 'El paso está marcado abajo. Elige el archivo correcto y vuelve a auditar; un recibo de otra asamblea se busca en la página de esa.',
    step: 'Lo que se trajo para este paso no está firmado por el servidor de esta asamblea o no se puede leer. No dice nada del registro.',
  },
  stepsTitle: 'Lo que se ha comprobado',
  stepsAhead: 'Lo que se va a comprobar',
  groups: {
    record: 'El registro',
    people: 'Personas y orden',
    count: 'Papeletas y sumas',
    yours: 'Lo tuyo',
  },
  states: {
    pass: 'Bien',
    fail: 'Mal',
    not_run: 'Sin comprobar',
    running: 'Comprobando',
    ahead: 'Por comprobar',
    not_asked: 'Nada con que comparar',
  },
  nothing: 'Todavía no había nada que comprobar.',
  stopped: 'No se pudo comprobar hasta el final, por lo que está mal en otro paso.',
  unread: 'No se pudo comprobar, porque el registro no se pudo leer hasta el final.',
  experts: 'Detalles para especialistas',
  step: {
    record: {
      title: 'El registro está completo',
      what: 'Se puede leer cada entrada de la que habla el servidor, y no hay nada más entre ellas.',
      noticed: 'Si faltara una parte, o estuviera cortada o cambiada, este paso fallaría.',
      wrong: 'Una parte del registro falta o no es lo que tiene que ser.',
    },
    checkpoint: {
      title: 'El servidor responde por él',
      what: 'El servidor de esta asamblea ha firmado este registro con su propia clave.',
      noticed: 'Si la firma fuera de otro, o para otra asamblea, este paso fallaría.',
      wrong: 'El punto de control no es uno que firmara el servidor de esta asamblea.',
    },
    tree: {
      title: 'No se cambió nada después de firmar',
      what: 'La huella de todas las entradas juntas es la que firmó el servidor.',
      noticed:
        'Si el servidor hubiera quitado, añadido o cambiado una sola papeleta después de firmar, este paso fallaría.',
      wrong: 'Las entradas no son las que firmó el servidor.',
    },
    earlier: {
      title: 'Continúa lo que viste antes',
      what: 'El registro empieza con todo lo que este dispositivo vio en visitas anteriores.',
      noticed: 'Si se hubiera reescrito el pasado desde tu última visita, este paso fallaría.',
      wrong: 'El registro no continúa lo que este dispositivo vio antes.',
    },
    entries: {
      title: 'Cada acto lo firma quien lo hizo',
      what: 'Cada entrada lleva la firma correcta de la persona que actuó.',
      noticed: 'Si se pusieran palabras en boca de alguien, este paso fallaría.',
      wrong: 'Una entrada no se puede leer, o no la firma quien nombra.',
    },
    fold: {
      title: 'Todo ocurrió según las reglas',
      what: 'Cada entrada estaba permitida en su momento: la persona adecuada, en el orden adecuado.',
      noticed: 'Si hubiera votado alguien de fuera, o después del cierre, este paso fallaría.',
      wrong: 'Una entrada va contra las reglas de la asamblea.',
    },
    circles: {
      title: 'Los custodios hicieron su clave en común',
      what: 'La clave que abre las sumas la hicieron todos los custodios, cada uno una parte.',
      noticed: 'Si una sola persona hubiera hecho la clave, este paso fallaría.',
      wrong: 'Los mensajes de los custodios no encajan, así que su clave no es de fiar.',
    },
    ballots: {
      title: 'Cada papeleta es válida',
      what: 'Cada papeleta sellada demuestra que contiene una elección permitida, sin mostrar cuál.',
      noticed: 'Si una papeleta contara doble, o en contra de alguien, este paso fallaría.',
      wrong: 'Se aceptó una papeleta sellada cuya prueba está mal.',
    },
    tallies: {
      title: 'Cada papeleta se sumó, una vez',
      what: 'Tu dispositivo sumó la última papeleta sellada de cada persona y obtuvo las mismas sumas.',
      noticed: 'Si una papeleta faltara o contara dos veces, este paso fallaría.',
      wrong: 'Las sumas no son las de las papeletas que se depositaron.',
    },
    shares: {
      title: 'Solo se abrieron las sumas',
      what: 'La parte de cada custodio demuestra que abre exactamente la suma, y ninguna papeleta suelta.',
      noticed: 'Si alguien hubiera dado una parte falsa, este paso fallaría.',
      wrong: 'La parte de un custodio no abre la suma que nombra.',
    },
    results: {
      title: 'Los resultados son correctos',
      what: 'Los números son lo que contienen las sumas abiertas, y las decisiones son lo que dicen las reglas.',
      noticed: 'Si un número o una decisión fueran inventados, este paso fallaría.',
      wrong: 'Los números o la decisión no son lo que dan las papeletas y las reglas.',
    },
    receipt: {
      title: 'Tus papeletas están dentro',
      what: 'Todo aquello de lo que este dispositivo tiene recibo está en el registro, en su lugar.',
      noticed: 'Si el servidor hubiera quitado tu papeleta después de darte el recibo, este paso fallaría.',
      wrong: 'El registro no cumple lo que el servidor prometió en un recibo.',
    },
    anchor: {
      title: 'Es esta asamblea',
      what: 'El registro empieza con la fundación que nombra la dirección de esta página.',
      noticed: 'Si fuera un registro perfecto de otra asamblea, este paso fallaría.',
      wrong: 'Este es el registro de otra asamblea.',
    },
    witnesses: {
      title: 'Los testigos han visto el mismo registro',
      what: 'Otros también han firmado este estado, como piden las reglas. Cada uno firma un solo registro.',
      noticed: 'Si el servidor te hubiera mostrado este registro solo a ti, este paso fallaría.',
      wrong: 'Los testigos no confirman este registro.',
    },
  },
  counts: {
    record: entries,
    earlier: (n) =>
      plural(n, { one: '# punto de control anterior', other: '# puntos de control anteriores' }),
    entries: (n) => plural(n, { one: '# firma', other: '# firmas' }),
    fold: entries,
    circles: (n) => plural(n, { one: '# mensaje de custodios', other: '# mensajes de custodios' }),
    ballots: papers,
    tallies: (n) => plural(n, { one: '# votación cerrada', other: '# votaciones cerradas' }),
    shares: (n) => plural(n, { one: '# parte', other: '# partes' }),
    results: (n) => plural(n, { one: '# resultado', other: '# resultados' }),
    receipt: (n) => plural(n, { one: '# recibo', other: '# recibos' }),
  },
  notAsked: {
    earlier:
      'Este dispositivo no había estado aquí antes, así que no hay con qué comparar. La próxima vez sí.',
    receipt: 'Este dispositivo no guarda ningún recibo de esta asamblea. Puedes añadir uno que guardaras.',
    witnesses:
      'Las reglas de esta asamblea no nombran testigos, o muy pocos de ellos han firmado este estado hasta ahora.',
  },
  results: 'Los resultados, calculados de nuevo',
  holding:
    'Algo de este registro está mal o no se ha podido comprobar. Estas votaciones no dependen de ello: todo aquello de lo que dependen se ha comprobado y está bien.',
  doubtful: (count) =>
    plural(count, {
      one: 'Esta votación depende de algo que está mal o que no se ha podido comprobar. Por eso no se muestran sus números; eso solo no quiere decir que estén mal.',
      other:
        'Estas # votaciones dependen de algo que está mal o que no se ha podido comprobar. Por eso no se muestran sus números; eso solo no quiere decir que estén mal.',
    }),
  answer: 'Respuesta',
  count: 'Número',
  withheld: (ballots, minBallots) =>
    `Queda cerrada: ${plural(ballots, { one: '# papeleta', other: '# papeletas' })}, y las reglas abren una suma a partir de ${number(minBallots)}. Nadie la ha abierto.`,
  noResults: 'Ninguna votación de esta asamblea tiene resultado todavía.',
  receipts: '¿Está mi papeleta?',
  receiptsLead:
    'Los recibos que guarda este dispositivo se buscan solos. También puedes buscar un código de seguimiento o añadir recibos que guardaras.',
  receiptsFound: (count) =>
    plural(count, {
      one: 'La papeleta del único recibo de este dispositivo está en el registro.',
      other: 'Las papeletas de los # recibos de este dispositivo están en el registro.',
    }),
  tracker: 'Código de seguimiento',
  trackerHint: 'Se mostró al depositar tu papeleta y está en tu recibo.',
  trackerGo: 'Buscarlo',
  trackerFound: (title, index) => `Está: entrada ${number(index)}, una papeleta de «${title}» que cuenta.`,
  trackerSeveral: (count) =>
    `${number(count)} papeletas comparten lo que has escrito de su código de seguimiento, y eso no ocurre por azar. Búscala con el código entero, como lo guarda un segundo dispositivo.`,
  trackerUnknown:
    'Ninguna papeleta que cuente tiene este código de seguimiento. Si después cambiaste tu voto, solo cuenta la última papeleta, y solo se encuentra su código.',
  receiptFiles: 'Añadir recibos',
  receiptsChoose: 'Elegir archivos',
  receiptsRead: (count) =>
    count === 0
      ? 'En estos archivos no hay ningún recibo de esta asamblea.'
      : plural(count, {
          one: '# recibo leído. La próxima auditoría lo busca.',
          other: '# recibos leídos. La próxima auditoría los busca.',
        }),
  receiptsHint: 'Archivos que guardaste después de votar. Se buscan en la próxima auditoría.',
  compare: {
    title: 'Otro registro de esta asamblea',
    lead: 'La asamblea puede mudarse a otro servidor, aunque el antiguo se niegue. Entonces los dos muestran un registro, y los dos empiezan igual. Guarda el registro en la otra dirección («Descargar el registro») y elige aquí ese archivo. Tu dispositivo audita los dos y dice cuál vale.',
    label: 'El otro registro',
    hint: 'Un archivo que termina en .tar.',
    choose: 'Elegir un archivo de registro',
    running: 'Tu dispositivo está auditando los dos registros.',
    findings: {
      same: 'Los dos son un mismo registro. Uno sigue donde el otro termina.',
      this: 'Vale el registro de este servidor.',
      other: 'Vale el registro del archivo, no el de este servidor.',
      candidate: 'Vale el registro de este servidor, por ahora.',
      both_claim: 'Ningún programa puede decir cuál vale.',
      neither: 'No vale ninguno de los dos registros.',
      split_view: 'El servidor muestra dos registros distintos.',
      different: 'El archivo es el registro de otra asamblea.',
      broken: 'Algo está mal en los dos registros.',
      unchecked: 'No se han podido comparar los registros.',
    },
    because: {
      longer: (common) =>
        `El otro termina tras ${plural(common, { one: '# entrada', other: '# entradas' })}. Este sigue desde ahí, en otro servidor que las y los integrantes han puesto en el cargo.`,
      members: (common, members) =>
        `Los dos tienen las mismas ${plural(common, { one: '# entrada', other: '# entradas' })} al principio. Desde entonces ${plural(members, { one: '# integrante ha puesto', other: '# integrantes han puesto' })} su servidor en el cargo: más de la mitad.`,
      host_before: (common) =>
        `Los dos tienen las mismas ${plural(common, { one: '# entrada', other: '# entradas' })} al principio. Entonces su servidor estaba en el cargo, y muy pocas personas han puesto ahí el otro.`,
      other_is_none: 'El otro está mal en sí mismo, o no lo ha firmado ningún servidor en el cargo.',
    },
    candidate:
      'Hay integrantes que firman para que siga el servidor del otro registro. Mientras no sean más de la mitad, nada cambia.',
    bothClaim:
      'Hay integrantes que han puesto los dos servidores en el cargo. Habla con las demás personas antes de fiarte de uno de ellos.',
    signedBoth: (names) => `Han firmado por los dos: ${names}.`,
    neither: 'A ninguno lo ha firmado un servidor que esté en el cargo según ese registro.',
    splitView: (common) =>
      `Se separan tras ${plural(common, { one: '# entrada', other: '# entradas' })}, y el servidor ha firmado los dos. Guarda los dos registros: juntos lo demuestran ante cualquiera. Díselo a las demás personas de la asamblea.`,
    broken: 'Audita cada uno por separado para ver qué es.',
    unchecked: 'Uno de ellos no se ha podido leer. Mira si tienes conexión e inténtalo de nuevo.',
    go: (address) => `Ir a ${address}`,
  },
  program: 'Lo mismo con un programa',
  programLead:
    'La auditoría de esta página es un programa que te dio este servidor. Quien no quiera fiarse de él en nada usa uno de otro sitio, en un ordenador propio:',
  save: 'Guardar el informe',
};

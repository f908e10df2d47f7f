import type { Messages } from '../en';
import { number, plural } from './forms';

export const keys: Messages['keys'] = {
  title: 'Tus claves',
  lead: 'Doce palabras son la clave de todo lo que haces aquí. Se crean en este dispositivo y nunca salen de él, salvo que las lleves tú.',
  needed: 'Para esto necesitas tus claves',
  openFirst: 'Abre tus claves para seguir',
  openFold: 'Abrir tus claves',
  opened: 'Tus claves están abiertas. Puedes seguir.',
  neededNew:
    'Las claves firman lo que haces, para que nadie más pueda hacerlo en tu nombre. Crearlas lleva dos minutos y una hoja de papel.',
  none: 'En este dispositivo todavía no hay claves.',
  make: 'Crear claves nuevas',
  restore: 'Ya tengo doce palabras',
  adoptHow:
    '¿Tienes tus claves en otro dispositivo? Abre allí «Tus claves» y elige «Añadir un segundo dispositivo».',
  apart: 'En cada asamblea estas palabras te dan otras claves: dos registros no dicen que estás en ambos.',
  open: 'Tus claves están abiertas en esta página. Se cierran cuando la cierras.',
  locked: 'Tus claves están en este dispositivo, bajo tu contraseña.',
  unlock: 'Abrir mis claves',
  lock: 'Cerrar las claves',
  forgot: 'He olvidado la contraseña',
  forgotText:
    'Nadie puede decirte la contraseña, pero con tus doce palabras empiezas de nuevo: escríbelas y elige otra.',
  passphrase: 'Contraseña',
  passphraseHint:
    'Al menos 8 caracteres; cuatro palabras que no tengan que ver entre sí van bien. Solo protege las palabras en este dispositivo.',
  passphraseAgain: 'La contraseña otra vez',
  passphraseDiffers: 'Las dos contraseñas no son iguales.',
  passphraseShort: 'La contraseña necesita al menos 8 caracteres.',
  show: 'Mostrar la contraseña',
  hide: 'Ocultar la contraseña',
  slowly: 'Tarda uno o dos segundos, para que adivinar también sea lento.',
  phraseTitle: 'Apunta estas doce palabras',
  phraseLead:
    'Escríbelas en papel, en este orden y tal como están, antes de seguir: son palabras inglesas corrientes. Quien las tenga puede votar como si fueras tú; sin ellas, nadie puede devolverte tus claves.',
  phraseWhy: '¿Por qué doce palabras, y ningún «he olvidado la contraseña»?',
  phraseWhyText:
    'Quien pudiera darte una contraseña nueva también podría dársela a otra persona y votar en tu nombre. Aquí no hay nadie por encima de ti: nadie puede quitarte el voto ni regalarlo, y por eso nadie puede reponer las palabras.',
  phraseList: 'Tus doce palabras',
  phraseDone: 'Las he apuntado',
  print: 'Imprimirlas',
  confirmTitle: 'Una breve comprobación',
  confirmLead: 'Escribe estas tres palabras de tu papel.',
  confirmWord: (position) => `Palabra ${number(position)}`,
  confirmWrong: 'No es la palabra que se mostró. Mira otra vez tu papel.',
  seeAgain: 'Ver las palabras otra vez',
  keepTitle: 'Guárdalas en este dispositivo',
  keepLead:
    'Elige una contraseña. Con ella las palabras quedan selladas en este dispositivo y no tienes que escribirlas cada vez.',
  keep: 'Guardar mis claves aquí',
  restoreTitle: 'Recupera tus claves',
  restoreLead:
    'Escribe o pega tus doce palabras. Los números, comas y saltos de línea entre ellas no molestan.',
  restoreWords: 'Doce palabras',
  restoreGo: 'Continuar',
  restoreCount: (count) =>
    plural(count, {
      one: 'Esto es una palabra. Tienen que ser doce.',
      other: 'Estas son # palabras. Tienen que ser doce.',
    }),
  restoreUnknown: (position, word) => `La palabra ${number(position)}, «${word}», no está en la lista.`,
  restoreLike: (position, word, like) =>
    `La palabra ${number(position)}, «${word}», no está en la lista. ¿Querías decir ${like}?`,
  restoreOrder:
    'Cada una de estas palabras está en la lista, pero juntas no forman una clave: una está mal o hay dos cambiadas.',
  otherTitle: 'Estas son otras claves',
  otherText:
    'En este dispositivo están las claves de otra persona, y solo caben unas. Si sigues, se sustituyen. Solo sus propias doce palabras las devuelven.',
  otherGo: 'Sustituir las claves de aquí',
  startOver: 'Empezar con palabras nuevas',
  sheet: {
    title: 'Mis doce palabras para Folkmoot',
    made: (date) => `Impreso: ${date}`,
    where: (address) => `Dirección: ${address}`,
    assembly: (name) => `Asamblea: ${name}`,
    lead: 'Estas palabras son mi clave. Quien las tenga puede votar como si fuera yo, y nadie puede reponerlas.',
    keep: 'Guarda esta hoja donde guardas los papeles importantes. No la fotografíes ni se la mandes a nadie. Nadie de Folkmoot te la pedirá nunca.',
    use: 'En un dispositivo nuevo: abre la dirección de arriba, elige «Tus claves», luego «Ya tengo doce palabras», y escríbelas en este orden.',
  },
  second: {
    title: 'Añadir un segundo dispositivo',
    lead: 'Escanea esto con tu teléfono o tableta y escribe allí la misma contraseña.',
    safe: 'El código contiene tus palabras selladas con tu contraseña: sin ella no sirve de nada. Aun así, no se lo enseñes a nadie.',
    show: 'Mostrar el código',
    hide: 'Ocultar el código',
    label: 'Código QR con tus claves selladas, para tu segundo dispositivo',
    link: 'Enlace para un segundo dispositivo',
    linkHint: '¿No tienes cámara a mano? Lleva este enlace de una forma que solo tú puedas leer.',
  },
  adopt: {
    title: 'Tus claves de otro dispositivo',
    lead: 'Escribe la contraseña que usas en el otro dispositivo. Abre aquí las palabras y las guarda bajo la misma contraseña.',
    go: 'Traer las claves aquí',
    bad: 'Este enlace no está completo. Abre otra vez «Añadir un segundo dispositivo» en el otro y escanea el código entero.',
    done: 'Tus claves están ahora también en este dispositivo.',
    wrong: 'Esta contraseña no las abre. Escribe la que usas en el otro dispositivo.',
    replaces:
      'En este dispositivo ya hay claves. Si estas son otras, se sustituyen, y solo sus propias doce palabras devuelven las de antes.',
    sure: 'Sustituir lo que hay aquí, si son otras claves',
    not: 'Yo no he pedido esto',
    warn: 'Sigue solo si acabas de escanear esto de tu propio dispositivo. Las claves que te da otra persona, esa persona las conoce.',
  },
  again: {
    title: 'Mostrar las palabras otra vez',
    lead: 'Para apuntarlas de nuevo, o porque se ha perdido el papel. Mira antes a tu alrededor: quien las vea puede votar como si fueras tú.',
    go: 'Mostrar las palabras',
    hide: 'Ocultar las palabras',
  },
  rekey: {
    title: 'Cambiar la contraseña',
    lead: 'Solo cambia en este dispositivo. Las doce palabras siguen siendo las mismas.',
    now: 'La contraseña de ahora',
    next: 'Contraseña nueva',
    nextAgain: 'La contraseña nueva otra vez',
    go: 'Cambiar la contraseña',
    done: 'La contraseña está cambiada. Vale en este dispositivo desde ahora.',
  },
  unseen: {
    title: 'Clave nueva para la participación oculta',
    lead: 'En las votaciones con participación oculta te oculta una clave aparte de las demás. Toma una nueva si alguien pudo tener tus claves un tiempo: con la antigua vería en qué votaciones participaste, pero no en las que vendrán. Tus doce palabras siguen igual.',
    go: 'Tomar una clave nueva para la participación oculta',
    done: (names) =>
      `Tienes una clave nueva para la participación oculta en ${names}. Vale en cada votación que se abra desde ahora.`,
    left: (names) => `En ${names} todavía no. Inténtalo más tarde.`,
    nowhere: 'Tus claves no son de ninguna persona integrante en las asambleas que este dispositivo conoce.',
    locked: 'Abre primero tus claves.',
  },
  receipts: {
    title: 'Guardar tus recibos',
    lead: 'Un recibo demuestra que tu papeleta está en el registro. No dice qué votaste. La auditoría acepta el archivo tal como se guarda.',
    none: 'En este dispositivo todavía no hay recibos. Se guarda uno por cada papeleta que depositas aquí.',
    go: (count) => plural(count, { one: 'Guardar # recibo', other: 'Guardar # recibos' }),
  },
  wordsVoid: 'Las doce palabras no valen',
  wordsVoidText:
    'Esta página se volvió a cargar antes de guardar las claves. Tacha las palabras que escribiste: nada les pertenece. Las claves nuevas tienen palabras nuevas.',
  storage: {
    title: '¿Lo conservará este navegador?',
    safe: 'Este navegador ha prometido conservar lo guardado aquí hasta que tú lo quites.',
    unsure:
      'Este navegador puede tirar lo guardado aquí si falta espacio o si tardas mucho en volver. En una ventana privada se va todo al cerrarla. Con tus doce palabras en papel no se pierde nada.',
    ask: 'Pedir al navegador que lo conserve',
    refused: 'El navegador no lo ha prometido. No importa mientras tengas tus doce palabras.',
    failed:
      'Este navegador no guarda nada de esta página, como pasa en muchas ventanas privadas. Para crear o traer claves, abre la página en una ventana normal.',
  },
  forget: {
    title: 'Olvidar este dispositivo',
    lead: 'Para un dispositivo que vas a dar o que no es tuyo.',
    go: 'Olvidar todo lo de aquí',
    ask: '¿Quitar todo de este dispositivo?',
    lost: 'Se quita:',
    things: [
      'tus claves: solo las doce palabras las devuelven',
      'tus recibos: guárdalos antes si quieres demostrar más tarde que tus papeletas están en el registro',
      'lo que este dispositivo liberó como persona custodia: ya no notaría si el servidor se lo pide dos veces',
      'los borradores y los resultados que has visto',
      'los puntos de control: este dispositivo ya no notaría si el servidor cambia el pasado',
    ],
    sure: 'Tengo mis doce palabras en papel, o ya no necesito estas claves',
    yes: 'Quitar todo',
    done: 'Ya no queda nada tuyo en este dispositivo. Lo que depositaste y firmaste sigue en el registro.',
  },
  sure: 'Las palabras se convierten en una clave de firma y una clave de custodia dentro de un proceso de esta página. Las páginas y el servidor solo ven las mitades públicas. En este dispositivo las palabras se guardan selladas bajo tu contraseña (Argon2id y XChaCha20-Poly1305).',
};

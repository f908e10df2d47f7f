import type { Messages } from '../en';

export const errors: Messages['errors'] = {
  'anchor.*': 'Este es el registro de otra asamblea, no de la que pediste. Revisa el enlace.',
  'assembly.removed':
    'Quien mantiene este servidor ha quitado de él esta asamblea. El motivo está en los detalles. No se pierde nada: con su registro, que cualquiera de sus integrantes puede tener, sigue en otro servidor.',
  'assembly.unknown': 'Este servidor no tiene esa asamblea. Revisa el enlace o pregunta a quien te lo envió.',
  'assembly.limit':
    'Este servidor no admite nuevas asambleas por ahora. Inténtalo dentro de una hora o usa otro servidor.',
  'assembly.*': 'La fundación de esta asamblea no está en orden. Recarga la página y fúndala de nuevo.',
  'audit.file':
    'Este archivo no es el registro de una asamblea. Elige el archivo que ha guardado «Descargar el registro».',
  'authority.text': 'Solo quien escribió un texto puede hacer que se borre.',
  'authority.group': 'Aquí solo proponen, firman y votan integrantes de este grupo. Tú no lo eres.',
  'authority.roll':
    'No estás en el padrón de esta votación. El padrón se fijó al abrirse; solo pueden votar quienes eran integrantes en ese momento.',
  'authority.trustee': 'Solo una persona custodia de este círculo puede hacer esto.',
  'authority.circle': 'Solo una persona custodia de este círculo, o quien lo convocó, puede ponerle fin.',
  'authority.member':
    'Esto solo lo pueden hacer integrantes. Para serlo, pide una invitación a alguien de la asamblea.',
  'authority.named': 'Solo puede responder aquí quien sería expulsado por esta votación.',
  'authority.inviter': 'Solo quien dio esta invitación puede retirarla.',
  'authority.old_key':
    'Solo la persona de quien son estas claves puede rechazar las nuevas, con las palabras que tenía antes.',
  'authority.*': 'Las reglas de esta asamblea no te permiten hacer esto.',
  'ballot.gone': 'Esta papeleta sellada ya no está en este dispositivo. Prepara una nueva.',
  'ballot.previous':
    'Entretanto votaste desde otro dispositivo u otra página. Recarga la página: verás qué papeleta cuenta y podrás cambiarla.',
  'ballot.*':
    'La papeleta sellada no tiene la forma que debe tener, así que no se aceptó. Prepara una nueva; si tampoco funciona, usa otro dispositivo.',
  'base64.*': 'Un código escrito o pegado está incompleto. Cópialo entero otra vez.',
  'check.document': 'Esto no es un texto de comprobación. Cópialo entero del otro dispositivo.',
  'check.mismatch':
    'El otro dispositivo selló algo distinto de lo que dice. No le confíes tu papeleta y avisa a los demás integrantes.',
  'check.tracker':
    'El texto de comprobación es de otra papeleta. Cópialo entero del otro dispositivo otra vez.',
  'check.unknown':
    'Este texto de comprobación trata de una votación o de alguien que este dispositivo no conoce. Abre primero la votación en este dispositivo y pega el texto otra vez.',
  'check.*': 'Este texto de comprobación no se puede usar. Cópialo entero del otro dispositivo otra vez.',
  'checkpoint.split':
    'El servidor ha mostrado dos versiones del registro que se excluyen entre sí. No hagas nada más aquí, guarda la prueba y enséñasela a los demás integrantes.',
  'checkpoint.*':
    'No se puede leer lo que el servidor firmó sobre su registro. Nada en esta página se apoya en ello. Inténtalo más tarde.',
  'circle.not_ready':
    'Este círculo de custodios aún no está listo. Antes, cada persona custodia tiene que terminar su parte.',
  'circle.phase':
    'Este círculo ha avanzado entretanto y este paso ya no toca. Recarga la página para ver cuál toca.',
  'circle.repeated': 'Ya diste este paso. Por ahora no hay nada más que hacer.',
  'circle.trustees':
    'Cada persona custodia tiene que ser integrante de la asamblea y solo se la puede nombrar una vez.',
  'circle.threshold':
    'En un círculo de este tamaño no pueden hacer falta tantos custodios. Elige otro número.',
  'circle.unknown': 'No existe ese círculo de custodios. Revisa el enlace.',
  'circle.in_office': 'Ya hay custodios en funciones. Otros llegan por una votación: propón una.',
  'circle.signed':
    'Tu firma ya está bajo este círculo. Entra en funciones cuando ha firmado más de la mitad de los integrantes y todos los custodios han terminado.',
  'circle.size': 'Las reglas de esta asamblea piden más custodios. Nombra a más.',
  'circle.term':
    'El mandato de los custodios ha terminado. Ahora solo puede abrirse una votación sobre nuevos custodios.',
  'circle.waits':
    'Los custodios que nombró una votación tienen tres días para cada paso. Espera hasta entonces y recuérdaselo.',
  'circle.*':
    'Lo que envió una persona custodia para este círculo no encaja. Tu dispositivo no lo usó. Si sigue así, pon fin al círculo y convoca otro.',
  'client.outdated':
    'El servidor tiene una versión de Folkmoot más nueva que esta página. Tu papeleta no se selló y no se envió nada. Carga la versión nueva y vota con ella.',
  'client.*':
    'Algo en esta página no funcionó como debía. Recárgala y mira si el paso quedó hecho antes de repetirlo.',
  'contest.alike':
    'Dos opciones se ven iguales y nadie podría distinguirlas al votar. Cambia las palabras de una de ellas.',
  'contest.candidates': 'Cada candidatura necesita su propia entrada y nadie puede presentarse dos veces.',
  'contest.*': 'Una pregunta necesita al menos dos opciones.',
  'cosignature.*':
    'Lo que otro servidor firmó sobre este registro no sirve. Las papeletas y el recuento no dependen de ello. Inténtalo más tarde.',
  'decryption.*':
    'Lo que liberó una persona custodia no corresponde a las papeletas selladas. Tu dispositivo no lo usó. El resultado espera hasta que haya suficientes partes correctas.',
  'earlier.*':
    'El registro no concuerda con el que este dispositivo vio antes. Haz la auditoría: dice si el servidor ha firmado ambos.',
  'effect.class':
    'Lo que haría esta votación requiere una decisión especial. Elige «especial» y proponla de nuevo.',
  'effect.from':
    'Algo ha cambiado desde que se escribió: lo que cambiaría ya no es como dice. Mira cómo es ahora y propónlo de nuevo.',
  'effect.voices':
    'Las reglas no permiten tantas voces a un integrante. Cambia antes la regla o elige menos.',
  'effect.voices_alone':
    'Una votación sobre cuántas voces tiene cada integrante no decide nada más: en ella cada cual tiene una. Quita lo demás que pregunta o hace.',
  'effect.*':
    'Lo que haría esta votación no puede hacerse así. Revisa sus efectos: cada uno pertenece a una pregunta de sí o no, y nada se cambia dos veces.',
  'reading.members':
    'El registro es para los integrantes. Abre tus claves si formas parte, o pide un pase a un integrante.',
  'reading.pass_over': 'Este pase ha terminado, o quien lo dio ya no forma parte. Pide otro a un integrante.',
  'reading.form': 'Este pase no está completo. Copia todo su enlace.',
  'reading.*':
    'El servidor no deja que este dispositivo lea el registro. Abre otra vez tus claves, o pide un pase a un integrante.',
  'object.over':
    'No hay nada para lo que pedir una segunda lectura: está en vigor, ha caído, o esta era la segunda lectura.',
  'object.*': 'Ya has pedido una segunda lectura. Cuenta una vez.',
  'pages.*':
    'Lo que el servidor dice de sus páginas ya está en el registro, o hoy ya ha dicho otras cosas bastantes veces.',
  'propose.again':
    'Una segunda lectura pregunta exactamente lo mismo que la primera votación, y solo hay una, en los 14 días después de que la pidieran suficientes integrantes.',
  'propose.candidate': 'Alguien que se presenta ya no es integrante. Revisa las candidaturas.',
  'group.name_taken': 'Ya hay un grupo con este nombre o con uno que puede verse igual. Elige otro.',
  'group.many': 'Hay tantos grupos como puede tener una asamblea. Hay que disolver uno antes de crear otro.',
  'group.unknown': 'No existe ese grupo, o se disolvió. Mira cómo es ahora.',
  'group.effects': 'Lo que cambia la asamblea lo decide toda la asamblea, no un grupo.',
  'group.*':
    'Un grupo necesita un nombre e integrantes, y nadie puede figurar dos veces. Mira quién entra y quién sale.',
  'propose.drawn': 'Solo se puede sortear un orden en preguntas con al menos dos opciones.',
  'propose.many':
    'Tienes dos propuestas que aún no han terminado. Podrás hacer otra cuando una de ellas se cierre, o cuando retires tu firma de una.',
  'propose.participation':
    'La regla sobre quién ve quién participa cambió entretanto. Mira la propuesta de nuevo.',
  'propose.way':
    'Solo con firmas únicamente se puede cambiar el servidor, o a custodios que no actúan. Proponlo como votación con papeletas.',
  'second.missing': 'No has firmado esta propuesta, así que no hay nada que retirar.',
  'confirm.*': 'Este cierre no necesita más confirmaciones. No falta nada.',
  'confirm.other':
    'Este dispositivo ve otro cierre de la votación que el que está en el registro del servidor. Compara el código del registro con otros integrantes.',
  'confirm.repeated': 'Ya has confirmado este cierre. Cuenta una vez.',
  'second.repeated': 'Ya has firmado esta propuesta. Cuenta una vez.',
  'join.*': 'Ya nadie pide nada con esto. Recarga la página para ver quién lo hace.',
  'join.growth':
    'Han entrado tantas personas últimamente que las reglas no dejan entrar a nadie más por ahora. Habrá sitio cuando sean menos las de los últimos 30 días, a más tardar dentro de 30 días; una votación puede admitir antes.',
  'recover.over':
    'Estas claves nuevas ya no se pueden rechazar: fueron rechazadas antes, o valen desde hace 90 días. Queda una votación que expulse a la persona, que luego entra de nuevo.',
  'recover.busy':
    'Bastantes integrantes han respondido ya por otras claves nuevas de esta persona. Valdrán cuando pase el tiempo de espera. Si no son las buenas, las claves antiguas pueden rechazarlas, y después se pueden pedir otras.',
  'remove.brake':
    'En 90 días no se puede expulsar a más de uno de cada diez integrantes, para que los demás tengan tiempo de oponerse o de irse juntos. Proponlo otra vez cuando hayan pasado 90 días desde las últimas expulsiones.',
  'stay.too_soon':
    'Has hecho algo aquí hace poco, así que aún no hace falta decir que sigues aquí. Se puede decir 90 días después de tu último acto, o 30 días antes de que empieces a descansar.',
  'vouch.too_soon':
    'Todavía no puedes responder por nadie: por alguien nuevo pueden los integrantes que llevan 60 días aquí (por la nueva clave de un integrante, 30), y después una vez en el tiempo que dicen las reglas.',
  'vouch.self': 'No puedes responder por ti ni por quien tú invitaste. Pídelo a otros integrantes.',
  'vouch.repeated': 'Ya has respondido. Cuenta una vez.',
  'vouch.over':
    'Ya nadie tiene que responder por esto: han respondido bastantes integrantes, o el tiempo terminó.',
  'entry.*':
    'El servidor fechó esto de una forma que el registro no admite. Inténtalo otra vez; si sigue así, avisa a quien lleva el servidor.',
  'event.repeated': 'Esto ya quedó registrado. Recarga la página para verlo.',
  'event.conflict': 'En su lugar quedó registrada otra cosa. Recarga la página y hazlo una vez más.',
  'event.signature': 'La firma no es la tuya. Cierra tus claves, ábrelas otra vez y repite lo que hiciste.',
  'event.length': 'Una lista es demasiado larga o demasiado corta. Cambia la cantidad e inténtalo otra vez.',
  'event.clock':
    'Tu dispositivo y el servidor no coinciden en la hora. Ajusta el reloj de tu dispositivo e inténtalo de nuevo. Si está bien, el reloj del servidor está mal: avisa a los demás integrantes.',
  'event.address': 'Una dirección es https:// y un nombre, como https://moot.example, y nada más detrás.',
  'authority.proposer': 'Solo quien propuso esta votación puede pedirlo.',
  'amend.repeated': 'Esto ya se pidió o ya lo apoyaste.',
  'amend.unknown': 'No se pidió nada así para esta votación.',
  'amend.reading': 'Una segunda lectura no se puede terminar: pregunta lo mismo otra vez.',
  'event.bar':
    'Lo que una votación pide además de las reglas es más de la mitad y como mucho todas las personas; hace falta una pregunta de sí o no.',
  'event.*':
    'Lo que envió tu dispositivo no tiene la forma que debe tener, así que no se aceptó. Recarga la página e inténtalo otra vez.',
  'host.moved':
    'Los integrantes han trasladado esta asamblea a otro servidor y este ya no acepta nada. Su registro se puede seguir leyendo aquí. La nueva dirección está en la página de la asamblea.',
  'host.stopping': 'El servidor se está reiniciando. Inténtalo dentro de un minuto.',
  'host.unreachable': 'El servidor no responde. Mira si tienes conexión e inténtalo dentro de un rato.',
  'host.*': 'El servidor no puede hacer esto ahora. Inténtalo dentro de un minuto.',
  'http.busy': 'El servidor tiene demasiado trabajo en este momento. Inténtalo dentro de un minuto.',
  'http.refusals':
    'Se rechazaron demasiadas peticiones desde tu conexión. Espera un minuto e inténtalo otra vez.',
  'http.slow':
    'La conexión fue demasiado lenta para el servidor. Inténtalo otra vez, a ser posible donde sea mejor.',
  'http.*': 'El servidor no entendió a esta página. Recárgala e inténtalo otra vez.',
  'oblivious.*':
    'El servidor no pudo abrir lo que tu dispositivo envió a través del intermediario. Inténtalo dentro de un minuto.',
  'own.answer':
    'Este servidor no responde como lo hace un servidor de asambleas. Lo que envió no se muestra. Pregunta a los demás integrantes si la dirección es correcta.',
  'own.*': 'Estas páginas son solo para tu propio ordenador. Abre la dirección que indicó tu programa.',
  'relay.*': 'El intermediario no llega al servidor. Tu papeleta se queda aquí y se enviará de nuevo.',
  'invite.expired': 'Esta invitación ha caducado. Pide una nueva a quien te la envió.',
  'invite.spent': 'Esta invitación ya se usó tantas veces como se podía. Pide una nueva a quien te la envió.',
  'invite.link': 'Falta una parte del enlace de invitación o ha cambiado. Copia otra vez el enlace entero.',
  'invite.times': 'La invitación tiene que terminar después de ahora. Elige un plazo más largo.',
  'invite.by_vote':
    'En esta asamblea solo las votaciones admiten a personas. Propón una votación que las admita.',
  'invite.revoked':
    'Esta invitación fue retirada, o quien la dio ya no es integrante. Pide una nueva a otro integrante.',
  'invite.*': 'Esta invitación no existe en esta asamblea. Pide una nueva a quien te la envió.',
  'key.*': 'Una de las claves no se puede usar. Recarga la página e inténtalo otra vez.',
  'keys.closed': 'Tus claves están cerradas. Ábrelas primero.',
  'keys.none': 'Este dispositivo aún no tiene claves. Crea unas nuevas o escribe tus doce palabras.',
  'keys.unconfirmed': 'Las palabras que escribiste no son las que se mostraron. Compáralas con tu papel.',
  'keys.*': 'No se pudieron usar tus claves. Ciérralas, ábrelas otra vez y repite lo que hiciste.',
  'log.unavailable':
    'El servidor no pudo decir si lo ha registrado. Repetirlo es seguro: se registra una vez como mucho.',
  'log.damaged':
    'El registro de este servidor está dañado. No se acepta nada hasta que quien lleva el servidor lo haya reparado.',
  'log.*':
    'Por ahora este servidor puede mostrar el registro, pero no añadirle nada. Avisa a quien lo lleva e inténtalo más tarde.',
  'member.name_taken':
    'Otra persona de la asamblea tiene este nombre o uno que puede verse igual: en minúsculas, Lan es lan, que se ve como Ian. Los nombres que se confunden no se aceptan, para que nadie se haga pasar por otra persona. Elige otro, por ejemplo con un apellido.',
  'member.known':
    'Tus claves ya son de alguien de esta asamblea, o lo fueron. Ve a la asamblea: puede que ya estés dentro.',
  'member.other_key':
    'Para esto hacen falta las palabras que tenías antes. Añade en este dispositivo tus doce palabras anteriores e inténtalo otra vez.',
  'member.*': 'Otra persona de la asamblea tiene las mismas claves. Crea claves nuevas para ti.',
  'merkle.*': 'El registro no cuadra. Este dispositivo no lo usó. Haz la auditoría para ver dónde se rompe.',
  'note.*': 'Algo en el registro no tiene la forma que debe tener. Este dispositivo no lo usó.',
  'pairwise.*': 'La comparación de las opciones no cuadra, así que se rechazó.',
  'participation.*':
    'La clave secreta para votar no se pudo usar. Recarga la página e inténtalo otra vez; si tampoco funciona, usa otro dispositivo.',
  'phrase.checksum': 'Estas palabras no van juntas: una está mal o hay dos cambiadas de orden.',
  'phrase.count': 'Tienen que ser doce palabras, separadas por espacios.',
  'phrase.word': 'Una de estas palabras no está en la lista de palabras. Busca un error al escribirla.',
  'phrase.*': 'Estas palabras no se pueden usar. Compáralas con tu papel.',
  'random.*':
    'Este dispositivo no dio números al azar y sin ellos nada se puede sellar con seguridad. Reinicia el navegador o usa otro dispositivo.',
  'promise.broken':
    'El servidor prometió incluir esta papeleta en el registro antes de cierta hora, y no está. Conserva la promesa y enséñala a las demás personas integrantes.',
  'promise.replaced':
    'El servidor incluyó en el registro una papeleta más antigua que la última que prometió. Conserva la promesa y enséñala a las demás personas integrantes.',
  'promise.*':
    'La promesa del servidor no está en orden. Tu papeleta se conserva aquí y se envía de nuevo; mira en la página de la votación si ha entrado.',
  'receipt.missing':
    'El registro termina antes de aquello a lo que se refiere este recibo. Puede ser una copia anterior. Guarda el recibo y compara con otros integrantes.',
  'receipt.entry':
    'En el lugar que nombra este recibo, el registro tiene otra cosa. Guarda el recibo y enséñalo a los demás integrantes.',
  'receipt.root':
    'Este recibo y este registro no son de una misma historia. Guarda el recibo y enséñalo a los demás integrantes.',
  'receipt.*':
    'El recibo no está en orden, así que no prueba nada. Mira en la página de la votación si lo que hiciste quedó registrado.',
  'record.compressed': 'Este archivo está comprimido. Descomprímelo primero y elígelo otra vez.',
  'record.truncated': 'El archivo termina antes de tiempo. Guárdalo de nuevo y elígelo otra vez.',
  'record.*': 'Este archivo no es un registro completo. Guárdalo de nuevo desde la página de la asamblea.',
  'replica.ahead':
    'El registro va por delante del reloj de este dispositivo. Si tu reloj va bien, el servidor adelanta las fechas para saltarse el tiempo en que los integrantes pueden actuar: no hagas nada más aquí y avisa a los demás. Si tu reloj va mal, ponlo en hora y recarga la página.',
  'replica.seen':
    'Este enlace no dice nada que tu dispositivo pueda comparar. Puede que se haya cortado por el camino.',
  'replica.behind':
    'El servidor muestra menos registro del que ya mostró a este dispositivo. Puede ser una copia antigua en el camino, y entonces pasa en unos minutos. Si sigue así, el servidor ha perdido una parte o la oculta.',
  'replica.taken_back':
    'Desde hace un rato el servidor muestra menos registro del que firmó para este dispositivo. Ha perdido una parte o la oculta. Este dispositivo guarda lo que el servidor firmó: avisa a los demás integrantes y comparad.',
  'replica.moved':
    'Los integrantes han trasladado esta asamblea a otro servidor, pero este sigue como si nada. Usa la nueva dirección.',
  'replica.split_view':
    'El servidor ha mostrado dos versiones del registro que se excluyen entre sí. No hagas nada más aquí, guarda la prueba y enséñasela a los demás integrantes.',
  'replica.empty':
    'Este dispositivo aún no tiene una copia del registro. Conéctate y abre la asamblea otra vez.',
  'replica.snapshot':
    'Lo que este dispositivo guardó de la última visita no se puede usar. Recarga la página y se leerá de nuevo.',
  'replica.*':
    'Lo que envió el servidor no es lo que firmó. Este dispositivo no lo usó. Inténtalo otra vez y, si sigue así, avisa a los demás integrantes.',
  'result.*':
    'Un resultado del registro no es el que dan las papeletas selladas y las reglas, así que se rechazó.',
  'ring.*':
    'No se pudo mostrar que esta papeleta es de alguien del padrón, así que no se aceptó. Prepara una nueva; si tampoco funciona, usa otro dispositivo.',
  'rules.bounds':
    'Una de estas reglas está fuera de los límites que valen para todas las asambleas. Hacen que las reglas siempre puedan volver a cambiarse, y nunca sin aviso. Elige otro valor.',
  'rules.min_ballots': 'El mínimo de votos que se abren juntos va de 1 a 1000. Elige otro número.',
  'rules.version':
    'Esta asamblea tiene reglas que este programa todavía no conoce. Recarga la página o usa una versión más reciente.',
  'rules.*': 'Una fracción de las reglas tiene que estar entre nada y todo. Elige otra.',
  'seed.*':
    'Este dispositivo no dio números al azar y sin ellos nada se puede sellar con seguridad. Reinicia el navegador o usa otro dispositivo.',
  'selection.*':
    'La papeleta no está rellenada como pide la pregunta. Revisa cuántas marcas hay e inténtalo otra vez.',
  'shape.too_large':
    'Son demasiadas preguntas y opciones para una sola papeleta. Repártelas en varias votaciones.',
  'shape.*': 'Una pregunta no se puede responder tal como está. Revisa sus opciones y límites.',
  'share.*': 'Ya liberaste tu parte. No hay nada más que hacer.',
  'source.*':
    'No se pudo leer el registro, así que no se comprobó nada. Inténtalo cuando el servidor responda.',
  'storage.failed':
    'Este navegador no deja que la página guarde nada. Pasa a menudo en ventanas privadas: usa una normal.',
  'storage.*':
    'Este navegador no pudo guardar lo que hace falta. Haz sitio en el dispositivo e inténtalo otra vez.',
  'sums.*': 'Las sumas del registro no tienen la forma que deben tener. Este dispositivo no las usó.',
  'tally.*': 'Una suma del registro no es la de las papeletas selladas, así que se rechazó.',
  'text.length': 'Un texto es demasiado corto o demasiado largo. Cámbialo e inténtalo otra vez.',
  'text.control': 'Un texto lleva un carácter que no se puede mostrar. Escríbelo a mano en vez de pegarlo.',
  'text.direction':
    'Un texto lleva un carácter oculto que le da la vuelta. Escríbelo a mano en vez de pegarlo.',
  'text.invisible': 'Un texto lleva un carácter que nadie puede ver. Escríbelo a mano en vez de pegarlo.',
  'text.marks': 'Una letra lleva demasiados signos encima. Quita algunos.',
  'text.mixed':
    'Una palabra mezcla letras parecidas de dos alfabetos. Escríbela en un solo alfabeto para que no se confunda con otra.',
  'text.erased': 'Este texto ya está borrado.',
  'text.in_use':
    'No se borra el nombre de quien forma parte de la asamblea o pide entrar: hay que poder distinguirse. Quien se ha ido puede hacerlo borrar.',
  'text.removed': 'Quien lleva el servidor tuvo que borrar este texto; aquí no puede volver.',
  'text.unknown': 'No existe ese texto.',
  'text.trim': 'Hay espacios antes o después de un texto. Quítalos.',
  'text.*': 'Un texto lleva un carácter que no se puede usar. Escríbelo de nuevo con letras corrientes.',
  'tile.*': 'Falta un trozo del registro o no tiene la longitud correcta. Inténtalo más tarde.',
  'tree.*': 'El registro no da lo que firmó el servidor. Enséñaselo a los demás integrantes.',
  'tracker.form': 'Este no es el código de una papeleta. Cópialo entero otra vez.',
  'trustee.not_closed': 'La votación aún no se ha cerrado. Las partes se liberan solo después.',
  'trustee.not_cosigned':
    'Muy pocos testigos han firmado hasta ahora el cierre de esta votación. Por eso nadie puede decir que todos ven lo mismo. Espera un poco e inténtalo de nuevo.',
  'trustee.unconfirmed':
    'Muy pocos dispositivos han confirmado hasta ahora que ven el mismo cierre de esta votación. No se ha abierto nada.',
  'trustee.other_sums':
    'Este dispositivo ya liberó una parte de esta votación, para otra suma. Puede que el servidor muestre dos versiones del registro: avisa a los demás integrantes.',
  'trustee.unchecked':
    'Tu dispositivo aún no ha comprobado todas las papeletas, así que no libera nada. Abre la votación otra vez y déjalo terminar.',
  'trustee.*': 'No se pudo hacer tu parte como custodio. Recarga la página e inténtalo otra vez.',
  'vault.passphrase':
    'Esta contraseña no abre tus claves. Con tus doce palabras siempre puedes empezar de nuevo.',
  'vault.short': 'La contraseña necesita al menos 8 caracteres.',
  'vault.version': 'Estas claves las guardó otra versión de Folkmoot. Recupéralas con tus doce palabras.',
  'vault.*': 'Las claves guardadas aquí están dañadas o incompletas. Recupéralas con tus doce palabras.',
  'vote.over': 'El plazo para votar ha terminado.',
  'vote.phase':
    'La votación ha avanzado entretanto y esto ya no se puede hacer. Recarga la página para ver cómo está.',
  'vote.too_early': 'Es demasiado pronto para esto. Inténtalo cuando llegue el momento.',
  'vote.unknown': 'Esta asamblea no tiene esa votación. Revisa el enlace.',
  'vote.lasts': 'Una votación de esta clase no está abierta tanto tiempo, o tan poco. Elige otra duración.',
  'vote.queue':
    'Hay tantas votaciones abiertas como permiten las reglas a la vez. Esta se abrirá cuando haya sitio y tenga más firmas.',
  'vote.seconds': 'Esta propuesta aún no tiene suficientes firmas. Se abrirá sola cuando las tenga.',
  'vote.*': 'Esta votación no es la que conoce tu dispositivo. Recarga la página y mírala otra vez.',
  'watch.*': 'El registro no sigue como estaba antes. Guarda lo que se vio y pregunta a otros qué ven.',
  'witness.*':
    'El testigo no firma esto. Ha visto otro registro, o no lo conoce. Quien lleva el servidor tiene que mirarlo.',
  'witnesses.*':
    'Los testigos no han firmado lo que muestra esta página. Espera un poco e inténtalo de nuevo; si sigue igual, compara el registro con otra persona.',
  'worker.*':
    'No arrancó la pieza de esta página que se ocupa de la criptografía. No se envió nada. Recarga la página o usa un navegador actual.',
};

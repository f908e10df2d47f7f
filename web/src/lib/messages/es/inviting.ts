import type { Messages } from '../en';
import { number, plural } from './forms';

const people = (count: number) => plural(count, { one: '# persona', other: '# personas' });

export const inviting: Messages['inviting'] = {
  title: 'Invitar por nombre',
  go: 'Invitar a mucha gente por nombre',
  lead: 'Cada persona recibe una invitación propia, con la que entra una sola. Ves quién ha llegado y puedes retirar cualquiera.',
  private:
    'Los nombres y las direcciones se quedan en este dispositivo, sellados con tus claves. No entran en el registro y el servidor no los ve.',
  members: 'Entra como integrante de esta asamblea para invitar.',

  add: '¿A quién invitas?',
  paste: 'Una persona por línea',
  pasteHint: 'Por ejemplo «Ada Lovelace» o «Ada Lovelace <ada@example.org>», o filas copiadas de una tabla.',
  file: 'O un archivo',
  fileHint: 'CSV, XLSX, ODS o texto. También puedes soltarlo en esta página.',
  fileButton: 'Elegir un archivo',
  fileRead: (name) => `Leído de ${name}.`,
  fileDrop: 'Usar el texto en su lugar',
  unreadable: {
    large: 'Este archivo es demasiado grande para una lista de personas.',
    kind: 'Este archivo no se puede leer como lista. Guárdalo como CSV, XLSX u ODS y elígelo otra vez.',
  },
  tooMany: (most) => `Como máximo ${number(most)} personas a la vez. Divide la lista.`,

  understood: 'Lo que se ha entendido',
  found: (count) => `${people(count)} por invitar.`,
  columnName: 'Columna con el nombre',
  columnFamily: 'Segunda parte del nombre',
  columnMail: 'Columna con el correo electrónico',
  columnNone: 'Ninguna',
  column: (which, example) => (example ? `${number(which)}: ${example}` : number(which)),
  heading: 'La primera fila tiene títulos',
  row: 'Fila',
  name: 'Nombre',
  mail: 'Correo',
  more: (count) => `Mostrar las ${number(count)}`,
  leftOut: (count) => plural(count, { one: 'Se omite # fila', other: 'Se omiten # filas' }),
  nameless: (row) => `Fila ${number(row)}: sin nombre.`,
  long: (row, name) => `Fila ${number(row)}: el nombre tiene más de 80 caracteres: ${name}`,
  twin: (row, name, other) => `Fila ${number(row)}: ${name}, lo mismo que la fila ${number(other)}.`,
  already: (row, name) => `Fila ${number(row)}: ${name} ya está en tu lista.`,
  twins: 'Invitar también a quienes aparecen dos veces',
  make: (count) => plural(count, { one: 'Crear # invitación', other: 'Crear # invitaciones' }),

  making: 'Creando las invitaciones',
  madeOf: (done, all) => `${number(done)} de ${number(all)} están creadas.`,
  stop: 'Parar',
  goOn: (count) => plural(count, { one: 'Crear la última', other: 'Crear las otras #' }),
  stopped: (count) =>
    plural(count, {
      one: '# invitación aún no está creada. Lo creado se queda.',
      other: '# invitaciones aún no están creadas. Lo creado se queda.',
    }),

  out: 'Repartirlas',
  letters: (count) => plural(count, { one: 'Imprimir # carta', other: 'Imprimir # cartas' }),
  lettersHint: 'Una página por persona, con código QR, para quienes aún no han llegado.',
  merge: 'Guardar un archivo para combinar correspondencia',
  mergeHint:
    'Nombre, dirección, enlace y último día en columnas, para un procesador de textos o un programa de correo.',
  mergeFile: 'invitaciones.csv',
  mergeColumns: ['nombre', 'correo', 'enlace', 'hasta'],

  who: 'Quién ha llegado',
  counts: (joined, asked, open, ended) =>
    [
      `${number(joined)} dentro`,
      `${number(asked)} con petición`,
      `${number(open)} aún no`,
      `${number(ended)} vencidas o retiradas`,
    ].join(', ') + '.',
  show: 'Mostrar',
  filters: { all: 'Todas', open: 'Aún no', in: 'Dentro', ended: 'Vencidas o retiradas' },
  search: 'Buscar por nombre o dirección',
  nobody: 'Nadie así en tu lista.',
  standing: {
    todo: 'aún sin crear',
    open: (until) => `aún no; hasta ${until}`,
    asked: 'ha pedido unirse',
    in: (name) => `dentro como ${name}`,
    expired: (when) => `vencida ${when}`,
    ended: 'retirada o ya usada',
  },
  copy: 'Copiar enlace',
  copied: 'El enlace está copiado.',
  again: 'Dar una nueva',
  againDone: 'Hay una invitación nueva, y la anterior ya no deja entrar a nadie.',
  againExpired: (count) => plural(count, { one: 'Renovar # vencida', other: 'Renovar # vencidas' }),
  revoke: 'Retirar',
  revoked: 'Está retirada.',
  revokeAll: (count) => plural(count, { one: 'Retirar # abierta', other: 'Retirar las # abiertas' }),
  revokeAllText:
    'Nadie podrá unirse ya con estas invitaciones. Quien se ha unido se queda. Consta en el registro y no se puede deshacer.',
  forget: 'Olvidar esta lista',
  forgetText:
    'Los nombres, las direcciones y los enlaces se borran de este dispositivo. Las invitaciones valen hasta que vencen: retíralas antes si quieres.',
  moreRows: (count) => plural(count, { one: 'Mostrar # más', other: 'Mostrar # más' }),

  letter: {
    to: (name) => `Para ${name}`,
    invites: (by) => `${by} te invita a unirte a`,
    how: 'Escanea el código con tu teléfono o escribe esta dirección en un navegador:',
    until: (until) => `Esta invitación es solo para ti. Con ella entra una persona, hasta ${until}.`,
    trust:
      'Aquí el voto es secreto: tu papeleta se sella en tu propio dispositivo, nadie puede leerla y cualquiera puede comprobar el recuento.',
    qr: (name) => `Código QR de la invitación para ${name}`,
  },
};

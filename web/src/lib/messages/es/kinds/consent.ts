import { number, plural } from '../forms';
import type { KindWords } from '../../kinds';

const objections = (count: number) => plural(count, { one: '# objeción', other: '# objeciones' });

export const words: KindWords['consent'] = {
  name: 'Consentimiento',
  answer: 'De acuerdo, a un lado o en contra.',
  fit: 'Sirve para avanzar mientras nadie vea un daño; no sirve en grupos grandes, donde siempre alguien lo ve.',
  example: 'Desde ahora nos reunimos los martes. ¿Puedes vivir con eso?',
  wins: (objections) =>
    objections === 0
      ? 'Se aprueba cuando nadie se opone.'
      : `Se aprueba con ${plural(objections, { one: '# objeción como máximo', many: '# de objeciones como máximo', other: '# objeciones como máximo' })}.`,
  agree: 'Estoy de acuerdo',
  standAside: 'Me hago a un lado',
  object: 'Me opongo',
  agreeHint: 'Adelante.',
  standAsideHint: 'Yo lo haría de otra manera, pero no lo detengo.',
  objectHint: 'Esto nos haría daño. Así no debe seguir adelante.',
  objections: '¿Cuántas objeciones se admiten?',
  objectionsHint: '0 significa que una sola objeción la detiene.',
  errors: {
    objections: (most) => `Las objeciones son un número de 0 a ${number(most)}.`,
  },
  outcome: { passed: 'Hay acuerdo con la propuesta.', failed: 'No hay acuerdo con la propuesta.' },
  headline: {
    passed: (what, objections) =>
      `Con acuerdo: ${what}, ${plural(objections, { one: '# objeción', other: '# objeciones' })}`,
    failed: (what, objections) =>
      `Sin acuerdo: ${what}, ${plural(objections, { one: '# objeción', other: '# objeciones' })}`,
  },
  result: {
    passed: (agree, aside, object) =>
      `Hay acuerdo: ${number(agree)} a favor, ${number(aside)} al margen, ${objections(object)}.`,
    failed: (agree, aside, object) =>
      `No hay acuerdo: ${number(agree)} a favor, ${number(aside)} al margen, ${objections(object)}.`,
    nobody: 'No votó nadie, así que no se acordó nada.',
    noneAgree: 'También hace falta alguien a favor.',
    limit: (limit) =>
      limit === 0
        ? 'Solo se aprueba si nadie se opone.'
        : plural(limit, {
            one: 'Se aprueba con # objeción como máximo.',
            other: 'Se aprueba con # objeciones como máximo.',
          }),
    mark: (limit) => `máximo ${number(limit)}`,
  },
};

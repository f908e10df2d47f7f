import type { KindWords } from '../../kinds';

export const words: KindWords['budget'] = {
  name: 'Proyectos con un presupuesto',
  answer: 'Cada persona marca los proyectos que pagaría.',
  fit: 'Sirve para elegir qué se paga; no sirve si unos proyectos necesitan o excluyen a otros.',
  example: '¿Qué proyectos pagamos este año?',
  wins: {
    support_per_cost:
      'Los proyectos se pagan por orden de apoyo según su coste, hasta donde llegue el dinero.',
    votes:
      'Los proyectos se pagan según en cuántas papeletas están marcados, hasta donde llegue el dinero. Lo que ya no cabe se salta.',
  },
  byLegend: '¿Qué proyectos van primero?',
  by: { support_per_cost: 'Más apoyo para lo que cuesta', votes: 'Más votos' },
  byHow: {
    support_per_cost:
      'El dinero sirve a cuantas personas puede: dos proyectos baratos pueden ir antes que uno caro con más votos.',
    votes:
      'Como lo hace la mayoría de las ciudades: el proyecto con más votos se paga primero, cueste lo que cueste.',
  },
  order: {
    support_per_cost: 'Va primero lo que tiene más apoyo para lo que cuesta.',
    votes: 'Va primero lo que está marcado en más papeletas.',
  },
  funds: '¿Cuánto dinero hay?',
  cost: (option) => `Coste de ${option}`,
  costShort: 'Coste',
  costs: (cost) => `Cuesta ${cost}`,
  lead: (funds) => `Marca todos los proyectos que pagarías. Hay ${funds}; puedes marcar más que eso.`,
  sum: (cost, funds) => `Lo que marcaste cuesta ${cost}. Hay ${funds}.`,
  errors: {
    costNone: 'Falta el coste. Lo que no cuesta nada cuesta 0.',
  },
  warnings: {
    dear: (option) => `${option} cuesta más de lo que hay, así que nunca se podrá pagar.`,
    enough: 'Todos los proyectos juntos no cuestan más de lo que hay. Se paga todo lo que tenga algún apoyo.',
  },
  result: {
    spent: (spent, funds, left) => `Juntos cuestan ${spent} de ${funds}; quedan ${left}.`,
    passed: (projects) => `No se financia, porque ya no alcanzaba el dinero: ${projects}.`,
    level: {
      support_per_cost: (projects) =>
        `${projects} tienen el mismo apoyo para lo que cuestan, y el dinero no alcanza para todos.`,
      votes: (projects) =>
        `${projects} están marcados en igual número de papeletas, y el dinero no alcanza para todos.`,
    },
    stops: 'Las reglas no resuelven un empate: ahí se para el dinero.',
    drew: 'Las reglas dejan que un sorteo los ponga en orden.',
    funds: (funds) => `dinero: ${funds}`,
    marked: (cost, state) => `${cost}, ${state}`,
    states: {
      funded: 'financiado',
      passed: 'no alcanzaba',
      level: 'empatado con otro',
      none: 'sin apoyo',
      after: 'no se llegó',
      void: '–',
    },
    /** The same where some members have more than one voice. */
    voices: {
      levelVotes: (projects) =>
        `${projects} tienen igual número de voces, y el dinero no alcanza para todos.`,
    },
  },
};

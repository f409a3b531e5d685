import type { EventWords } from '../event-words.ts';

export const events: EventWords = {
  issued: 'Emitida después de comprobar el borrador según las reglas.',
  covered: 'La versión {versions} se comprobó y está cubierta.',
  notCovered: 'La versión {versions} se comprobó y no está cubierta.',
  version: 'Versión {versions}: {change}.',
  changes: {
    'first': 'primera versión',
    'security-fix': 'cierra fallos de seguridad; lo que dice la etiqueta no cambia',
    'bugfix': 'corrige errores; lo que dice la etiqueta no cambia',
    'feature': 'trae funciones nuevas',
    'substantial': 'cambia la finalidad del producto o sus riesgos',
  },
  lapsed: 'El plazo para corregir el problema terminó el {date}, y nada mostró que se hubiera corregido.',
  suspend: 'Hay atacantes que usan un fallo de la versión {versions} ({holes}), y aún no está cubierta ninguna actualización que lo cierre.',
  amend: 'Se puso al día lo que se sabe de los fallos de este producto: {holes}.',
  surveil: 'Se está estudiando si este producto está afectado por {holes}.',
};

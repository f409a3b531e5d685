import type { RulesWording } from './rules-wording.ts';

export const rules: RulesWording = {
  risk: {
    title: 'Cuánto rigor, según el riesgo', intro: 'El tipo de producto decide su clase de riesgo. Lo que el producto sabe hacer puede subirla, y nada la baja. Si un nivel es más estricto, cuenta el nivel.',
    tier: 'Clase de riesgo', who: 'Quién debe decirlo', methods: 'Cómo se comprueba', by: 'Quién puede comprobarlo', surveillance: 'Se revisa de nuevo', every: 'cada {months} meses', never: 'solo si ocurre algo',
    kinds: 'Tipos de producto', accreditation: 'acreditado según {to}', raises: 'Qué la sube', raisedTo: 'a «{tier}»',
    attestations: { declaration: 'El fabricante lo declara', certification: 'Un organismo independiente lo certifica' },
    assessors: { maker: 'el fabricante', purchaser: 'el comprador', laboratory: 'un laboratorio' },
    methodNames: { 'testing': 'ensayo', 'inspection': 'inspección', 'audit': 'auditoría', 'document-review': 'lectura de documentos' },
  },
  levels: { title: 'Qué pide cada nivel', requirement: 'Requisito', asked: 'se pide', notAsked: 'no se pide' },
  updates: {
    title: 'Qué hace una actualización con la etiqueta', change: 'La versión nueva es', answer: 'La etiqueta', image: 'Huella del software',
    changes: { 'first': 'la primera', 'security-fix': 'un arreglo de seguridad', 'bugfix': 'una corrección', 'feature': 'una función nueva', 'substantial': 'una modificación sustancial' },
    coverages: { 'covered': 'la cubre enseguida', 'provisional': 'la cubre {days} días, mientras se comprueba', 'not-covered': 'no la cubre hasta que se evalúe' },
    digest: { required: 'debe darse', optional: 'puede darse' },
  },
  consensus: {
    title: 'Cómo nacieron estas reglas', intro: 'Cinco atributos forman un proceso de consenso voluntario (OMB Circular A-119). Un solo «no» decide, y «no se sabe» no es un sí.',
    verdicts: { 'voluntary-consensus': 'De un proceso de consenso voluntario', 'other': 'No es de un proceso de consenso voluntario', 'unknown': 'No se sabe si es de un proceso de consenso voluntario' },
    short: { 'voluntary-consensus': 'Consenso', 'other': 'Sin consenso', 'unknown': 'No se sabe' },
    attributes: { openness: 'Abierto a todos', balance: 'Equilibrado', dueProcess: 'Procedimiento debido', appeals: 'Recursos', consensus: 'Consenso' },
    answers: { yes: 'sí', no: 'no', unknown: 'no se sabe' },
  },
  standards: 'Normas en las que se apoya',
  recognises: { title: 'Qué acepta de otros', intro: 'Una etiqueta según una de estas reglas cuenta también aquí, mientras las dos estén en vigor.' },
  appeal: { title: 'Recursos', text: 'Quien recibe un no puede recurrir en {file} días. Responde en {answer} días hábiles: {body}.' },
  landscape: {
    title: 'Normas detrás de las etiquetas', intro: 'En qué normas se apoyan las etiquetas de este registro y sus reglas, qué tienen en común las distintas reglas y cómo nacieron.',
    byArea: 'Normas por área', byAreaIntro: 'Las áreas principales de las normas de ciberseguridad para productos conectados, como las nombra NISTIR 8200. Junto a cada norma: si viene de un proceso de consenso voluntario.',
    labels: '{count} etiquetas se apoyan en ella', oneLabel: '1 etiqueta se apoya en ella', noLabel: 'Nombradas por reglas, aquí aún sin etiqueta', namedBy: 'Nombrada por', none: 'Ninguna norma en uso aquí',
    areas: {
      'cryptographic-techniques': 'Técnicas criptográficas', 'incident-management': 'Gestión de incidentes', 'hardware-assurance': 'Confianza en el hardware', 'identity-and-access': 'Identidad y acceso', 'information-security-management': 'Sistemas de gestión de la seguridad de la información',
      'it-system-evaluation': 'Evaluación de la seguridad de sistemas', 'network-security': 'Seguridad de redes', 'automation-and-continuous-monitoring': 'Automatización y vigilancia continua', 'software-assurance': 'Confianza en el software', 'supply-chain': 'Riesgos de la cadena de suministro',
      'system-security-engineering': 'Ingeniería de seguridad de sistemas', 'physical-security': 'Seguridad física', 'none': 'Sin área',
    },
  },
  crosswalk: {
    title: 'Qué tienen en común las reglas', intro: 'Una línea por cada cosa que un producto sabe hacer. Cuadrado lleno: debe. Cuadrado vacío: debería. Abra una línea para ver las cláusulas.',
    capability: 'El producto', must: 'debe', should: 'debería', not: 'no se pide',
  },
};

import type { PaperWords } from './paper-words.ts';

export const es: PaperWords = {
  specimen: 'MUESTRA',
  foot: 'Hecho el {day} a partir de la declaración firmada {statement} de la etiqueta {code} ({label}). Si la etiqueta sigue vigente: {address}',
  none: 'ninguno',
  product: {
    heading: 'Producto', name: 'Producto', model: 'Tipo o modelo', gtin: 'Código de barras (GTIN)', units: 'Lote, número de serie o versión',
    lots: 'lotes {list}', serials: 'números de serie {list}', range: '{from} a {to}', hardware: 'hardware {list}', software: 'software {list}',
  },
  maker: { heading: 'Quién lo fabrica', manufacturer: 'Fabricante', representative: 'Representante autorizado', importer: 'Importador' },
  support: { until: 'hasta el {until}', since: '(desde el {starts})', unsupported: 'El producto se introduce en el mercado sin actualizaciones de seguridad.', available: 'las actualizaciones publicadas siguen disponibles hasta el {until}' },
  sign: { heading: 'Firmado por y en nombre de {party}', place: 'Lugar y fecha de expedición', name: 'Nombre', role: 'Cargo', signature: 'Firma', openPlace: 'Lugar de expedición', openName: 'Nombre de quien firma', openRole: 'Cargo de quien firma' },
  cra: {
    title: 'Información e instrucciones para el usuario', rule: 'Reglamento (UE) 2024/2847 (Reglamento de Ciberresiliencia), anexo II',
    maker: 'Fabricante y contacto', manufacturer: '1 Fabricante', contact: '2 Dónde notificar vulnerabilidades, y la política de divulgación', product: '3 Producto',
    purposeHeading: 'Finalidad y riesgos', purpose: '4 Finalidad prevista, funciones esenciales y propiedades de seguridad', risks: '5 Circunstancias que pueden dar lugar a riesgos importantes',
    conformity: 'Conformidad y soporte', declaration: '6 Declaración UE de conformidad', support: '7 Soporte de seguridad y fin del período de soporte',
    instructions: '8 Instrucciones', setup: '(a) Puesta en servicio y uso seguros', changes: '(b) Cómo afectan los cambios a la seguridad de los datos', updates: '(c) Cómo instalar las actualizaciones de seguridad', retire: '(d) Retirada segura del servicio y eliminación de los datos',
    turnOff: '(e) Cómo desactivar las actualizaciones automáticas', cannotTurnOff: 'no se pueden desactivar', notAutomatic: 'las actualizaciones no se instalan automáticamente', integration: '(f) Para quien lo integra en su propio producto', noIntegration: 'no está destinado a integrarse',
    components: 'Componentes', sbom: '9 Nomenclatura de materiales del software', sbomKept: 'la mantiene el fabricante; no es pública',
  },
  doc: {
    title: 'Declaración UE de conformidad', rule: 'Reglamento (UE) 2024/2847 (Reglamento de Ciberresiliencia), anexo V', name: '1 Nombre y tipo', provider: 'Proveedor', manufacturer: '2 Fabricante',
    responsibility: '3 Responsabilidad', sole: 'La presente declaración de conformidad se expide bajo la exclusiva responsabilidad de {party}.', conformity: 'Conformidad', object: '4 Objeto de la declaración', objectIs: '{product}, modelo {model}, con el software {versions}',
    legislation: '5 Legislación de la Unión', act: 'Reglamento (UE) 2024/2847 del Parlamento Europeo y del Consejo', standards: '6 Normas y especificaciones', notifiedBody: '7 Organismo notificado', body: 'n.º {number}', certificate: 'certificado {number}', notInvolved: 'no ha intervenido',
    additional: '8 Información adicional', productClass: 'clase de producto: {class}', says: 'El objeto de la declaración descrito arriba es conforme con la legislación de la Unión mencionada arriba.',
  },
};

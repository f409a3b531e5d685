import type { PaperWords } from './paper-words.ts';

export const it: PaperWords = {
  specimen: 'CAMPIONE',
  foot: 'Redatto il {day} dalla dichiarazione firmata {statement} dell’etichetta {code} ({label}). Se l’etichetta vale ancora: {address}',
  none: 'nessuno',
  product: {
    heading: 'Prodotto', name: 'Prodotto', model: 'Tipo o modello', gtin: 'Codice a barre (GTIN)', units: 'Lotto, numero di serie o versione',
    lots: 'lotti {list}', serials: 'numeri di serie {list}', range: 'da {from} a {to}', hardware: 'hardware {list}', software: 'software {list}',
  },
  maker: { heading: 'Chi lo produce', manufacturer: 'Fabbricante', representative: 'Rappresentante autorizzato', importer: 'Importatore' },
  support: { until: 'fino al {until}', since: '(dal {starts})', unsupported: 'Il prodotto è immesso sul mercato senza aggiornamenti di sicurezza.', available: 'gli aggiornamenti pubblicati restano disponibili fino al {until}' },
  sign: { heading: 'Firmato a nome e per conto di {party}', place: 'Luogo e data del rilascio', name: 'Nome', role: 'Funzione', signature: 'Firma', openPlace: 'Luogo del rilascio', openName: 'Nome di chi firma', openRole: 'Funzione di chi firma' },
  cra: {
    title: 'Informazioni e istruzioni per l’utilizzatore', rule: 'Regolamento (UE) 2024/2847 (regolamento sulla ciberresilienza), allegato II',
    maker: 'Fabbricante e contatto', manufacturer: '1 Fabbricante', contact: '2 Dove segnalare le vulnerabilità, e la politica di divulgazione', product: '3 Prodotto',
    purposeHeading: 'Finalità e rischi', purpose: '4 Finalità prevista, funzioni essenziali e proprietà di sicurezza', risks: '5 Circostanze che possono comportare rischi significativi',
    conformity: 'Conformità e assistenza', declaration: '6 Dichiarazione di conformità UE', support: '7 Assistenza di sicurezza e fine del periodo di assistenza',
    instructions: '8 Istruzioni', setup: '(a) Messa in servizio e uso sicuri', changes: '(b) Effetti delle modifiche sulla sicurezza dei dati', updates: '(c) Come installare gli aggiornamenti di sicurezza', retire: '(d) Disattivazione sicura e rimozione dei dati',
    turnOff: '(e) Come disattivare gli aggiornamenti automatici', cannotTurnOff: 'non si possono disattivare', notAutomatic: 'gli aggiornamenti non si installano automaticamente', integration: '(f) Per chi lo integra nel proprio prodotto', noIntegration: 'non destinato all’integrazione',
    components: 'Componenti', sbom: '9 Distinta base del software', sbomKept: 'tenuta dal fabbricante, non pubblica',
  },
  doc: {
    title: 'Dichiarazione di conformità UE', rule: 'Regolamento (UE) 2024/2847 (regolamento sulla ciberresilienza), allegato V', name: '1 Nome e tipo', provider: 'Fornitore', manufacturer: '2 Fabbricante',
    responsibility: '3 Responsabilità', sole: 'La presente dichiarazione di conformità è rilasciata sotto la responsabilità esclusiva di {party}.', conformity: 'Conformità', object: '4 Oggetto della dichiarazione', objectIs: '{product}, modello {model}, con il software {versions}',
    legislation: '5 Normativa dell’Unione', act: 'Regolamento (UE) 2024/2847 del Parlamento europeo e del Consiglio', standards: '6 Norme e specifiche', notifiedBody: '7 Organismo notificato', body: 'n. {number}', certificate: 'certificato {number}', notInvolved: 'non intervenuto',
    additional: '8 Informazioni supplementari', productClass: 'classe del prodotto: {class}', says: 'L’oggetto della dichiarazione descritto sopra è conforme alla normativa dell’Unione indicata sopra.',
  },
};

import type { RulesWording } from './rules-wording.ts';

export const rules: RulesWording = {
  risk: {
    title: 'Quanto rigore, secondo il rischio', intro: 'Il tipo di prodotto ne decide la classe di rischio. Ciò che il prodotto sa fare può alzarla, e niente la abbassa. Se un livello è più severo, conta il livello.',
    tier: 'Classe di rischio', who: 'Chi deve dirlo', methods: 'Come si verifica', by: 'Chi può verificare', surveillance: 'Controllato di nuovo', every: 'ogni {months} mesi', never: 'solo se succede qualcosa',
    kinds: 'Tipi di prodotto', accreditation: 'accreditato secondo {to}', raises: 'Che cosa la alza', raisedTo: 'a «{tier}»',
    attestations: { declaration: 'Lo dichiara il produttore', certification: 'Lo certifica un organismo indipendente' },
    assessors: { maker: 'il produttore', purchaser: 'l’acquirente', laboratory: 'un laboratorio' },
    methodNames: { 'testing': 'prova', 'inspection': 'ispezione', 'audit': 'audit', 'document-review': 'lettura dei documenti' },
  },
  levels: { title: 'Che cosa chiede ogni livello', requirement: 'Requisito', asked: 'chiesto', notAsked: 'non chiesto' },
  updates: {
    title: 'Che cosa fa un aggiornamento all’etichetta', change: 'La nuova versione è', answer: 'L’etichetta', image: 'Impronta del software',
    changes: { 'first': 'la prima', 'security-fix': 'una correzione di sicurezza', 'bugfix': 'una correzione', 'feature': 'una nuova funzione', 'substantial': 'una modifica sostanziale' },
    coverages: { 'covered': 'la copre subito', 'provisional': 'la copre per {days} giorni, mentre si verifica', 'not-covered': 'non la copre prima che sia valutata' },
    digest: { required: 'va indicata', optional: 'può essere indicata' },
  },
  consensus: {
    title: 'Come sono nate queste regole', intro: 'Cinque caratteristiche fanno un processo di consenso volontario (OMB Circular A-119). Un solo «no» decide, e «non si sa» non è un sì.',
    verdicts: { 'voluntary-consensus': 'Da un processo di consenso volontario', 'other': 'Non da un processo di consenso volontario', 'unknown': 'Non si sa se da un processo di consenso volontario' },
    short: { 'voluntary-consensus': 'Consenso', 'other': 'Nessun consenso', 'unknown': 'Non si sa' },
    attributes: { openness: 'Aperto a tutti', balance: 'Equilibrato', dueProcess: 'Procedura corretta', appeals: 'Ricorsi', consensus: 'Consenso' },
    answers: { yes: 'sì', no: 'no', unknown: 'non si sa' },
  },
  standards: 'Norme su cui si basa',
  recognises: { title: 'Che cosa accetta da altri', intro: 'Un’etichetta secondo una di queste regole conta anche qui, finché valgono tutte e due.' },
  appeal: { title: 'Ricorsi', text: 'Chi riceve un no può fare ricorso entro {file} giorni. Risponde entro {answer} giorni lavorativi: {body}.' },
  landscape: {
    title: 'Le norme dietro le etichette', intro: 'Su quali norme si basano le etichette di questo registro e le sue regole, che cosa hanno in comune le varie regole, e come sono nate.',
    byArea: 'Norme per area', byAreaIntro: 'Le aree principali delle norme di cibersicurezza per prodotti connessi, come le chiama NISTIR 8200. Accanto a ogni norma: se viene da un processo di consenso volontario.',
    labels: '{count} etichette si basano su di essa', oneLabel: '1 etichetta si basa su di essa', noLabel: 'Citate da regole, qui ancora senza etichetta', namedBy: 'Citata da', none: 'Nessuna norma in uso qui',
    areas: {
      'cryptographic-techniques': 'Tecniche crittografiche', 'incident-management': 'Gestione degli incidenti', 'hardware-assurance': 'Affidabilità dell’hardware', 'identity-and-access': 'Identità e accesso', 'information-security-management': 'Sistemi di gestione della sicurezza delle informazioni',
      'it-system-evaluation': 'Valutazione della sicurezza dei sistemi', 'network-security': 'Sicurezza delle reti', 'automation-and-continuous-monitoring': 'Automazione e sorveglianza continua', 'software-assurance': 'Affidabilità del software', 'supply-chain': 'Rischi della catena di fornitura',
      'system-security-engineering': 'Ingegneria della sicurezza dei sistemi', 'physical-security': 'Sicurezza fisica', 'none': 'Senza area',
    },
  },
  crosswalk: {
    title: 'Che cosa hanno in comune le regole', intro: 'Una riga per ogni cosa che un prodotto sa fare. Quadrato pieno: deve. Quadrato vuoto: dovrebbe. Aprite una riga per vedere i punti.',
    capability: 'Il prodotto', must: 'deve', should: 'dovrebbe', not: 'non chiesto',
  },
};

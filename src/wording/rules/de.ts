import type { RulesWording } from './rules-wording.ts';

export const rules: RulesWording = {
  risk: {
    title: 'Wie streng, je nach Risiko', intro: 'Die Art des Produkts bestimmt seine Risikoklasse. Was das Produkt kann, hebt sie vielleicht an, und nichts senkt sie. Wo eine Stufe strenger ist, gilt die Stufe.',
    tier: 'Risikoklasse', who: 'Wer es sagen muss', methods: 'Herausgefunden durch', by: 'Wer nachsehen darf', surveillance: 'Wieder angesehen', every: 'alle {months} Monate', never: 'nur wenn etwas geschieht',
    kinds: 'Arten von Produkten', accreditation: 'akkreditiert nach {to}', raises: 'Was sie anhebt', raisedTo: 'auf „{tier}“',
    attestations: { declaration: 'Der Hersteller erklärt es', certification: 'Eine unabhängige Stelle zertifiziert es' },
    assessors: { maker: 'der Hersteller', purchaser: 'der Käufer', laboratory: 'ein Labor' },
    methodNames: { 'testing': 'Testen', 'inspection': 'Begutachten', 'audit': 'Audit', 'document-review': 'Lesen der Unterlagen' },
  },
  levels: { title: 'Was jede Stufe verlangt', requirement: 'Anforderung', asked: 'verlangt', notAsked: 'nicht verlangt' },
  updates: {
    title: 'Was ein Update mit dem Label macht', change: 'Die neue Version ist', answer: 'Das Label', image: 'Prüfsumme der Software',
    changes: { 'first': 'die erste', 'security-fix': 'eine Sicherheitskorrektur', 'bugfix': 'eine Fehlerkorrektur', 'feature': 'eine neue Funktion', 'substantial': 'eine wesentliche Änderung' },
    coverages: { 'covered': 'gilt sofort für sie', 'provisional': 'gilt {days} Tage für sie, während sie geprüft wird', 'not-covered': 'gilt erst für sie, wenn sie geprüft wurde' },
    digest: { required: 'muss angegeben werden', optional: 'kann angegeben werden' },
  },
  consensus: {
    title: 'Wie diese Regeln entstanden', intro: 'Fünf Merkmale machen ein freiwilliges Konsensverfahren aus (OMB Circular A-119). Ein „nein“ entscheidet, und „nicht bekannt“ ist kein Ja.',
    verdicts: { 'voluntary-consensus': 'Aus einem freiwilligen Konsensverfahren', 'other': 'Nicht aus einem freiwilligen Konsensverfahren', 'unknown': 'Nicht bekannt, ob aus einem freiwilligen Konsensverfahren' },
    short: { 'voluntary-consensus': 'Konsens', 'other': 'Kein Konsens', 'unknown': 'Nicht bekannt' },
    attributes: { openness: 'Offen für alle', balance: 'Ausgewogen', dueProcess: 'Geordnetes Verfahren', appeals: 'Einspruch', consensus: 'Konsens' },
    answers: { yes: 'ja', no: 'nein', unknown: 'nicht bekannt' },
  },
  standards: 'Normen, auf denen es beruht',
  recognises: { title: 'Was es von anderen anerkennt', intro: 'Ein Label nach einer dieser Regeln zählt auch hier, solange beide gelten.' },
  appeal: { title: 'Einspruch', text: 'Wer ein Nein hört, kann binnen {file} Tagen Einspruch erheben. Die Antwort kommt binnen {answer} Arbeitstagen von: {body}.' },
  landscape: {
    title: 'Normen hinter den Labels', intro: 'Auf welchen Normen die Labels dieses Registers und ihre Regeln beruhen, was verschiedene Regeln gemeinsam haben, und wie die Regeln entstanden sind.',
    byArea: 'Normen nach Gebieten', byAreaIntro: 'Die Kerngebiete der Normen für die Cybersicherheit vernetzter Produkte, wie NISTIR 8200 sie nennt. Neben jeder Norm steht, ob sie aus einem freiwilligen Konsensverfahren kommt.',
    labels: '{count} Labels beruhen darauf', oneLabel: '1 Label beruht darauf', noLabel: 'Von Regeln genannt, hier noch ohne Label', namedBy: 'Genannt von', none: 'Hier ist keine Norm in Gebrauch',
    areas: {
      'cryptographic-techniques': 'Kryptografische Verfahren', 'incident-management': 'Umgang mit Vorfällen', 'hardware-assurance': 'Vertrauenswürdige Hardware', 'identity-and-access': 'Identität und Zugang', 'information-security-management': 'Managementsysteme für Informationssicherheit',
      'it-system-evaluation': 'Bewertung von IT-Systemen', 'network-security': 'Netzsicherheit', 'automation-and-continuous-monitoring': 'Automatisierung und laufende Beobachtung', 'software-assurance': 'Vertrauenswürdige Software', 'supply-chain': 'Risiken der Lieferkette',
      'system-security-engineering': 'Entwicklung sicherer Systeme', 'physical-security': 'Physische Sicherheit', 'none': 'Ohne Gebiet',
    },
  },
  crosswalk: {
    title: 'Was verschiedene Regeln gemeinsam haben', intro: 'Eine Zeile für jede Fähigkeit eines Produkts. Gefülltes Quadrat: muss. Leeres Quadrat: soll. Öffnen Sie eine Zeile, um die Abschnitte zu sehen.',
    capability: 'Das Produkt', must: 'muss', should: 'soll', not: 'nicht verlangt',
  },
};

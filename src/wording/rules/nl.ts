import type { RulesWording } from './rules-wording.ts';

export const rules: RulesWording = {
  risk: {
    title: 'Hoe streng, naar risico', intro: 'De soort product bepaalt de risicoklasse. Wat het product kan, kan die verhogen, en niets verlaagt die. Is een niveau strenger, dan telt het niveau.',
    tier: 'Risicoklasse', who: 'Wie het moet zeggen', methods: 'Hoe het is nagegaan', by: 'Wie mag kijken', surveillance: 'Opnieuw bekeken', every: 'elke {months} maanden', never: 'alleen als er iets gebeurt',
    kinds: 'Soorten producten', accreditation: 'geaccrediteerd volgens {to}', raises: 'Wat die verhoogt', raisedTo: 'tot ‘{tier}’',
    attestations: { declaration: 'De maker verklaart het', certification: 'Een onafhankelijke instantie certificeert het' },
    assessors: { maker: 'de maker', purchaser: 'de koper', laboratory: 'een laboratorium' },
    methodNames: { 'testing': 'testen', 'inspection': 'inspectie', 'audit': 'audit', 'document-review': 'papieren lezen' },
  },
  levels: { title: 'Wat elk niveau vraagt', requirement: 'Eis', asked: 'gevraagd', notAsked: 'niet gevraagd' },
  updates: {
    title: 'Wat een update met het label doet', change: 'De nieuwe versie is', answer: 'Het label', image: 'Vingerafdruk van de software',
    changes: { 'first': 'de eerste', 'security-fix': 'een beveiligingsupdate', 'bugfix': 'een verbetering', 'feature': 'een nieuwe functie', 'substantial': 'een ingrijpende wijziging' },
    coverages: { 'covered': 'geldt er meteen voor', 'provisional': 'geldt er {days} dagen voor, terwijl ze wordt nagekeken', 'not-covered': 'geldt er pas voor als ze is beoordeeld' },
    digest: { required: 'moet worden gegeven', optional: 'mag worden gegeven' },
  },
  consensus: {
    title: 'Hoe deze regels zijn ontstaan', intro: 'Vijf kenmerken maken een vrijwillig consensusproces (OMB Circular A-119). Eén ‘nee’ beslist, en ‘niet bekend’ is geen ja.',
    verdicts: { 'voluntary-consensus': 'Uit een vrijwillig consensusproces', 'other': 'Niet uit een vrijwillig consensusproces', 'unknown': 'Niet bekend of uit een vrijwillig consensusproces' },
    short: { 'voluntary-consensus': 'Consensus', 'other': 'Geen consensus', 'unknown': 'Niet bekend' },
    attributes: { openness: 'Open voor iedereen', balance: 'Evenwichtig', dueProcess: 'Ordelijke procedure', appeals: 'Bezwaar', consensus: 'Consensus' },
    answers: { yes: 'ja', no: 'nee', unknown: 'niet bekend' },
  },
  standards: 'Normen waarop het steunt',
  recognises: { title: 'Wat het van anderen erkent', intro: 'Een label volgens een van deze regels telt ook hier, zolang beide gelden.' },
  appeal: { title: 'Bezwaar', text: 'Wie nee te horen krijgt, kan binnen {file} dagen bezwaar maken. Antwoord binnen {answer} werkdagen van: {body}.' },
  landscape: {
    title: 'Normen achter de labels', intro: 'Op welke normen de labels van dit register en de regels steunen, wat verschillende regels gemeen hebben, en hoe de regels zijn ontstaan.',
    byArea: 'Normen per gebied', byAreaIntro: 'De hoofdgebieden van normen voor de cyberbeveiliging van verbonden producten, zoals NISTIR 8200 ze noemt. Naast elke norm staat of die uit een vrijwillig consensusproces komt.',
    labels: '{count} labels steunen erop', oneLabel: '1 label steunt erop', noLabel: 'Genoemd door regels, hier nog zonder label', namedBy: 'Genoemd door', none: 'Hier geen norm in gebruik',
    areas: {
      'cryptographic-techniques': 'Cryptografische technieken', 'incident-management': 'Omgaan met incidenten', 'hardware-assurance': 'Betrouwbare hardware', 'identity-and-access': 'Identiteit en toegang', 'information-security-management': 'Managementsystemen voor informatiebeveiliging',
      'it-system-evaluation': 'Beoordeling van IT-systemen', 'network-security': 'Netwerkbeveiliging', 'automation-and-continuous-monitoring': 'Automatisering en voortdurend toezicht', 'software-assurance': 'Betrouwbare software', 'supply-chain': 'Risico’s in de toeleveringsketen',
      'system-security-engineering': 'Ontwerp van systeembeveiliging', 'physical-security': 'Fysieke beveiliging', 'none': 'Zonder gebied',
    },
  },
  crosswalk: {
    title: 'Wat verschillende regels gemeen hebben', intro: 'Eén regel voor elk ding dat een product kan. Gevuld vierkant: het moet. Leeg vierkant: het zou moeten. Open een regel voor de artikelen.',
    capability: 'Het product', must: 'moet', should: 'zou moeten', not: 'niet gevraagd',
  },
};

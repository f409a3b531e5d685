import type { RulesWording } from './rules-wording.ts';

export const rules: RulesWording = {
  risk: {
    title: 'Quelle rigueur, selon le risque', intro: 'Le type de produit fixe sa classe de risque. Ce que le produit sait faire peut la relever, et rien ne l’abaisse. Si un niveau est plus strict, c’est le niveau qui compte.',
    tier: 'Classe de risque', who: 'Qui doit le dire', methods: 'Comment on le vérifie', by: 'Qui peut vérifier', surveillance: 'Contrôlé de nouveau', every: 'tous les {months} mois', never: 'seulement s’il se passe quelque chose',
    kinds: 'Types de produits', accreditation: 'accrédité selon {to}', raises: 'Ce qui la relève', raisedTo: 'à « {tier} »',
    attestations: { declaration: 'Le fabricant le déclare', certification: 'Un organisme indépendant le certifie' },
    assessors: { maker: 'le fabricant', purchaser: 'l’acheteur', laboratory: 'un laboratoire' },
    methodNames: { 'testing': 'essai', 'inspection': 'inspection', 'audit': 'audit', 'document-review': 'lecture des documents' },
  },
  levels: { title: 'Ce que demande chaque niveau', requirement: 'Exigence', asked: 'demandé', notAsked: 'non demandé' },
  updates: {
    title: 'Ce qu’une mise à jour fait au label', change: 'La nouvelle version est', answer: 'Le label', image: 'Empreinte du logiciel',
    changes: { 'first': 'la première', 'security-fix': 'un correctif de sécurité', 'bugfix': 'une correction', 'feature': 'une nouvelle fonction', 'substantial': 'une modification substantielle' },
    coverages: { 'covered': 'la couvre aussitôt', 'provisional': 'la couvre {days} jours, le temps de la vérifier', 'not-covered': 'ne la couvre pas avant qu’elle soit évaluée' },
    digest: { required: 'doit être donnée', optional: 'peut être donnée' },
  },
  consensus: {
    title: 'Comment ces règles sont nées', intro: 'Cinq attributs font une procédure de consensus volontaire (OMB Circular A-119). Un seul « non » décide, et « inconnu » n’est pas un oui.',
    verdicts: { 'voluntary-consensus': 'Issu d’une procédure de consensus volontaire', 'other': 'Pas issu d’une procédure de consensus volontaire', 'unknown': 'On ne sait pas si cela vient d’une procédure de consensus volontaire' },
    short: { 'voluntary-consensus': 'Consensus', 'other': 'Pas de consensus', 'unknown': 'Inconnu' },
    attributes: { openness: 'Ouvert à tous', balance: 'Équilibré', dueProcess: 'Procédure régulière', appeals: 'Recours', consensus: 'Consensus' },
    answers: { yes: 'oui', no: 'non', unknown: 'inconnu' },
  },
  standards: 'Les normes sur lesquelles cela repose',
  recognises: { title: 'Ce qui est accepté d’ailleurs', intro: 'Un label selon l’une de ces règles compte aussi ici, tant que les deux sont en vigueur.' },
  appeal: { title: 'Recours', text: 'Qui reçoit un refus peut faire un recours dans les {file} jours. Réponse sous {answer} jours ouvrables de : {body}.' },
  landscape: {
    title: 'Les normes derrière les labels', intro: 'Sur quelles normes reposent les labels de ce registre et ses règles, ce que les règles ont en commun, et comment elles sont nées.',
    byArea: 'Les normes par domaine', byAreaIntro: 'Les grands domaines des normes de cybersécurité pour produits connectés, tels que NISTIR 8200 les nomme. À côté de chaque norme : si elle vient d’une procédure de consensus volontaire.',
    labels: '{count} labels reposent dessus', oneLabel: '1 label repose dessus', noLabel: 'Nommées par des règles, encore sans label ici', namedBy: 'Nommée par', none: 'Aucune norme en usage ici',
    areas: {
      'cryptographic-techniques': 'Techniques cryptographiques', 'incident-management': 'Gestion des incidents', 'hardware-assurance': 'Confiance dans le matériel', 'identity-and-access': 'Identités et accès', 'information-security-management': 'Systèmes de management de la sécurité de l’information',
      'it-system-evaluation': 'Évaluation de la sécurité des systèmes', 'network-security': 'Sécurité des réseaux', 'automation-and-continuous-monitoring': 'Automatisation et surveillance continue', 'software-assurance': 'Confiance dans le logiciel', 'supply-chain': 'Risques de la chaîne d’approvisionnement',
      'system-security-engineering': 'Ingénierie de la sécurité des systèmes', 'physical-security': 'Sécurité physique', 'none': 'Sans domaine',
    },
  },
  crosswalk: {
    title: 'Ce que les règles ont en commun', intro: 'Une ligne pour chaque chose qu’un produit sait faire. Carré plein : il doit. Carré vide : il devrait. Ouvrez une ligne pour voir les articles.',
    capability: 'Le produit', must: 'doit', should: 'devrait', not: 'non demandé',
  },
};

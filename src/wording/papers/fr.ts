import type { PaperWords } from './paper-words.ts';

export const fr: PaperWords = {
  specimen: 'SPÉCIMEN',
  foot: 'Établi le {day} à partir de la déclaration signée {statement} du label {code} ({label}). Le label est-il toujours en vigueur : {address}',
  none: 'aucun',
  product: {
    heading: 'Produit', name: 'Produit', model: 'Type ou modèle', gtin: 'Code-barres (GTIN)', units: 'Lot, numéro de série ou version',
    lots: 'lots {list}', serials: 'numéros de série {list}', range: '{from} à {to}', hardware: 'matériel {list}', software: 'logiciel {list}',
  },
  maker: { heading: 'Qui le fabrique', manufacturer: 'Fabricant', representative: 'Mandataire', importer: 'Importateur' },
  support: { until: 'jusqu’au {until}', since: '(depuis le {starts})', unsupported: 'Le produit est mis sur le marché sans mises à jour de sécurité.', available: 'les mises à jour publiées restent disponibles jusqu’au {until}' },
  sign: { heading: 'Signé par et au nom de {party}', place: 'Lieu et date d’établissement', name: 'Nom', role: 'Fonction', signature: 'Signature', openPlace: 'Lieu d’établissement', openName: 'Nom du signataire', openRole: 'Fonction du signataire' },
  cra: {
    title: 'Informations et instructions destinées à l’utilisateur', rule: 'Règlement (UE) 2024/2847 (règlement sur la cyberrésilience), annexe II',
    maker: 'Fabricant et contact', manufacturer: '1 Fabricant', contact: '2 Où signaler les vulnérabilités, et la politique de divulgation', product: '3 Produit',
    purposeHeading: 'Utilisation et risques', purpose: '4 Utilisation prévue, fonctions essentielles et propriétés de sécurité', risks: '5 Circonstances pouvant entraîner des risques importants',
    conformity: 'Conformité et assistance', declaration: '6 Déclaration UE de conformité', support: '7 Assistance de sécurité et fin de la période d’assistance',
    instructions: '8 Instructions', setup: '(a) Mise en service et utilisation sécurisées', changes: '(b) Effet des modifications sur la sécurité des données', updates: '(c) Comment installer les mises à jour de sécurité', retire: '(d) Mise hors service sécurisée et suppression des données',
    turnOff: '(e) Comment désactiver les mises à jour automatiques', cannotTurnOff: 'elles ne peuvent pas être désactivées', notAutomatic: 'les mises à jour ne sont pas installées automatiquement', integration: '(f) Pour qui l’intègre dans son propre produit', noIntegration: 'non destiné à l’intégration',
    components: 'Composants', sbom: '9 Nomenclature des logiciels', sbomKept: 'tenue par le fabricant, non publique',
  },
  doc: {
    title: 'Déclaration UE de conformité', rule: 'Règlement (UE) 2024/2847 (règlement sur la cyberrésilience), annexe V', name: '1 Nom et type', provider: 'Fournisseur', manufacturer: '2 Fabricant',
    responsibility: '3 Responsabilité', sole: 'La présente déclaration de conformité est établie sous la seule responsabilité de {party}.', conformity: 'Conformité', object: '4 Objet de la déclaration', objectIs: '{product}, modèle {model}, avec le logiciel {versions}',
    legislation: '5 Législation de l’Union', act: 'Règlement (UE) 2024/2847 du Parlement européen et du Conseil', standards: '6 Normes et spécifications', notifiedBody: '7 Organisme notifié', body: 'nº {number}', certificate: 'certificat {number}', notInvolved: 'non intervenu',
    additional: '8 Informations complémentaires', productClass: 'classe de produit : {class}', says: 'L’objet de la déclaration décrit ci-dessus est conforme à la législation de l’Union mentionnée ci-dessus.',
  },
};

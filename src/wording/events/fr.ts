import type { EventWords } from '../event-words.ts';

export const events: EventWords = {
  issued: 'Délivré après vérification du projet selon les règles.',
  covered: 'La version {versions} a été vérifiée et est couverte.',
  notCovered: 'La version {versions} a été vérifiée et n’est pas couverte.',
  version: 'Version {versions} : {change}.',
  changes: {
    'first': 'première version',
    'security-fix': 'ferme des failles de sécurité ; ce que dit le label ne change pas',
    'bugfix': 'corrige des défauts ; ce que dit le label ne change pas',
    'feature': 'apporte de nouvelles fonctions',
    'substantial': 'change l’usage du produit ou ses risques',
  },
  lapsed: 'Le délai pour corriger le problème a pris fin le {date}, et rien n’a montré qu’il l’était.',
  suspend: 'Des attaquants utilisent une faille de la version {versions} ({holes}), et aucune mise à jour qui la ferme n’est encore couverte.',
  amend: 'Ce que l’on sait des failles de ce produit a été mis à jour : {holes}.',
  surveil: 'On examine si ce produit est touché par {holes}.',
};

/** What a scheme demands, and what it stands on: for people who make, set and compare rules. */
export const rules = {
  risk: {
    title: 'How strictly, by risk', intro: 'The kind of product decides its risk tier. What the product can do may raise it, and nothing lowers it. Where a level is stricter, the level counts.',
    tier: 'Risk tier', who: 'Who must say so', methods: 'Found out by', by: 'Who may look', surveillance: 'Looked at again', every: 'every {months} months', never: 'only when something happens',
    kinds: 'Kinds of product', accreditation: 'accredited to {to}', raises: 'What raises it', raisedTo: 'to “{tier}”',
    attestations: { declaration: 'The maker declares it', certification: 'An independent body certifies it' },
    assessors: { maker: 'the maker', purchaser: 'the purchaser', laboratory: 'a laboratory' },
    methodNames: { 'testing': 'testing', 'inspection': 'inspection', 'audit': 'audit', 'document-review': 'reading papers' },
  },
  levels: { title: 'What each level asks for', requirement: 'Requirement', asked: 'asked for', notAsked: 'not asked for' },
  updates: {
    title: 'What an update does to the label', change: 'The new version is', answer: 'The label', image: 'Digest of the software',
    changes: { 'first': 'the first one', 'security-fix': 'a security fix', 'bugfix': 'a correction', 'feature': 'a new feature', 'substantial': 'a substantial change' },
    coverages: { 'covered': 'covers it at once', 'provisional': 'covers it for {days} days, while it is checked', 'not-covered': 'does not cover it before it was assessed' },
    digest: { required: 'must be given', optional: 'may be given' },
  },
  consensus: {
    title: 'How these rules came to be', intro: 'Five attributes make a voluntary consensus process (OMB Circular A-119). One “no” decides, and “not known” is no yes.',
    verdicts: { 'voluntary-consensus': 'From a voluntary consensus process', 'other': 'Not from a voluntary consensus process', 'unknown': 'Not known whether from a voluntary consensus process' },
    short: { 'voluntary-consensus': 'Consensus', 'other': 'No consensus', 'unknown': 'Not known' },
    attributes: { openness: 'Open to all', balance: 'Balanced', dueProcess: 'Due process', appeals: 'Appeals', consensus: 'Consensus' },
    answers: { yes: 'yes', no: 'no', unknown: 'not known' },
  },
  standards: 'Standards that it stands on',
  recognises: { title: 'What it accepts from others', intro: 'A label under one of these rules counts here too, as long as both hold.' },
  appeal: { title: 'Appeals', text: 'Whoever is told no can appeal within {file} days. {body} answers within {answer} working days.' },
  landscape: {
    title: 'Standards behind the labels', intro: 'Which standards the labels of this register and its rules stand on, what different rules have in common, and how the rules came to be.',
    byArea: 'Standards by area', byAreaIntro: 'The core areas of cybersecurity standards for connected products, as NISTIR 8200 names them. Beside each standard: whether it came from a voluntary consensus process.',
    labels: '{count} labels stand on it', oneLabel: '1 label stands on it', noLabel: 'Named by rules, with no label here yet', namedBy: 'Named by', none: 'No standard in use here',
    areas: {
      'cryptographic-techniques': 'Cryptographic techniques', 'incident-management': 'Cyber incident management', 'hardware-assurance': 'Hardware assurance', 'identity-and-access': 'Identity and access management', 'information-security-management': 'Information security management systems',
      'it-system-evaluation': 'IT system security evaluation', 'network-security': 'Network security', 'automation-and-continuous-monitoring': 'Security automation and continuous monitoring', 'software-assurance': 'Software assurance', 'supply-chain': 'Supply chain risk management',
      'system-security-engineering': 'System security engineering', 'physical-security': 'Physical security', 'none': 'Without an area',
    },
  },
  crosswalk: {
    title: 'What different rules have in common', intro: 'One line for each thing that a product can do. A filled square: it must. An outlined square: it should. Open a line for the clauses.',
    capability: 'The product', must: 'must', should: 'should', not: 'not asked for',
  },
} as const;

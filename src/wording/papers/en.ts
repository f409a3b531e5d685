/** What stands on papers that a maker signs or encloses. Numbers and letters in front are the law's own. */
export const en = {
  specimen: 'SPECIMEN',
  foot: 'Made on {day} from the signed statement {statement} of label {code} ({label}). Whether the label still holds: {address}',
  none: 'none',
  product: {
    heading: 'Product', name: 'Product', model: 'Type or model', gtin: 'Barcode (GTIN)', units: 'Batch, serial or version',
    lots: 'lots {list}', serials: 'serial numbers {list}', range: '{from} to {to}', hardware: 'hardware {list}', software: 'software {list}',
  },
  maker: { heading: 'Who makes it', manufacturer: 'Manufacturer', representative: 'Authorised representative', importer: 'Importer' },
  support: { until: 'until {until}', since: '(from {starts})', unsupported: 'The product is placed on the market without security updates.', available: 'issued updates stay available until {until}' },
  sign: { heading: 'Signed for and on behalf of {party}', place: 'Place and date of issue', name: 'Name', role: 'Function', signature: 'Signature', openPlace: 'Place of issue', openName: 'Name of the signatory', openRole: 'Function of the signatory' },
  cra: {
    title: 'Information and instructions to the user', rule: 'Regulation (EU) 2024/2847 (Cyber Resilience Act), Annex II',
    maker: 'Maker and contact', manufacturer: '1 Manufacturer', contact: '2 Where to report vulnerabilities, and the policy on disclosure', product: '3 Product',
    purposeHeading: 'Purpose and risks', purpose: '4 Intended purpose, essential functions and security properties', risks: '5 Circumstances that may lead to significant risks',
    conformity: 'Conformity and support', declaration: '6 EU declaration of conformity', support: '7 Security support, and the end of the support period',
    instructions: '8 Instructions', setup: '(a) Secure set-up and use', changes: '(b) How changes may affect the security of data', updates: '(c) How to install security updates', retire: '(d) Secure decommissioning and removal of data',
    turnOff: '(e) How to turn off automatic updates', cannotTurnOff: 'they cannot be turned off', notAutomatic: 'updates are not installed automatically', integration: '(f) For those who build it into their own product', noIntegration: 'not intended for integration',
    components: 'Components', sbom: '9 Software bill of materials', sbomKept: 'kept by the manufacturer, not public',
  },
  doc: {
    title: 'EU declaration of conformity', rule: 'Regulation (EU) 2024/2847 (Cyber Resilience Act), Annex V', name: '1 Name and type', provider: 'Provider', manufacturer: '2 Manufacturer',
    responsibility: '3 Responsibility', sole: 'This declaration of conformity is issued under the sole responsibility of {party}.', conformity: 'Conformity', object: '4 Object of the declaration', objectIs: '{product}, model {model}, with software {versions}',
    legislation: '5 Union legislation', act: 'Regulation (EU) 2024/2847 of the European Parliament and of the Council', standards: '6 Standards and specifications', notifiedBody: '7 Notified body', body: 'No {number}', certificate: 'certificate {number}', notInvolved: 'not involved',
    additional: '8 Additional information', productClass: 'product class: {class}', says: 'The object of the declaration described above is in conformity with the Union legislation named above.',
  },
} as const;

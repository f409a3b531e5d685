/** Every sentence that a person reads, in English. `{name}` is filled in. The other languages say the same with the same names:
 *  `Wording` is made from this file, so a missing sentence does not compile. */
export const en = {
  language: 'English',
  verdict: {
    'in-force': 'This label holds.',
    'suspended': 'This label is suspended while a problem is being fixed, until {until} at the latest.',
    'withdrawn': 'This label was withdrawn on {since}. Do not rely on it.',
    'expired': 'This label ended on {since}.',
    'support-ended': 'This product gets no more security updates.',
    'unconfirmed': 'We cannot confirm this label right now.',
    'not-in-register': 'This label is not in the register.',
    'other-product': 'This label belongs to another product.',
    'altered': 'This code was not made by the issuer it names.',
    'unknown-issuer': 'This code was not made by an issuer we know.',
    'not-a-label': 'This is not a label code.',
  },
  coverage: {
    'covered': 'This label holds for version {version}.',
    'update-available': 'This label holds for version {updateTo}. Your version {version} is out of date: update it.',
    'provisional': 'Version {version} is new. Its check is pending until {reviewBy}.',
    'not-covered': 'This label does not cover version {version}.',
    'unknown-release': 'This label says nothing about version {version}.',
  },
} as const;

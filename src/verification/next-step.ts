import type { Coverage } from '../label/standing.ts';
import type { NextStep, VerdictKind } from './verdict.ts';

/** The one thing to do after a verdict. */
export function nextStep(kind: VerdictKind, coverage: Coverage | undefined): NextStep {
  switch (kind) {
    case 'in-force': return coverage ? stepForVersion(coverage) : 'tell-version';
    case 'suspended': return 'follow-maker-advice';
    case 'withdrawn': return 'do-not-rely';
    case 'expired': return 'ask-maker';
    case 'support-ended': return 'plan-replacement';
    case 'unconfirmed': return 'try-again';
    case 'not-in-register': return 'check-address';
    case 'other-product': return 'compare-product';
    case 'altered': case 'unknown-issuer': return 'report-code';
    case 'not-a-label': return 'scan-again';
  }
}

function stepForVersion(coverage: Coverage): NextStep {
  switch (coverage) {
    case 'covered': return 'keep-updated';
    case 'update-available': return 'install-update';
    case 'provisional': return 'wait-for-review';
    case 'not-covered': return 'follow-maker-advice';
    case 'unknown-release': return 'ask-maker';
  }
}

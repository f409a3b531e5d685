import type { RulesWording } from './rules-wording.ts';

export const rules: RulesWording = {
  risk: {
    title: '위험에 따른 엄격함', intro: '제품의 종류가 위험 구분을 정합니다. 제품의 기능 때문에 구분이 올라갈 수는 있어도 내려가지는 않습니다. 등급이 더 엄격하면 등급을 따릅니다.',
    tier: '위험 구분', who: '누가 밝혀야 하는가', methods: '확인 방법', by: '누가 확인할 수 있는가', surveillance: '다시 조사하는 때', every: '{months}개월마다', never: '무슨 일이 있을 때만',
    kinds: '제품 종류', accreditation: '{to} 인정', raises: '구분을 올리는 것', raisedTo: '‘{tier}’(으)로',
    attestations: { declaration: '제조사가 선언함', certification: '독립 기관이 인증함' },
    assessors: { maker: '제조사', purchaser: '구매자', laboratory: '시험소' },
    methodNames: { 'testing': '시험', 'inspection': '검사', 'audit': '심사', 'document-review': '문서 검토' },
  },
  levels: { title: '등급마다 요구되는 것', requirement: '요구 사항', asked: '요구됨', notAsked: '요구되지 않음' },
  updates: {
    title: '업데이트하면 라벨은 어떻게 되는가', change: '새 버전의 내용', answer: '라벨', image: '소프트웨어 해시값',
    changes: { 'first': '첫 버전', 'security-fix': '보안 수정', 'bugfix': '오류 수정', 'feature': '새 기능', 'substantial': '중대한 변경' },
    coverages: { 'covered': '바로 적용됨', 'provisional': '확인하는 {days}일 동안 적용됨', 'not-covered': '평가하기 전에는 적용되지 않음' },
    digest: { required: '반드시 밝힘', optional: '밝혀도 됨' },
  },
  consensus: {
    title: '이 규칙이 만들어진 과정', intro: '자발적 합의 절차에는 다섯 가지 조건이 있습니다(OMB Circular A-119). 하나라도 ‘아니요’면 합의가 아니며, ‘알 수 없음’은 ‘예’가 아닙니다.',
    verdicts: { 'voluntary-consensus': '자발적 합의 절차로 만들어짐', 'other': '자발적 합의 절차로 만들어지지 않음', 'unknown': '자발적 합의 절차인지 알 수 없음' },
    short: { 'voluntary-consensus': '합의', 'other': '합의 아님', 'unknown': '알 수 없음' },
    attributes: { openness: '누구나 참여', balance: '이해의 균형', dueProcess: '바른 절차', appeals: '이의 제기', consensus: '합의' },
    answers: { yes: '예', no: '아니요', unknown: '알 수 없음' },
  },
  standards: '바탕이 되는 표준',
  recognises: { title: '다른 제도에서 인정하는 것', intro: '다음 규칙에 따른 라벨은 둘 다 이어지는 동안 여기서도 인정됩니다.' },
  appeal: { title: '이의 제기', text: '거절당한 사람은 {file}일 안에 이의를 제기할 수 있습니다. 다음 기관이 근무일 {answer}일 안에 답합니다: {body}.' },
  landscape: {
    title: '라벨 뒤의 표준', intro: '이 등록부의 라벨과 규칙이 어떤 표준을 바탕으로 하는지, 여러 규칙에 공통된 것은 무엇인지, 규칙이 어떻게 만들어졌는지 보여 줍니다.',
    byArea: '분야별 표준', byAreaIntro: '연결된 제품의 사이버보안 표준에서 주요한 분야이며, 이름은 NISTIR 8200을 따릅니다. 표준 옆에는 자발적 합의 절차로 만들어졌는지 적혀 있습니다.',
    labels: '라벨 {count}개의 바탕', oneLabel: '라벨 1개의 바탕', noLabel: '규칙에 있지만 아직 라벨이 없는 표준', namedBy: '이 표준을 드는 규칙', none: '쓰이는 표준이 없는 분야',
    areas: {
      'cryptographic-techniques': '암호 기술', 'incident-management': '사고 대응', 'hardware-assurance': '하드웨어 신뢰성', 'identity-and-access': '신원과 접근 관리', 'information-security-management': '정보 보안 경영 체계',
      'it-system-evaluation': 'IT 시스템 평가', 'network-security': '네트워크 보안', 'automation-and-continuous-monitoring': '자동화와 지속적 감시', 'software-assurance': '소프트웨어 신뢰성', 'supply-chain': '공급망 위험',
      'system-security-engineering': '시스템 보안 설계', 'physical-security': '물리적 보안', 'none': '분야 없음',
    },
  },
  crosswalk: {
    title: '여러 규칙에 공통된 것', intro: '제품이 할 수 있는 일을 한 줄에 하나씩 보여 줍니다. 채워진 네모는 필수, 빈 네모는 권장입니다. 줄을 열면 조항이 나옵니다.',
    capability: '제품', must: '필수', should: '권장', not: '요구되지 않음',
  },
};

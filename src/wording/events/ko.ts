import type { EventWords } from '../event-words.ts';

export const events: EventWords = {
  issued: '초안을 규칙에 견주어 확인한 뒤 발급했습니다.',
  covered: '{versions} 버전은 확인되어 적용됩니다.',
  notCovered: '{versions} 버전은 확인되었으나 적용되지 않습니다.',
  version: '{versions} 버전: {change}.',
  changes: {
    'first': '첫 버전',
    'security-fix': '보안 구멍을 막으며 라벨의 내용은 그대로입니다',
    'bugfix': '오류를 고치며 라벨의 내용은 그대로입니다',
    'feature': '새 기능을 더합니다',
    'substantial': '제품의 목적이나 위험을 바꿉니다',
  },
  lapsed: '문제를 고칠 기한이 {date}에 지났으나, 고쳐졌다는 것이 밝혀지지 않았습니다.',
  suspend: '공격자가 {versions} 버전의 구멍({holes})을 쓰고 있으며, 이를 막는 업데이트는 아직 적용되지 않습니다.',
  amend: '이 제품의 구멍에 대해 알려진 것을 새로 고쳤습니다: {holes}.',
  surveil: '이 제품이 {holes}의 영향을 받는지 조사하고 있습니다.',
};

import type { EventWords } from '../event-words.ts';

export const events: EventWords = {
  issued: '草案对照规则检查后签发。',
  covered: '版本 {versions} 已检查，适用。',
  notCovered: '版本 {versions} 已检查，不适用。',
  version: '版本 {versions}：{change}。',
  changes: {
    'first': '第一个版本',
    'security-fix': '修补安全漏洞；标签所说的内容不变',
    'bugfix': '修正错误；标签所说的内容不变',
    'feature': '带来新功能',
    'substantial': '改变产品的用途或风险',
  },
  lapsed: '解决问题的期限已于{date}结束，没有任何情况表明问题已解决。',
  suspend: '攻击者正在利用版本 {versions} 的漏洞（{holes}），而修补它的更新尚不在标签范围内。',
  amend: '此产品已知漏洞的信息已更新：{holes}。',
  surveil: '正在调查此产品是否受 {holes} 影响。',
};

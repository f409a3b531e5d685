import type { RulesWording } from './rules-wording.ts';

export const rules: RulesWording = {
  risk: {
    title: 'リスクに応じた厳しさ', intro: '製品の種類でリスク区分が決まります。製品の機能によって区分が上がることはあっても、下がることはありません。段階のほうが厳しいときは、段階に従います。',
    tier: 'リスク区分', who: '誰が示すか', methods: '確認の方法', by: '誰が確認できるか', surveillance: '再び調べる時期', every: '{months}か月ごと', never: '何か起きたときだけ',
    kinds: '製品の種類', accreditation: '{to} の認定', raises: '区分を上げるもの', raisedTo: '「{tier}」に上がる',
    attestations: { declaration: 'メーカーが宣言する', certification: '独立した機関が認証する' },
    assessors: { maker: 'メーカー', purchaser: '購入者', laboratory: '試験所' },
    methodNames: { 'testing': '試験', 'inspection': '検査', 'audit': '監査', 'document-review': '書類の確認' },
  },
  levels: { title: '段階ごとに求められること', requirement: '要件', asked: '求められる', notAsked: '求められない' },
  updates: {
    title: '更新するとラベルはどうなるか', change: '新しいバージョンの内容', answer: 'ラベル', image: 'ソフトウェアのハッシュ値',
    changes: { 'first': '最初のバージョン', 'security-fix': 'セキュリティの修正', 'bugfix': '不具合の修正', 'feature': '新しい機能', 'substantial': '大きな変更' },
    coverages: { 'covered': 'すぐに対象となる', 'provisional': '確認が済むまで、{days}日間は対象となる', 'not-covered': '評価が済むまで対象とならない' },
    digest: { required: '必ず示す', optional: '示してもよい' },
  },
  consensus: {
    title: 'この規則のできかた', intro: '任意の合意形成には五つの条件があります（OMB Circular A-119）。一つでも「いいえ」があれば合意とは言えず、「不明」は「はい」ではありません。',
    verdicts: { 'voluntary-consensus': '任意の合意形成によるもの', 'other': '任意の合意形成によらないもの', 'unknown': '任意の合意形成によるかどうか不明' },
    short: { 'voluntary-consensus': '合意形成', 'other': '合意形成でない', 'unknown': '不明' },
    attributes: { openness: '誰でも参加', balance: '利害の均衡', dueProcess: '適正な手続き', appeals: '異議申立て', consensus: '合意' },
    answers: { yes: 'はい', no: 'いいえ', unknown: '不明' },
  },
  standards: 'もとになる規格',
  recognises: { title: 'ほかの制度から認めるもの', intro: '次の規則によるラベルは、両方が続いている間、ここでも認められます。' },
  appeal: { title: '異議申立て', text: '認められなかった人は、{file}日以内に異議を申し立てられます。{answer}営業日以内に次の機関が答えます：{body}。' },
  landscape: {
    title: 'ラベルのもとになる規格', intro: 'この登録簿のラベルと規則がどの規格にもとづくか、規則どうしに共通することは何か、規則がどのようにできたかを示します。',
    byArea: '分野ごとの規格', byAreaIntro: 'つながる製品のサイバーセキュリティ規格の主な分野です（名称は NISTIR 8200 による）。規格の横に、任意の合意形成によるものかどうかを示します。',
    labels: '{count}件のラベルがもとづく', oneLabel: '1件のラベルがもとづく', noLabel: '規則にあるが、まだラベルのないもの', namedBy: '挙げている規則', none: '使われている規格のない分野',
    areas: {
      'cryptographic-techniques': '暗号技術', 'incident-management': 'インシデントへの対応', 'hardware-assurance': 'ハードウェアの信頼性', 'identity-and-access': '識別とアクセスの管理', 'information-security-management': '情報セキュリティの管理体制',
      'it-system-evaluation': 'ITシステムの評価', 'network-security': 'ネットワークのセキュリティ', 'automation-and-continuous-monitoring': '自動化と継続的な監視', 'software-assurance': 'ソフトウェアの信頼性', 'supply-chain': '供給網のリスク',
      'system-security-engineering': 'システムのセキュリティ設計', 'physical-security': '物理的なセキュリティ', 'none': '分野なし',
    },
  },
  crosswalk: {
    title: '規則どうしに共通すること', intro: '製品ができることを一行に一つずつ示します。塗りつぶした四角は必須、枠だけの四角は推奨です。行を開くと条項が見られます。',
    capability: '製品ができること', must: '必須', should: '推奨', not: '求められない',
  },
};

import type { RulesWording } from './rules-wording.ts';

export const rules: RulesWording = {
  risk: {
    title: '按风险决定严格程度', intro: '产品的种类决定其风险类别。产品的功能可能使类别升高，但不会降低。如果等级的要求更严格，以等级为准。',
    tier: '风险类别', who: '必须由谁说明', methods: '查明的方式', by: '谁可以检查', surveillance: '再次检查', every: '每 {months} 个月', never: '仅在有情况时',
    kinds: '产品种类', accreditation: '按 {to} 认可', raises: '哪些情况使其升高', raisedTo: '升至“{tier}”',
    attestations: { declaration: '由制造商声明', certification: '由独立机构认证' },
    assessors: { maker: '制造商', purchaser: '购买方', laboratory: '实验室' },
    methodNames: { 'testing': '测试', 'inspection': '检验', 'audit': '审核', 'document-review': '查阅文件' },
  },
  levels: { title: '各等级的要求', requirement: '要求', asked: '有要求', notAsked: '无要求' },
  updates: {
    title: '更新对标签有何影响', change: '新版本是', answer: '标签', image: '软件摘要值',
    changes: { 'first': '第一个版本', 'security-fix': '安全修复', 'bugfix': '错误修正', 'feature': '新功能', 'substantial': '实质性变更' },
    coverages: { 'covered': '立即适用', 'provisional': '在检查期间适用 {days} 天', 'not-covered': '评估之前不适用' },
    digest: { required: '必须提供', optional: '可以提供' },
  },
  consensus: {
    title: '这些规则是如何产生的', intro: '自愿共识程序有五个特征（OMB Circular A-119）。有一个“否”就不算，“不清楚”也不等于“是”。',
    verdicts: { 'voluntary-consensus': '来自自愿共识程序', 'other': '不是来自自愿共识程序', 'unknown': '不清楚是否来自自愿共识程序' },
    short: { 'voluntary-consensus': '共识', 'other': '非共识', 'unknown': '不清楚' },
    attributes: { openness: '人人可参与', balance: '利益均衡', dueProcess: '正当程序', appeals: '申诉', consensus: '共识' },
    answers: { yes: '是', no: '否', unknown: '不清楚' },
  },
  standards: '所依据的标准',
  recognises: { title: '认可其他制度的哪些标签', intro: '只要双方都仍然成立，依据下列规则的标签在这里同样算数。' },
  appeal: { title: '申诉', text: '被拒绝的人可以在 {file} 天内申诉。由以下机构在 {answer} 个工作日内答复：{body}。' },
  landscape: {
    title: '标签背后的标准', intro: '本登记册的标签和规则依据哪些标准，不同规则有哪些共同之处，以及这些规则是如何产生的。',
    byArea: '按领域列出的标准', byAreaIntro: '联网产品网络安全标准的核心领域，名称依照 NISTIR 8200。每项标准旁注明它是否来自自愿共识程序。',
    labels: '有 {count} 个标签依据它', oneLabel: '有 1 个标签依据它', noLabel: '规则提到，但这里还没有标签', namedBy: '提到它的规则', none: '这里没有使用标准的领域',
    areas: {
      'cryptographic-techniques': '密码技术', 'incident-management': '网络事件管理', 'hardware-assurance': '硬件可信保证', 'identity-and-access': '身份与访问管理', 'information-security-management': '信息安全管理体系',
      'it-system-evaluation': 'IT 系统安全评估', 'network-security': '网络安全', 'automation-and-continuous-monitoring': '自动化与持续监测', 'software-assurance': '软件可信保证', 'supply-chain': '供应链风险管理',
      'system-security-engineering': '系统安全工程', 'physical-security': '物理安全', 'none': '未归入领域',
    },
  },
  crosswalk: {
    title: '不同规则的共同之处', intro: '每行是产品能做到的一件事。实心方块：必须。空心方块：应当。展开一行可查看条款。',
    capability: '产品', must: '必须', should: '应当', not: '无要求',
  },
};

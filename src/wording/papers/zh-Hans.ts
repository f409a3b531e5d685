import type { PaperWords } from './paper-words.ts';

export const zhHans: PaperWords = {
  specimen: '样张',
  foot: '{day} 根据标签 {code}（{label}）的签名声明 {statement} 制成。标签是否仍然成立：{address}',
  none: '无',
  product: {
    heading: '产品', name: '产品', model: '类型或型号', gtin: '条形码（GTIN）', units: '批次、序列号或版本',
    lots: '批次 {list}', serials: '序列号 {list}', range: '{from} 至 {to}', hardware: '硬件 {list}', software: '软件 {list}',
  },
  maker: { heading: '由谁制造', manufacturer: '制造商', representative: '授权代表', importer: '进口商' },
  support: { until: '至 {until}', since: '（自 {starts} 起）', unsupported: '本产品投放市场时不提供安全更新。', available: '已发布的更新可获取至 {until}' },
  sign: { heading: '代表 {party} 签署', place: '签发地点和日期', name: '姓名', role: '职务', signature: '签名', openPlace: '签发地点', openName: '签署人姓名', openRole: '签署人职务' },
  cra: {
    title: '用户信息和使用说明', rule: '条例 (EU) 2024/2847（《网络韧性法案》）附件二',
    maker: '制造商和联系方式', manufacturer: '1 制造商', contact: '2 漏洞报告渠道和披露政策', product: '3 产品',
    purposeHeading: '用途和风险', purpose: '4 预期用途、基本功能和安全特性', risks: '5 可能导致重大风险的情形',
    conformity: '符合性和支持', declaration: '6 欧盟符合性声明', support: '7 安全支持和支持期的结束',
    instructions: '8 说明', setup: '(a) 安全的设置和使用', changes: '(b) 变更对数据安全的影响', updates: '(c) 如何安装安全更新', retire: '(d) 安全停用和删除数据',
    turnOff: '(e) 如何关闭自动更新', cannotTurnOff: '无法关闭', notAutomatic: '更新不会自动安装', integration: '(f) 供集成到自有产品者', noIntegration: '不用于集成',
    components: '组成部分', sbom: '9 软件物料清单', sbomKept: '由制造商保存，不公开',
  },
  doc: {
    title: '欧盟符合性声明', rule: '条例 (EU) 2024/2847（《网络韧性法案》）附件五', name: '1 名称和类型', provider: '提供者', manufacturer: '2 制造商',
    responsibility: '3 责任', sole: '本符合性声明由 {party} 单独负责出具。', conformity: '符合性', object: '4 声明对象', objectIs: '{product}，型号 {model}，软件 {versions}',
    legislation: '5 欧盟法规', act: '欧洲议会和理事会条例 (EU) 2024/2847', standards: '6 标准和规范', notifiedBody: '7 公告机构', body: '编号 {number}', certificate: '证书 {number}', notInvolved: '未参与',
    additional: '8 补充信息', productClass: '产品类别：{class}', says: '上述声明对象符合上述欧盟法规。',
  },
};

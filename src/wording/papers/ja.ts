import type { PaperWords } from './paper-words.ts';

export const ja: PaperWords = {
  specimen: '見本',
  foot: '{day} に、ラベル {code}（{label}）の署名済みの記録 {statement} から作成。ラベルが今も続いているかどうか：{address}',
  none: 'なし',
  product: {
    heading: '製品', name: '製品', model: '型式', gtin: 'バーコード（GTIN）', units: 'ロット、製造番号またはバージョン',
    lots: 'ロット {list}', serials: '製造番号 {list}', range: '{from} から {to} まで', hardware: 'ハードウェア {list}', software: 'ソフトウェア {list}',
  },
  maker: { heading: '製造する者', manufacturer: '製造者', representative: '認定代理人', importer: '輸入者' },
  support: { until: '{until} まで', since: '（{starts} から）', unsupported: 'この製品は、セキュリティ更新なしで市場に出されます。', available: '提供済みの更新は {until} まで入手できます' },
  sign: { heading: '{party} を代表して署名', place: '発行の場所と日付', name: '氏名', role: '役職', signature: '署名', openPlace: '発行の場所', openName: '署名者の氏名', openRole: '署名者の役職' },
  cra: {
    title: '使用者への情報と説明', rule: '規則 (EU) 2024/2847（サイバーレジリエンス法）附属書II',
    maker: '製造者と連絡先', manufacturer: '1 製造者', contact: '2 脆弱性の報告先と、開示の方針', product: '3 製品',
    purposeHeading: '用途とリスク', purpose: '4 意図された用途、主要な機能、セキュリティの特性', risks: '5 重大なリスクにつながりうる状況',
    conformity: '適合性とサポート', declaration: '6 EU適合宣言', support: '7 セキュリティのサポートと、サポート期間の終わり',
    instructions: '8 説明', setup: '(a) 安全な設定と使用', changes: '(b) 変更がデータのセキュリティに及ぼす影響', updates: '(c) セキュリティ更新のインストール方法', retire: '(d) 安全な使用終了とデータの消去',
    turnOff: '(e) 自動更新の切り方', cannotTurnOff: '切ることはできません', notAutomatic: '更新は自動でインストールされません', integration: '(f) 自社の製品に組み込む人へ', noIntegration: '組み込みを意図していません',
    components: '構成要素', sbom: '9 ソフトウェア部品表', sbomKept: '製造者が管理し、公開していません',
  },
  doc: {
    title: 'EU適合宣言', rule: '規則 (EU) 2024/2847（サイバーレジリエンス法）附属書V', name: '1 名称と型式', provider: '提供者', manufacturer: '2 製造者',
    responsibility: '3 責任', sole: 'この適合宣言は、{party} の単独の責任で発行されます。', conformity: '適合性', object: '4 宣言の対象', objectIs: '{product}、型番 {model}、ソフトウェア {versions}',
    legislation: '5 EU法令', act: '欧州議会および理事会規則 (EU) 2024/2847', standards: '6 規格と仕様', notifiedBody: '7 ノーティファイドボディ', body: '番号 {number}', certificate: '証明書 {number}', notInvolved: '関与なし',
    additional: '8 追加情報', productClass: '製品の区分：{class}', says: '上記の宣言の対象は、上記の EU法令に適合しています。',
  },
};

import type { EventWords } from '../event-words.ts';

export const events: EventWords = {
  issued: '申請内容を規則と照らし合わせて発行しました。',
  covered: 'バージョン {versions} は確認され、対象です。',
  notCovered: 'バージョン {versions} は確認され、対象外です。',
  version: 'バージョン {versions}：{change}。',
  changes: {
    'first': '最初のバージョン',
    'security-fix': 'セキュリティの穴をふさぐもので、ラベルの内容は変わりません',
    'bugfix': '不具合を直すもので、ラベルの内容は変わりません',
    'feature': '新しい機能が加わります',
    'substantial': '製品の目的またはリスクが変わります',
  },
  lapsed: '問題を直す期限は{date}に過ぎましたが、直ったことは示されませんでした。',
  suspend: 'バージョン {versions} の穴（{holes}）を攻撃者が使っています。ふさぐ更新は、まだ対象になっていません。',
  amend: 'この製品の穴について知られていることを最新にしました：{holes}。',
  surveil: 'この製品が {holes} の影響を受けるかどうかを調べています。',
};

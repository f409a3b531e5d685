import type { Vocabulary } from '../vocabulary.ts';

export const ja: Vocabulary = {
  categories: {
    'fridge': '冷蔵庫・冷凍庫', 'washing-machine': '洗濯機', 'dishwasher': '食器洗い機', 'thermostat': '温度調節器', 'smart-plug': 'スマートプラグ', 'lighting': '照明',
    'sensor': 'センサー', 'speaker': 'スピーカー', 'television': 'テレビ', 'toy': 'おもちゃ', 'indoor-camera': '室内カメラ', 'baby-monitor': 'ベビーモニター',
    'door-lock': 'ドアの鍵', 'router': 'ルーター', 'hub': 'ホームハブ', 'alarm': '警報装置', 'wearable': '身に着ける製品', 'blood-pressure-monitor': '血圧計',
    'health-hub': '健康管理ハブ', 'glucose-meter': '血糖測定器', 'infusion-pump': '輸液ポンプ', 'building-sensor': '建物用センサー', 'office-camera': 'オフィス用カメラ', 'badge-reader': '入館証リーダー',
  },
  facts: {
    'camera': 'カメラがあります。', 'microphone': 'マイクがあります。', 'location': 'あなたの居場所がわかります。',
    'presence': '人がいるかどうかに気づきます。', 'needs-cloud': 'メーカーのサーバーが必要です。', 'no-own-access': '誰でも使えます。',
    'no-updates': '更新がありません。', 'has-hub': 'ハブが必要です。', 'has-app': 'アプリで操作します。',
  },
  tiers: {
    'ordinary': '通常', 'raised': '高い', 'any': 'すべて', 'default': '標準', 'important-one': '重要、クラスI', 'important-two': '重要、クラスII', 'low': '影響が小さい', 'moderate': '影響が中程度', 'wellness': '健康づくり', 'care': '医療・介護で使用',
  },
  levels: {
    'one': '段階 1', 'two': '段階 2', 'three': '段階 3', 'four': '段階 4', 'bronze': 'ブロンズ', 'silver': 'シルバー', 'gold': 'ゴールド', 'platinum': 'プラチナ', 'diamond': 'ダイヤモンド',
  },
};

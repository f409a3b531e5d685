import type { Vocabulary } from '../vocabulary.ts';

export const zhHans: Vocabulary = {
  categories: {
    'fridge': '冰箱或冷柜', 'washing-machine': '洗衣机', 'dishwasher': '洗碗机', 'thermostat': '温控器', 'smart-plug': '智能插座', 'lighting': '照明',
    'sensor': '传感器', 'speaker': '音箱', 'television': '电视机', 'toy': '玩具', 'indoor-camera': '室内摄像头', 'baby-monitor': '婴儿监护器',
    'door-lock': '门锁', 'router': '路由器', 'hub': '家庭中枢', 'alarm': '报警系统', 'wearable': '可穿戴产品', 'blood-pressure-monitor': '血压计',
    'health-hub': '健康中枢', 'glucose-meter': '血糖仪', 'infusion-pump': '输液泵', 'building-sensor': '楼宇传感器', 'office-camera': '办公室摄像头', 'badge-reader': '门禁读卡器',
  },
  facts: {
    'camera': '它有摄像头。', 'microphone': '它有麦克风。', 'location': '它知道您在哪里。',
    'presence': '它能察觉是否有人。', 'needs-cloud': '它需要制造商的服务器。', 'no-own-access': '任何人都能使用它。',
    'no-updates': '它没有更新。', 'has-hub': '它依赖中枢。', 'has-app': '它用应用控制。',
  },
  tiers: {
    'ordinary': '普通', 'raised': '较高', 'any': '全部', 'default': '默认', 'important-one': '重要，I 类', 'important-two': '重要，II 类', 'low': '影响较小', 'moderate': '影响中等', 'wellness': '健康养生', 'care': '用于护理',
  },
  levels: {
    'one': '等级 1', 'two': '等级 2', 'three': '等级 3', 'four': '等级 4', 'bronze': '青铜', 'silver': '白银', 'gold': '黄金', 'platinum': '铂金', 'diamond': '钻石',
  },
};

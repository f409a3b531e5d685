import type { Vocabulary } from '../vocabulary.ts';

export const ko: Vocabulary = {
  categories: {
    'fridge': '냉장고 또는 냉동고', 'washing-machine': '세탁기', 'dishwasher': '식기세척기', 'thermostat': '온도 조절기', 'smart-plug': '스마트 플러그', 'lighting': '조명',
    'sensor': '센서', 'speaker': '스피커', 'television': '텔레비전', 'toy': '장난감', 'indoor-camera': '실내 카메라', 'baby-monitor': '베이비 모니터',
    'door-lock': '문 잠금장치', 'router': '공유기', 'hub': '홈 허브', 'alarm': '경보 장치', 'wearable': '몸에 착용하는 제품', 'blood-pressure-monitor': '혈압계',
    'health-hub': '건강 허브', 'glucose-meter': '혈당 측정기', 'infusion-pump': '주입 펌프', 'building-sensor': '건물 센서', 'office-camera': '사무실 카메라', 'badge-reader': '출입증 판독기',
  },
  facts: {
    'camera': '카메라가 있습니다.', 'microphone': '마이크가 있습니다.', 'location': '사용자의 위치를 압니다.',
    'presence': '사람이 있는지 알아챕니다.', 'needs-cloud': '제조사의 서버가 필요합니다.', 'no-own-access': '누구나 쓸 수 있습니다.',
    'no-updates': '업데이트를 받지 않습니다.', 'has-hub': '허브가 있어야 합니다.', 'has-app': '앱으로 조작합니다.',
  },
  tiers: {
    'ordinary': '보통', 'raised': '높음', 'any': '모두', 'default': '기본', 'important-one': '중요, 클래스 I', 'important-two': '중요, 클래스 II', 'low': '영향 적음', 'moderate': '영향 보통', 'wellness': '건강 관리', 'care': '돌봄에 사용',
  },
  levels: {
    'one': '등급 1', 'two': '등급 2', 'three': '등급 3', 'four': '등급 4', 'bronze': '브론즈', 'silver': '실버', 'gold': '골드', 'platinum': '플래티넘', 'diamond': '다이아몬드',
  },
};

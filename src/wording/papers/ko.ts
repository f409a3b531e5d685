import type { PaperWords } from './paper-words.ts';

export const ko: PaperWords = {
  specimen: '견본',
  foot: '{day}에 라벨 {code}({label})의 서명된 진술 {statement}에서 작성함. 라벨이 아직 이어지는지: {address}',
  none: '없음',
  product: {
    heading: '제품', name: '제품', model: '형식 또는 모델', gtin: '바코드(GTIN)', units: '로트, 일련번호 또는 버전',
    lots: '로트 {list}', serials: '일련번호 {list}', range: '{from}부터 {to}까지', hardware: '하드웨어 {list}', software: '소프트웨어 {list}',
  },
  maker: { heading: '만드는 곳', manufacturer: '제조자', representative: '공인 대리인', importer: '수입자' },
  support: { until: '{until}까지', since: '({starts}부터)', unsupported: '이 제품은 보안 업데이트 없이 시장에 나옵니다.', available: '나온 업데이트는 {until}까지 받을 수 있음' },
  sign: { heading: '{party}을(를) 대표하여 서명', place: '발행 장소와 날짜', name: '이름', role: '직책', signature: '서명', openPlace: '발행 장소', openName: '서명자 이름', openRole: '서명자 직책' },
  cra: {
    title: '사용자를 위한 정보와 안내', rule: '규정 (EU) 2024/2847(사이버 복원력법) 부속서 II',
    maker: '제조자와 연락처', manufacturer: '1 제조자', contact: '2 취약점 신고처와 공개 방침', product: '3 제품',
    purposeHeading: '용도와 위험', purpose: '4 의도된 용도, 필수 기능, 보안 특성', risks: '5 큰 위험으로 이어질 수 있는 상황',
    conformity: '적합성과 지원', declaration: '6 EU 적합성 선언', support: '7 보안 지원과 지원 기간의 끝',
    instructions: '8 안내', setup: '(a) 안전한 설정과 사용', changes: '(b) 변경이 데이터 보안에 미치는 영향', updates: '(c) 보안 업데이트 설치 방법', retire: '(d) 안전한 사용 종료와 데이터 삭제',
    turnOff: '(e) 자동 업데이트를 끄는 방법', cannotTurnOff: '끌 수 없음', notAutomatic: '업데이트가 자동으로 설치되지 않음', integration: '(f) 자기 제품에 넣으려는 사람에게', noIntegration: '다른 제품에 넣기 위한 것이 아님',
    components: '구성 요소', sbom: '9 소프트웨어 자재 명세서', sbomKept: '제조자가 관리하며 공개하지 않음',
  },
  doc: {
    title: 'EU 적합성 선언', rule: '규정 (EU) 2024/2847(사이버 복원력법) 부속서 V', name: '1 명칭과 형식', provider: '제공자', manufacturer: '2 제조자',
    responsibility: '3 책임', sole: '이 적합성 선언은 {party}의 단독 책임으로 발행됩니다.', conformity: '적합성', object: '4 선언의 대상', objectIs: '{product}, 모델 {model}, 소프트웨어 {versions}',
    legislation: '5 유럽연합 법령', act: '유럽 의회 및 이사회 규정 (EU) 2024/2847', standards: '6 표준과 규격', notifiedBody: '7 인증 기관(Notified Body)', body: '번호 {number}', certificate: '인증서 {number}', notInvolved: '관여하지 않음',
    additional: '8 추가 정보', productClass: '제품 구분: {class}', says: '위에 적은 선언의 대상은 위에 든 유럽연합 법령에 적합합니다.',
  },
};

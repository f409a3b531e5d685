import type { LanguageTag } from '../encoding/language-tags.ts';

/** Words that no label may carry, by language. Phrases are written in small letters; a space also stands for a hyphen or for
 *  nothing ("hack proof" finds "hackproof"), `*` for any ending. */
export interface ClaimWords {
  /** Promises that nobody can keep. */
  readonly absolute: readonly string[];
  /** Words that are true of nothing by themselves: not in the name of a product, nor in the words beside it. */
  readonly bare: readonly string[];
  /** Words that say somebody independent has certified: only under a certification. */
  readonly certified: readonly string[];
  /** Words that say a state stands behind it. */
  readonly endorsed: readonly string[];
}

export const claims: Readonly<Record<LanguageTag, ClaimWords>> = {
  'en': {
    absolute: ['hack* proof', 'un hack able', 'uncrackable', 'unbreakable', 'impenetrable', '100 % secure', '100 % safe', '100 percent secure', 'completely secure', 'completely safe', 'totally secure', 'fully secure', 'absolutely secure', 'complete security', 'total security', 'total protection', 'perfect security', 'perfectly secure', 'guaranteed secure', 'guaranteed safe', 'secure forever', 'free of vulnerabilities', 'free from vulnerabilities', 'no vulnerabilities', 'vulnerability free', 'zero risk', 'risk free', 'safe in any environment', 'cannot be hacked', "can't be hacked", 'impossible to hack', 'military grade', 'bank grade', 'virus proof'],
    bare: ['secure', 'ultra secure', 'safe', 'cybersafe', 'cyber secure', 'trusted', 'valid'],
    certified: ['certified', 'certification', 'certificate'],
    endorsed: ['officially endorsed', 'government approved', 'government endorsed', 'officially approved', 'state approved', 'approved by the government', 'endorsed by the government'],
  },
  'de': {
    absolute: ['hack* sicher*', 'unhackbar*', 'unknackbar*', 'unangreifbar*', '100 % sicher*', '100 prozent sicher*', 'absolut sicher*', 'vollkommen sicher*', 'völlig sicher*', 'vollständig sicher*', 'vollständige sicherheit', 'totale sicherheit', 'absolute sicherheit', 'absoluter schutz', 'garantiert sicher*', 'für immer sicher*', 'frei von schwachstellen', 'ohne schwachstellen', 'keine schwachstellen', 'risikofrei*', 'in jeder umgebung sicher*', 'militärstandard', 'nicht zu hacken'],
    bare: ['sicher', 'sichere', 'sicherer', 'sicheres', 'cybersicher*', 'vertrauenswürdig*', 'gültig*'],
    certified: ['zertifiziert*', 'zertifizierung*', 'zertifikat*'],
    endorsed: ['amtlich empfohlen*', 'staatlich geprüft*', 'staatlich anerkannt*', 'staatlich zugelassen*', 'behördlich zugelassen*', 'amtlich bestätigt*'],
  },
  'fr': {
    absolute: ['inpiratable*', 'impossible à pirater', 'inviolable*', 'infaillible*', '100 % sûr*', '100 % sécurisé*', 'totalement sûr*', 'totalement sécurisé*', 'parfaitement sécurisé*', 'entièrement sécurisé*', 'absolument sûr*', 'sécurité totale', 'sécurité absolue', 'sécurité complète', 'protection totale', 'sans vulnérabilité*', 'aucune vulnérabilité', 'exempt de vulnérabilité*', 'sans aucun risque', 'zéro risque', 'qualité militaire', 'garanti sûr*'],
    bare: ['sûr', 'sûre', 'sécurisé', 'sécurisée', 'fiable', 'valide'],
    certified: ['certifié*', 'certification*', 'certificat*'],
    endorsed: ["approuvé* par l'état", "agréé* par l'état", 'officiellement approuvé*', 'approuvé* par le gouvernement', 'officiellement recommandé*'],
  },
  'es': {
    absolute: ['inhackeable*', 'a prueba de hackers', 'imposible de hackear', 'invulnerable*', 'inviolable*', '100 % segur*', 'totalmente segur*', 'completamente segur*', 'absolutamente segur*', 'seguridad total', 'seguridad completa', 'seguridad absoluta', 'protección total', 'sin vulnerabilidades', 'libre de vulnerabilidades', 'sin riesgo*', 'riesgo cero', 'grado militar', 'garantizado seguro'],
    bare: ['seguro', 'segura', 'ciberseguro', 'fiable', 'válido', 'válida'],
    certified: ['certificado*', 'certificada*', 'certificación*'],
    endorsed: ['aprobado* por el gobierno', 'avalado* por el estado', 'oficialmente aprobado*', 'respaldo oficial', 'oficialmente recomendado*'],
  },
  'it': {
    absolute: ['a prova di hacker', 'inattaccabil*', 'inviolabil*', 'impossibile da hackerare', 'sicur* al 100 %', '100 % sicur*', 'totalmente sicur*', 'completamente sicur*', 'assolutamente sicur*', 'sicurezza totale', 'sicurezza completa', 'sicurezza assoluta', 'protezione totale', 'privo di vulnerabilità', 'priva di vulnerabilità', 'senza vulnerabilità', 'rischio zero', 'senza rischi', 'livello militare', 'garantito sicuro'],
    bare: ['sicuro', 'sicura', 'affidabile', 'valido', 'valida'],
    certified: ['certificato', 'certificata', 'certificati', 'certificate', 'certificazione*'],
    endorsed: ['approvat* dal governo', 'approvat* dallo stato', 'ufficialmente approvat*', 'ufficialmente raccomandat*'],
  },
  'nl': {
    absolute: ['onhackbaar*', 'hackerproof', 'hack proof', 'niet te hacken', 'onkraakbaar*', '100 % veilig*', 'volledig veilig*', 'helemaal veilig*', 'absoluut veilig*', 'volledige veiligheid', 'totale veiligheid', 'absolute veiligheid', 'vrij van kwetsbaarheden', 'zonder kwetsbaarheden', 'geen kwetsbaarheden', 'risicovrij*', 'gegarandeerd veilig*', 'militaire kwaliteit'],
    bare: ['veilig', 'veilige', 'beveiligd', 'betrouwbaar', 'geldig'],
    certified: ['gecertificeerd*', 'certificering*', 'certificaat', 'certificaten'],
    endorsed: ['door de overheid goedgekeurd*', 'officieel goedgekeurd*', 'officieel aanbevolen', 'staatsgoedgekeurd*'],
  },
  'fi': {
    absolute: ['hakkeroimaton*', 'murtamaton*', 'murtamattom*', 'mahdoton hakkeroida', '100 % turvalli*', 'täysin turvalli*', 'täydellisen turvalli*', 'ehdottoman turvalli*', 'täydellinen turvallisuus', 'täydellinen tietoturva', 'ei haavoittuvuuksia', 'haavoittuvuudeton*', 'riskitön*', 'taatusti turvalli*', 'sotilastason*'],
    bare: ['turvallinen', 'tietoturvallinen', 'luotettava', 'voimassa oleva'],
    certified: ['sertifioi*', 'sertifikaat*', 'sertifiointi*'],
    endorsed: ['viranomaisen hyväksymä*', 'valtion hyväksymä*', 'virallisesti hyväksytty*', 'virallisesti suositel*'],
  },
  'pl': {
    absolute: ['nie do zhakowania', 'niezhakowaln*', 'odporn* na hakerów', 'nie do złamania', '100 % bezpieczn*', 'całkowicie bezpieczn*', 'w pełni bezpieczn*', 'absolutnie bezpieczn*', 'pełne bezpieczeństwo', 'całkowite bezpieczeństwo', 'bez podatności', 'woln* od podatności', 'brak podatności', 'bez ryzyka', 'zero ryzyka', 'gwarantowane bezpieczeństwo', 'klasy wojskowej'],
    bare: ['bezpieczny', 'bezpieczna', 'bezpieczne', 'cyberbezpieczn*', 'zaufany', 'ważny'],
    certified: ['certyfikowan*', 'certyfikat*', 'certyfikacj*'],
    endorsed: ['zatwierdzon* przez rząd', 'zatwierdzon* przez państwo', 'oficjalnie zatwierdzon*', 'oficjalnie zalecan*'],
  },
  'ja': {
    absolute: ['ハッキング不可能', 'ハッキングされない', '絶対に安全', '絶対安全', '完全に安全', '完全なセキュリティ', '100%安全', '万全のセキュリティ', '脆弱性がない', '脆弱性なし', '脆弱性はありません', 'あらゆる環境で安全', 'リスクゼロ', '軍用レベル'],
    bare: ['安全な', 'セキュアな', '有効な'],
    certified: ['認証済', '認証取得', '認定済', '認証製品'],
    endorsed: ['政府公認', '国が保証', '政府が推奨', '公式に推奨', '国家認定'],
  },
  'ko': {
    absolute: ['해킹 불가능', '해킹이 불가능', '완벽한 보안', '완전한 보안', '절대 안전', '100% 안전', '취약점 없음', '취약점이 없', '모든 환경에서 안전', '위험 없는', '군용 등급'],
    bare: ['안전한', '보안이 강력한', '유효한'],
    certified: ['인증받은', '인증된', '인증 제품', '인증서'],
    endorsed: ['정부 승인', '정부 공인', '정부가 보증', '공식 추천'],
  },
  'zh-Hans': {
    absolute: ['无法破解', '不可破解', '绝对安全', '完全安全', '百分之百安全', '100%安全', '没有漏洞', '无漏洞', '零漏洞', '零风险', '任何环境下都安全', '军用级', '军工级'],
    bare: ['安全的', '安全型', '有效的'],
    certified: ['已认证', '认证产品', '获得认证', '通过认证', '证书'],
    endorsed: ['政府认可', '政府批准', '国家认可', '官方推荐', '官方认可'],
  },
  'ar': {
    absolute: ['غير قابل للاختراق', 'لا يمكن اختراقه', 'مستحيل الاختراق', 'آمن تماما', 'آمن تمامًا', 'آمن بالكامل', 'آمن 100', 'أمان كامل', 'أمان تام', 'حماية كاملة', 'خال من الثغرات', 'خالٍ من الثغرات', 'بدون ثغرات', 'بلا مخاطر', 'آمن في أي بيئة'],
    bare: ['آمن', 'موثوق'],
    certified: ['معتمد', 'شهادة اعتماد', 'مصدق عليه'],
    endorsed: ['معتمد من الحكومة', 'موافقة حكومية', 'موصى به رسميا', 'موصى به رسميًا'],
  },
};

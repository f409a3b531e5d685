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
  /** The paper of it: only under a certification, or where keys are spoken of. */
  readonly certificates: readonly string[];
  /** Words that say a state stands behind it. */
  readonly endorsed: readonly string[];
  /** What holds such a word and claims nothing: names of techniques, things that are called a safe, and the honest "not certified". */
  readonly ordinary: readonly string[];
}

export const claims: Readonly<Record<LanguageTag, ClaimWords>> = {
  'en': {
    absolute: ['hack* proof', 'un hack able', 'uncrackable', 'unbreakable', 'impenetrable', '100 % secure', '100 % safe', '100 percent secure', 'completely secure', 'completely safe', 'totally secure', 'fully secure', 'absolutely secure', 'complete security', 'total security', 'total protection', 'perfect security', 'perfectly secure', 'guaranteed secure', 'guaranteed safe', 'secure forever', 'free of vulnerabilities', 'free from vulnerabilities', 'no vulnerabilities', 'vulnerability free', 'zero risk', 'risk free', 'safe in any environment', 'cannot be hacked', "can't be hacked", 'impossible to hack', 'military grade', 'bank grade', 'virus proof', 'hack* safe', 'attack proof', 'bulletproof', 'invulnerable', 'unbreachable', '100 % security', 'zero vulnerabilities', 'without vulnerabilities', 'without any vulnerabilities', 'zero risks', 'guaranteed security', 'guaranteed protection', 'never be hacked', 'cannot be breached', 'cannot be broken into', 'immune to hack*', 'immune to attacks', 'safe everywhere'],
    bare: ['secure', 'secured', 'ultra secure', 'securest', 'most secure', 'safe', 'safest', 'cybersafe', 'cyber secure', 'trusted', 'trustworthy', 'valid'],
    certified: ['certified', 'certification', 'officially tested'],
    certificates: ['certificate', 'certificates'],
    endorsed: ['officially endorsed', 'government approved', 'government endorsed', 'officially approved', 'state approved', 'approved by the government', 'endorsed by the government', 'government certified', 'state certified', 'backed by the government', 'approved by the state', 'authority approved'],
    ordinary: ['secure boot', 'secure element*', 'secure enclave*', 'secure shell', 'secure hash', 'secure socket*', 'secure set up', 'secure setup', 'secure configuration', 'trusted platform module*', 'trusted execution', 'fail safe', 'safe deposit', 'gun safe', 'wall safe', 'smart safe', 'hotel safe', 'safe for key*', 'not certified', 'not yet certified', 'not been certified', 'no certification', 'without certification', 'not a certification', 'not a certificate', 'nobody has certified'],
  },
  'de': {
    absolute: ['hack* sicher*', 'unhackbar*', 'unknackbar*', 'unangreifbar*', '100 % sicher*', '100 prozent sicher*', 'absolut sicher*', 'vollkommen sicher*', 'völlig sicher*', 'vollständig sicher*', 'vollständige sicherheit', 'totale sicherheit', 'absolute sicherheit', 'absoluter schutz', 'garantiert sicher*', 'für immer sicher*', 'frei von schwachstellen', 'ohne schwachstellen', 'keine schwachstellen', 'risikofrei*', 'in jeder umgebung sicher*', 'militärstandard', 'nicht zu hacken', 'hundertprozentig* sicher*', '100 %ig* sicher*', 'bombensicher*', 'rundum sicher*', 'vollständig* sicherheit', 'total* sicherheit', 'absolut* sicherheit', 'völlige sicherheit', 'vollkommene sicherheit', 'hundertprozentig* schutz', '100 % sicherheit', '100 % schutz', 'absolut* schutz', 'garantierte sicherheit', 'frei von sicherheitslücken', 'ohne sicherheitslücken', 'keine sicherheitslücken', 'ohne jede schwachstelle', 'unverwundbar*', 'nicht hackbar*', 'kann nicht gehackt werden', 'kein risiko'],
    bare: ['sicher', 'sichere', 'sicherer', 'sicheres', 'sicheren', 'sicherem', 'sicherste*', 'cybersicher*', 'vertrauenswürdig*', 'gültig*'],
    certified: ['zertifiziert*', 'zertifizierung*'],
    certificates: ['zertifikat*'],
    endorsed: ['amtlich empfohlen*', 'staatlich geprüft*', 'staatlich anerkannt*', 'staatlich zugelassen*', 'behördlich zugelassen*', 'amtlich bestätigt*', 'staatlich empfohlen*', 'staatlich zertifiziert*', 'behördlich geprüft*', 'behördlich empfohlen*', 'amtlich geprüft*', 'vom staat empfohlen*'],
    ordinary: ['sicherer halt', 'sicheren halt', 'sicherer stand', 'sicheren stand', 'nicht zertifiziert*', 'keine zertifizierung', 'ohne zertifizierung', 'kein zertifikat', 'ist keine zertifizierung', 'sichere einrichtung', 'sicheres element'],
  },
  'fr': {
    absolute: ['inpiratable*', 'impossible à pirater', 'inviolable*', 'infaillible*', '100 % sûr*', '100 % sécurisé*', 'totalement sûr*', 'totalement sécurisé*', 'parfaitement sécurisé*', 'entièrement sécurisé*', 'absolument sûr*', 'sécurité totale', 'sécurité absolue', 'sécurité complète', 'protection totale', 'sans vulnérabilité*', 'aucune vulnérabilité', 'exempt de vulnérabilité*', 'sans aucun risque', 'zéro risque', 'qualité militaire', 'garanti sûr*', 'impiratable*', 'invulnérable*', "à l'épreuve des pirates", "à l'épreuve des hackers", 'totalement sécuris*', 'parfaitement sûr*', 'sécurité garantie', 'sécurité à 100 %', '100 % de sécurité', 'sécurité sans faille', 'aucune faille', 'sans risque', 'absolument sécurisé*', 'incassable*'],
    bare: ['sûr', 'sûre', 'sûrs', 'sûres', 'sécurisé', 'sécurisée', 'sécurisés', 'sécurisées', 'ultra sécurisé*', 'fiable', 'fiables', 'valide'],
    certified: ['certifié*', 'certification*'],
    certificates: ['certificat', 'certificats'],
    endorsed: ["approuvé* par l'état", "agréé* par l'état", 'officiellement approuvé*', 'approuvé* par le gouvernement', 'officiellement recommandé*', "recommandé* par l'état", "garanti* par l'état", 'recommandé* par le gouvernement', 'homologué* par le gouvernement'],
    ordinary: ['non certifié*', "n'est pas certifié*", 'pas de certification', 'sans certification', 'pas une certification', 'démarrage sécurisé', 'bien sûr'],
  },
  'es': {
    absolute: ['inhackeable*', 'a prueba de hackers', 'imposible de hackear', 'invulnerable*', 'inviolable*', '100 % segur*', 'totalmente segur*', 'completamente segur*', 'absolutamente segur*', 'seguridad total', 'seguridad completa', 'seguridad absoluta', 'protección total', 'sin vulnerabilidades', 'libre de vulnerabilidades', 'sin riesgo*', 'riesgo cero', 'grado militar', 'garantizado seguro', 'no se puede hackear', 'a prueba de piratas', 'a prueba de ataques', 'seguridad garantizada', 'seguridad al 100 %', '100 % de seguridad', 'ninguna vulnerabilidad', 'sin ninguna vulnerabilidad', 'invencible*', 'plenamente segur*'],
    bare: ['seguro', 'segura', 'seguros', 'seguras', 'ciberseguro', 'cibersegura', 'fiable', 'de confianza', 'válido', 'válida'],
    certified: ['certificado*', 'certificada*', 'certificación*'],
    certificates: ['certificado de conformidad'],
    endorsed: ['aprobado* por el gobierno', 'avalado* por el estado', 'oficialmente aprobado*', 'respaldo oficial', 'oficialmente recomendado*', 'aprobad* por el estado', 'avalad* por el gobierno', 'recomendad* por el gobierno', 'homologad* por el gobierno'],
    ordinary: ['no está certificado', 'no está certificada', 'no certificado', 'no certificada', 'sin certificación', 'no es una certificación', 'arranque seguro', 'certificado tls', 'certificado digital', 'certificado de cliente', 'certificado propio'],
  },
  'it': {
    absolute: ['a prova di hacker', 'inattaccabil*', 'inviolabil*', 'impossibile da hackerare', 'sicur* al 100 %', '100 % sicur*', 'totalmente sicur*', 'completamente sicur*', 'assolutamente sicur*', 'sicurezza totale', 'sicurezza completa', 'sicurezza assoluta', 'protezione totale', 'privo di vulnerabilità', 'priva di vulnerabilità', 'senza vulnerabilità', 'rischio zero', 'senza rischi', 'livello militare', 'garantito sicuro', 'inhackerabil*', 'non hackerabil*', 'invulnerabil*', 'a prova di attacco', 'a prova di pirata', 'sicurezza garantita', 'sicurezza al 100 %', '100 % di sicurezza', 'nessuna vulnerabilità', 'perfettamente sicur*', 'infallibil*'],
    bare: ['sicuro', 'sicura', 'sicuri', 'sicure', 'sicurissim*', 'affidabile', 'affidabili', 'valido', 'valida'],
    certified: ['certificato', 'certificata', 'certificati', 'certificate', 'certificazion*'],
    certificates: ['certificato di conformità'],
    endorsed: ['approvat* dal governo', 'approvat* dallo stato', 'ufficialmente approvat*', 'ufficialmente raccomandat*', 'raccomandat* dal governo', 'garantit* dallo stato', 'omologat* dal governo'],
    ordinary: ['non certificato', 'non certificata', 'non è certificato', 'non è certificata', 'senza certificazione', 'non è una certificazione', 'avvio sicuro', 'certificato tls', 'certificato digitale', 'certificato proprio', 'di sicuro'],
  },
  'nl': {
    absolute: ['onhackba*', 'hackerproof', 'hack proof', 'niet te hacken', 'onkraakbaar*', '100 % veilig*', 'volledig veilig*', 'helemaal veilig*', 'absoluut veilig*', 'volledige veiligheid', 'totale veiligheid', 'absolute veiligheid', 'vrij van kwetsbaarheden', 'zonder kwetsbaarheden', 'geen kwetsbaarheden', 'risicovrij*', 'gegarandeerd veilig*', 'militaire kwaliteit', 'hackvrij*', 'niet te kraken', '100 procent veilig*', '100 % beveiligd*', 'honderd procent veilig*', 'gegarandeerde veiligheid', 'waterdicht* beveilig*', 'onfeilbaar*', 'onkwetsbaar*', 'zonder risico', 'volkomen veilig*'],
    bare: ['veilig', 'veilige', 'veiliger', 'veiligste', 'beveiligd', 'beveiligde', 'betrouwbaar', 'betrouwbare', 'geldig'],
    certified: ['gecertificeerd*', 'certificering*'],
    certificates: ['certificaat', 'certificaten'],
    endorsed: ['door de overheid goedgekeurd*', 'officieel goedgekeurd*', 'officieel aanbevolen', 'staatsgoedgekeurd*', 'door de staat goedgekeurd*', 'aanbevolen door de overheid', 'door de overheid aanbevolen'],
    ordinary: ['niet gecertificeerd*', 'geen certificering', 'zonder certificering', 'geen certificaat', 'veilig opstarten'],
  },
  'fi': {
    absolute: ['hakkeroimaton*', 'murtamaton*', 'murtamattom*', 'mahdoton hakkeroida', '100 % turvalli*', 'täysin turvalli*', 'täydellisen turvalli*', 'ehdottoman turvalli*', 'täydellinen turvallisuus', 'täydellinen tietoturva', 'ei haavoittuvuuksia', 'haavoittuvuudeton*', 'riskitön*', 'taatusti turvalli*', 'sotilastason*', 'hakkeroimattom*', 'haavoittuvuudettom*', 'riskittöm*', 'täydelli* turvallisuu*', 'täydelli* tietoturv*', 'täysin tietoturvalli*', 'täydellisesti suojat*', 'ehdoton turvallisuu*', 'ehdottom* turvallisuu*', '100 prosenttise* turvalli*', 'sataprosenttise* turvalli*', 'ei voi hakkeroida', 'ei voida hakkeroida', 'mahdoton murtaa', 'ei lainkaan haavoittuvuuksia', 'vailla haavoittuvuuksia', 'ilman haavoittuvuuksia', 'taattu turvallisuu*', 'taattu tietoturv*'],
    bare: ['turvallinen', 'turvallisen', 'turvallista', 'turvalliset', 'turvallisia', 'turvallisempi', 'turvallisin', 'tietoturvallinen', 'tietoturvallisen', 'tietoturvallista', 'kyberturvallinen', 'kyberturvallisen', 'luotettava', 'luotettavan', 'voimassa oleva'],
    certified: ['sertifioi*'],
    certificates: ['sertifikaat*'],
    endorsed: ['viranomaisen hyväksymä*', 'valtion hyväksymä*', 'virallisesti hyväksytty*', 'virallisesti suositel*', 'viranomaisen suosittelem*', 'viranomaisten hyväksym*', 'valtion suosittelem*', 'valtion hyväksym*', 'viranomaisen hyväksym*', 'virallisesti hyväksyt*'],
    ordinary: ['ei ole sertifioitu', 'ei sertifioitu', 'ilman sertifiointia', 'ei sertifiointia', 'sertifioimaton*', 'turvallinen käynnistys'],
  },
  'pl': {
    absolute: ['nie do zhakowania', 'niezhakowaln*', 'odporn* na hakerów', 'nie do złamania', '100 % bezpieczn*', 'całkowicie bezpieczn*', 'w pełni bezpieczn*', 'absolutnie bezpieczn*', 'pełne bezpieczeństwo', 'całkowite bezpieczeństwo', 'bez podatności', 'woln* od podatności', 'brak podatności', 'bez ryzyka', 'zero ryzyka', 'gwarantowane bezpieczeństwo', 'klasy wojskowej', 'odporn* na ataki', 'odporn* na włamania', 'niezłamywaln*', 'nie da się zhakować', 'nie można zhakować', 'pełn* bezpieczeństw*', 'całkowit* bezpieczeństw*', 'absolutn* bezpieczeństw*', 'gwarant* bezpieczeństw*', 'gwarancj* bezpieczeństw*', 'stuprocentow* bezpiecz*', '100 % bezpieczeństw*', 'pozbawion* podatności', 'żadnych podatności', 'bez żadnych podatności', 'zerow* ryzyk*', 'bez żadnego ryzyka', 'zupełnie bezpieczn*'],
    bare: ['bezpieczny', 'bezpieczna', 'bezpieczne', 'bezpiecznego', 'bezpiecznej', 'bezpiecznym', 'bezpieczną', 'bezpiecznych', 'bezpieczniejsz*', 'najbezpieczniejsz*', 'cyberbezpieczny', 'cyberbezpieczna', 'cyberbezpieczne', 'zaufany', 'zaufana', 'zaufane', 'zaufanego', 'zaufanej'],
    certified: ['certyfikowan*', 'certyfikacj*'],
    certificates: ['certyfikat*'],
    endorsed: ['zatwierdzon* przez rząd', 'zatwierdzon* przez państwo', 'oficjalnie zatwierdzon*', 'oficjalnie zalecan*', 'polecan* przez rząd', 'polecan* przez państwo', 'zatwierdzon* przez urząd', 'państwowo zatwierdzon*'],
    ordinary: ['nie jest certyfikowan*', 'niecertyfikowan*', 'bez certyfikacji', 'nie certyfikacja', 'bezpieczny rozruch'],
  },
  'ja': {
    absolute: ['ハッキング不可能', 'ハッキングされない', '絶対に安全', '絶対安全', '完全に安全', '完全なセキュリティ', '100%安全', '万全のセキュリティ', '脆弱性がない', '脆弱性なし', '脆弱性はありません', 'あらゆる環境で安全', 'リスクゼロ', '軍用レベル', 'ハッキングできない', 'ハッキングされません', 'ハッキングは不可能', '侵入不可能', '侵入できない', '絶対的に安全', '完全安全', '完璧なセキュリティ', '完璧に安全', '完璧な安全', '100パーセント安全', '百パーセント安全', '脆弱性ゼロ', '脆弱性が存在しない', '脆弱性は存在しません', '脆弱性がありません', '脆弱性が一切', '安全を保証', '安全が保証', 'どんな環境でも安全', 'リスクなし', '鉄壁'],
    bare: ['安全な', '安全です', '安心安全', '安心・安全', 'セキュアな', '有効な', '信頼できる'],
    certified: ['認証済', '認証取得', '認定済', '認証製品', '認証を取得', '認証を受けた'],
    certificates: ['認証書', '認定証'],
    endorsed: ['政府公認', '国が保証', '政府が推奨', '公式に推奨', '国家認定', '政府認定', '政府推奨', '国が認めた', '国が推奨', '政府が保証', '官公庁認定'],
    ordinary: ['認証済みではありません', '認証を取得していません', '認証を受けた製品ではありません', '認証済みユーザー', '認証済みの利用者'],
  },
  'ko': {
    absolute: ['해킹 불가능', '해킹이 불가능', '완벽한 보안', '완전한 보안', '절대 안전', '100% 안전', '취약점 없음', '취약점이 없', '모든 환경에서 안전', '위험 없는', '군용 등급', '해킹되지 않', '해킹할 수 없', '해킹이 안 되', '완벽하게 안전', '완전히 안전', '절대적으로 안전', '완벽히 안전', '백퍼센트 안전', '100퍼센트 안전', '취약점이 전혀 없', '취약점 제로', '무결점 보안', '안전을 보장', '안전 보장', '어디서나 안전', '위험이 없는', '제로 리스크', '철통 보안'],
    bare: ['안전한', '안전합니다', '보안이 강력한', '유효한', '믿을 수 있는', '신뢰할 수 있는'],
    certified: ['인증받은', '인증 받은', '인증된', '인증 제품', '인증 획득', '인증을 받았'],
    certificates: ['인증서를 받', '공인 인증서 획득'],
    endorsed: ['정부 승인', '정부 공인', '정부가 보증', '공식 추천', '정부 인증', '정부 추천', '정부가 추천', '국가 공인', '국가가 보증'],
    ordinary: ['인증받은 제품이 아닙', '인증된 사용자', '인증된 기기', '인증된 펌웨어'],
  },
  'zh-Hans': {
    absolute: ['无法破解', '不可破解', '绝对安全', '完全安全', '百分之百安全', '100%安全', '没有漏洞', '无漏洞', '零漏洞', '零风险', '任何环境下都安全', '军用级', '军工级', '無法破解', '不會被破解', '不会被破解', '不会被黑', '黑客无法', '百毒不侵', '絕對安全', '絕對不會', '彻底安全', '百分百安全', '100% 安全', '沒有漏洞', '不存在漏洞', '无任何漏洞', '没有任何漏洞', '没有风险', '无风险', '零風險', '保证安全', '确保安全无虞', '完美安全', '军用級', '坚不可摧', '固若金汤'],
    bare: ['安全的', '安全型', '最安全', '有效的', '可信的', '值得信赖'],
    certified: ['已认证', '认证产品', '获得认证', '通过认证', '经认证', '认证合格'],
    certificates: ['合格证书', '认证证书', '获得证书'],
    endorsed: ['政府认可', '政府批准', '国家认可', '官方推荐', '官方认可', '政府推荐', '国家批准', '国家推荐', '政府认证', '官方批准', '国家认证'],
    ordinary: ['未认证', '未经认证', '没有通过认证', '未通过认证', '未获得认证', '已认证用户', '经认证的用户'],
  },
  'ar': {
    absolute: ['غير قابل للاختراق', 'لا يمكن اختراقه', 'مستحيل الاختراق', 'آمن تماما', 'آمن تمامًا', 'آمن بالكامل', 'آمن 100', 'أمان كامل', 'أمان تام', 'حماية كاملة', 'خال من الثغرات', 'خالٍ من الثغرات', 'بدون ثغرات', 'بلا مخاطر', 'آمن في أي بيئة', 'غير قابلة للاختراق', 'لا يمكن اختراقها', 'لا يخترق', 'لا تخترق', 'مستحيلة الاختراق', 'يستحيل اختراقه', 'يستحيل اختراقها', 'آمنة تماما', 'آمنة بالكامل', 'آمنة كليا', 'آمن كليا', 'آمن مئة بالمئة', 'آمن مائة بالمائة', 'آمنة 100', 'أمن كامل', 'أمن تام', 'أمان مطلق', 'أمن مطلق', 'حماية تامة', 'حماية مطلقة', 'خالية من الثغرات', 'لا ثغرات فيه', 'لا ثغرات فيها', 'دون ثغرات', 'دون أي ثغرات', 'بدون مخاطر', 'آمنة في أي بيئة', 'مضمون الأمان', 'أمان مضمون'],
    bare: ['آمن', 'آمنة', 'موثوق', 'موثوقة'],
    certified: ['حاصل على شهادة', 'حاصلة على شهادة', 'مصدق عليه', 'مصدقة', 'معتمد رسميا', 'معتمدة رسميا'],
    certificates: ['شهادة اعتماد', 'شهادة مطابقة'],
    endorsed: ['معتمد من الحكومة', 'موافقة حكومية', 'موصى به رسميا', 'موصى به رسميًا', 'معتمدة من الحكومة', 'بموافقة الحكومة', 'أوصت به الحكومة', 'معتمد من الدولة', 'معتمدة من الدولة', 'برعاية الدولة'],
    ordinary: ['غير حاصل على شهادة', 'غير حاصلة على شهادة', 'بلا شهادة', 'إقلاع آمن', 'الإقلاع الآمن'],
  },
};

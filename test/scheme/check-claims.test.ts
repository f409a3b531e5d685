import { describe, expect, it } from 'vitest';
import { checkClaims } from '../../src/scheme/check-claims.ts';
import { languageTags } from '../../src/encoding/language-tags.ts';
import { claims } from '../../src/scheme/claims.ts';
import { commonTitles, titleInEveryLanguage } from '../../src/scheme/titles.ts';
import { demonstrationDraft, schemeOf, schemes } from './demonstration.ts';

const draft = demonstrationDraft('lavaro-w8.yaml');
const scheme = schemeOf(draft);
const inPurpose = (language: string, text: string): string[] => checkClaims({ ...draft, transparency: { intendedPurpose: { [language]: text } } }, scheme).map((each) => each.code);
const asName = (name: string): string[] => checkClaims({ ...draft, product: { ...draft.product, name } }, scheme).map((each) => each.code);
const spoken = (phrase: string): string => phrase.replaceAll('*', '');

describe('claims linter', () => {
  it.each(languageTags)('finds every forbidden word of language %s', (language) => {
    for (const phrase of claims[language].absolute) expect(inPurpose(language, spoken(phrase)), phrase).toContain('claim-absolute');
    for (const phrase of claims[language].endorsed) expect(inPurpose(language, spoken(phrase)), phrase).toContain('claim-endorsed');
    for (const phrase of [...claims[language].certified, ...claims[language].certificates]) expect(inPurpose(language, spoken(phrase)), phrase).toContain('claim-certified');
    for (const phrase of claims[language].bare) expect(asName(spoken(phrase)), phrase).not.toEqual([]);
  });

  it.each(languageTags)('is content with every title of a requirement in %s', (language) => {
    for (const title of commonTitles) expect(inPurpose(language, titleInEveryLanguage(title)[language] ?? ''), title).toEqual([]);
  });

  it.each([
    ['en', 'Hacker-proof washing'], ['en', 'HACKERPROOF'], ['en', 'hack\u00ADer\u200Bproof'], ['en', 'hacker\u2011proof'], ['en', 'ｈａｃｋｅｒ-ｐｒｏｏｆ'], ['en', 'hacker_proof, hacker.proof'], ['en', 'hacker\u2060\u00A0\tproof'], ['en', 'hacker\nproof'],
    ['en', 'h a c k e r p r o o f'], ['en', 'h4ck3r pr00f'], ['en', 'hасker proof, with Cyrillic letters'], ['en', 'ΗΑСΚΕR PRΟΟF'], ['en', 'h@cker proof'], ['en', '100\u202F% secure'], ['en', '１００％ secure'], ['en', 'It can’t be hacked.'], ['en', 'guaranteed security'],
    ['de', 'eine unhackbare Maschine'], ['de', 'mit vollständiger Sicherheit'], ['de', 'hundertprozentig sichere Wäsche'], ['de', 'frei von Sicherheitslücken'], ['de', 'hackerproof auf Deutsch'],
    ['fr', 'une machine inviolable !'], ['fr', 'se\u0301curite\u0301 garantie'], ['fr', 'À L’ÉPREUVE DES PIRATES'], ['fr', 'Diese Maschine ist absolut sicher.'], ['es', 'seguridad garantizada'], ['it', 'sicurezza al 100 %'], ['it', 'del tutto invulnerabile'], ['nl', 'een onhackbare wasmachine'],
    ['fi', 'hakkeroimattoman koneen'], ['fi', 'täydellistä tietoturvaa'], ['fi', 'haavoittuvuudettomasta koneesta'], ['pl', 'pełnego bezpieczeństwa'], ['pl', 'w 100% bezpiecznej pralki'], ['pl', 'odporna na ataki'], ['pl', 'pozbawiony podatności'],
    ['ja', 'この洗濯機は絶対に安全です。'], ['ja', '絶 対 に 安 全'], ['ja', '脆弱性はありません'], ['ja', '１００％安全'], ['zh-Hans', '本产品零漏洞。'], ['zh-Hans', '無法破解'], ['ko', '완벽한 보안을 제공합니다'], ['ko', '해킹할 수 없습니다'],
    ['ar', 'جهاز غير قابل للاختراق'], ['ar', 'آمِنٌ تَمامًا'], ['ar', 'غيـــر قابلة للاختراق'], ['ar', 'أجهزة خالية من الثغرات'], ['sv', 'helt hackerproof'], ['sv', 'absolut sicher'],
  ])('finds the promise in %s: %j', (language, text) => {
    expect(inPurpose(language, text)).toContain('claim-absolute');
  });

  it.each([
    ['en', 'Independently certified.'], ['en', 'with a security certificate'], ['de', 'eine zertifizierte Waschmaschine'], ['fr', 'lave-linge certifiée'], ['es', 'lavadora certificada'], ['it', 'lavatrice certificata'], ['nl', 'een gecertificeerde machine'], ['fi', 'sertifioidun koneen'], ['pl', 'certyfikowanej pralki'],
    ['ja', '認証済みの洗濯機'], ['ko', '인증받은 세탁기'], ['zh-Hans', '本产品已认证'], ['ar', 'غسالة حاصلة على شهادة'], ['en', 'CERTI\u00ADFIED'], ['en', 'сertified'],
  ])('does not let a declaration be worded as a certification in %s: %j', (language, text) => {
    expect(inPurpose(language, text)).toEqual(['claim-certified']);
  });

  it.each([
    ['en', 'Government-approved.'], ['de', 'Staatlich empfohlene Maschine'], ['fr', "recommandée par l’État"], ['es', 'recomendada por el gobierno'], ['it', 'raccomandata dal governo'], ['nl', 'aanbevolen door de overheid'], ['fi', 'viranomaisen suosittelema'], ['pl', 'polecana przez rząd'], ['ja', '政府推奨の製品'], ['ko', '정부 추천 제품'], ['zh-Hans', '政府推荐产品'], ['ar', 'منتج معتمد من الدولة'],
  ])('lets no state stand behind a product in %s: %j', (language, text) => {
    expect(inPurpose(language, text)).toEqual(['claim-endorsed']);
  });

  it.each(['Lavaro Secure', 'SafeHome', 'Safe Home', 'S4FE Home', 'Cyber-Secure Cam', 'Lock, trusted', 'Sécurisé', 'Bezpieczna Kamera', 'Turvallinen Kamera', 'Kamera Veilig', '安心・安全カメラ', 'كاميرا آمنة', 'ѕеcurе cam', 'SecureCam', 'S e c u r e'])('keeps "%s" out of a name', (name) => {
    expect(asName(name)).toEqual(['claim-bare']);
  });

  // Decided: names of techniques and things that are called a safe are no claims; neither is a certificate of a key, nor the honest "not certified".
  it.each(['Hotel Safe 2', 'Smart safe', 'Wall-safe with app', 'Secure Boot Adapter', 'Fail-safe valve', 'Sichuan cooker', 'Unsafe Harbor Lamp', 'Safelight'])('lets "%s" be a name', (name) => {
    expect(asName(name)).toEqual([]);
  });

  it.each([
    ['en', 'Security updates come by themselves. The setup is explained; secure configuration is described in the manual.'],
    ['en', 'A risky spin cycle, an unhackneyed design, a hack saw.'], ['en', 'This product is not certified. It starts with Secure Boot.'], ['en', 'It shows its TLS certificate, X.509.'], ['en', 'Known holes: no. Vulnerabilities are listed in the manual.'], ['en', 'It weighs 100 kg and is completely washable.'],
    ['de', 'Sicherheitsupdates kommen von selbst. Die Sicherung ist im Kasten.'], ['de', 'Die Maschine ist nicht zertifiziert. Stellen Sie sicher, dass das Wasser abläuft.'],
    ['fr', 'Les mises à jour de sécurité arrivent toutes seules.'], ['fr', "Ce produit n’est pas certifié, bien sûr."], ['es', 'Este producto no está certificado. Lea la seguridad eléctrica.'], ['it', 'Il prodotto non è certificato. Gli aggiornamenti di sicurezza arrivano da soli.'], ['nl', 'Het product is niet gecertificeerd. Beveiligingsupdates komen vanzelf.'],
    ['fi', 'Tietoturvapäivitykset asentuvat itsestään.'], ['fi', 'Tuote ei ole sertifioitu.'], ['pl', 'Aktualizacje zabezpieczeń instalują się same. Bezpiecznik jest w skrzynce.'], ['pl', 'Produkt nie jest certyfikowany.'],
    ['ja', 'セキュリティ更新は自動で届きます。'], ['ja', '安全上の注意を読んでください。認証済みユーザーだけが使えます。'], ['ko', '보안 업데이트는 저절로 설치됩니다. 안전 수칙을 읽으세요.'], ['zh-Hans', '安全更新会自动安装。请阅读安全说明。本产品未经认证。'], ['ar', 'تصل التحديثات الأمنية تلقائيا. اقرأ تعليمات السلامة وأمن الشبكة.'],
  ])('leaves honest words alone in %s: %s', (language, text) => {
    expect(inPurpose(language, text)).toEqual([]);
  });

  it('takes a certificate for a key where encryption is told, and nowhere else', () => {
    const told = (text: string): string[] => checkClaims({ ...draft, transparency: { encryption: { en: text } } }, scheme).map((each) => each.code);
    expect(told('Every unit has a certificate of its own.')).toEqual([]);
    expect(told('It is certified.')).toEqual(['claim-certified']);
    expect(inPurpose('en', 'It comes with a certificate.')).toEqual(['claim-certified']);
  });

  it.each([...schemes.values()].map((each) => [each.id, each] as const))('finds what %s forbids, in every language', (_, each) => {
    for (const { phrase } of each.forbiddenClaims) for (const said of Object.values(phrase)) {
      expect(checkClaims({ ...draft, transparency: { intendedPurpose: { en: `A machine, ${said.toUpperCase()}.` } } }, each).map(({ code }) => code), said).toContain('claim-forbidden');
    }
  });

  it('proposes in the language of the text what may be written instead', () => {
    const [each] = [...schemes.values()].filter(({ id }) => id === 'etsi-303645');
    const proposed = (language: string): unknown => checkClaims({ ...draft, transparency: { intendedPurpose: { [language]: 'ETSI approved' } } }, each!).map(({ args }) => args['instead']);
    expect(proposed('de')).toEqual(['geprüft nach EN 303 645']);
    expect(proposed('ja')).toEqual(['EN 303 645 による試験']);
    expect(proposed('sv')).toEqual(['tested to EN 303 645']);
  });

  it('lets a certification be called one', () => {
    const certified = demonstrationDraft('frostline-450.yaml');
    expect(checkClaims({ ...certified, transparency: { intendedPurpose: { en: 'It is certified by Keurhuis.' } } }, schemeOf(certified))).toEqual([]);
  });

  it('does not read names of laboratories or documents as claims', () => {
    const named = { ...draft, assessments: draft.assessments.map((each) => ({ ...each, by: { ...each.by, name: 'Certified Secure Labs' }, evidence: [{ title: 'Certificate 12' }] })) };
    expect(checkClaims(named, scheme)).toEqual([]);
  });
});

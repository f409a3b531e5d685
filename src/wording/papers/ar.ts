import type { PaperWords } from './paper-words.ts';

export const ar: PaperWords = {
  specimen: 'نموذج',
  foot: 'حُرر في {day} من البيان الموقَّع {statement} للملصق {code} ({label}). هل ما زال الملصق ساريًا: {address}',
  none: 'لا يوجد',
  product: {
    heading: 'المنتج', name: 'المنتج', model: 'النوع أو الطراز', gtin: 'الباركود (GTIN)', units: 'الدفعة أو الرقم التسلسلي أو الإصدار',
    lots: 'الدفعات {list}', serials: 'الأرقام التسلسلية {list}', range: 'من {from} إلى {to}', hardware: 'العتاد {list}', software: 'البرنامج {list}',
  },
  maker: { heading: 'من يصنعه', manufacturer: 'الصانع', representative: 'الممثل المفوض', importer: 'المستورد' },
  support: { until: 'حتى {until}', since: '(منذ {starts})', unsupported: 'يُطرح المنتج في السوق بلا تحديثات أمنية.', available: 'تبقى التحديثات الصادرة متاحة حتى {until}' },
  sign: { heading: 'وُقّع نيابة عن {party}', place: 'مكان الإصدار وتاريخه', name: 'الاسم', role: 'الوظيفة', signature: 'التوقيع', openPlace: 'مكان الإصدار', openName: 'اسم الموقّع', openRole: 'وظيفة الموقّع' },
  cra: {
    title: 'معلومات وتعليمات للمستخدم', rule: 'اللائحة (EU) 2024/2847 (قانون الصمود السيبراني)، الملحق الثاني',
    maker: 'الصانع وجهة الاتصال', manufacturer: '1 الصانع', contact: '2 أين يُبلَّغ عن الثغرات، وسياسة الإفصاح', product: '3 المنتج',
    purposeHeading: 'الغرض والمخاطر', purpose: '4 الغرض المقصود والوظائف الأساسية والخصائص الأمنية', risks: '5 ظروف قد تؤدي إلى مخاطر كبيرة',
    conformity: 'المطابقة والدعم', declaration: '6 إعلان المطابقة للاتحاد الأوروبي', support: '7 الدعم الأمني ونهاية فترة الدعم',
    instructions: '8 التعليمات', setup: '(a) الإعداد والاستعمال على نحو محمي', changes: '(b) أثر التغييرات في أمن البيانات', updates: '(c) كيف تُثبَّت التحديثات الأمنية', retire: '(d) الإخراج من الخدمة وإزالة البيانات',
    turnOff: '(e) كيف تُوقَف التحديثات التلقائية', cannotTurnOff: 'لا يمكن إيقافها', notAutomatic: 'لا تُثبَّت التحديثات تلقائيًا', integration: '(f) لمن يدمجه في منتجه', noIntegration: 'غير معد للدمج',
    components: 'المكونات', sbom: '9 قائمة مكونات البرنامج', sbomKept: 'يحتفظ بها الصانع، وليست علنية',
  },
  doc: {
    title: 'إعلان المطابقة للاتحاد الأوروبي', rule: 'اللائحة (EU) 2024/2847 (قانون الصمود السيبراني)، الملحق الخامس', name: '1 الاسم والنوع', provider: 'المورّد', manufacturer: '2 الصانع',
    responsibility: '3 المسؤولية', sole: 'يصدر إعلان المطابقة هذا على المسؤولية المنفردة لـ {party}.', conformity: 'المطابقة', object: '4 موضوع الإعلان', objectIs: '{product}، الطراز {model}، البرنامج {versions}',
    legislation: '5 تشريعات الاتحاد', act: 'لائحة البرلمان الأوروبي والمجلس (EU) 2024/2847', standards: '6 المواصفات', notifiedBody: '7 الجهة المُخطَرة', body: 'رقم {number}', certificate: 'الشهادة {number}', notInvolved: 'لم تشارك',
    additional: '8 معلومات إضافية', productClass: 'فئة المنتج: {class}', says: 'موضوع الإعلان الموصوف أعلاه مطابق لتشريعات الاتحاد المذكورة أعلاه.',
  },
};

import type { RulesWording } from './rules-wording.ts';

export const rules: RulesWording = {
  risk: {
    title: 'مدى الصرامة بحسب الخطر', intro: 'نوع المنتج يحدد فئة خطره. وما يستطيع المنتج فعله قد يرفعها، ولا شيء يخفضها. وإن كان المستوى أشد صرامة فالعبرة بالمستوى.',
    tier: 'فئة الخطر', who: 'من يجب أن يقول ذلك', methods: 'كيف عُرف ذلك', by: 'من يجوز له الفحص', surveillance: 'يُنظر فيه من جديد', every: 'المدة بالأشهر: {months}', never: 'فقط إن حدث شيء',
    kinds: 'أنواع المنتجات', accreditation: 'معتمد وفق {to}', raises: 'ما يرفعها', raisedTo: 'إلى «{tier}»',
    attestations: { declaration: 'يصرّح به الصانع', certification: 'تشهد به جهة مستقلة' },
    assessors: { maker: 'الصانع', purchaser: 'المشتري', laboratory: 'مختبر' },
    methodNames: { 'testing': 'اختبار', 'inspection': 'معاينة', 'audit': 'تدقيق', 'document-review': 'قراءة الوثائق' },
  },
  levels: { title: 'ما يطلبه كل مستوى', requirement: 'المتطلب', asked: 'مطلوب', notAsked: 'غير مطلوب' },
  updates: {
    title: 'ما يفعله التحديث بالملصق', change: 'الإصدار الجديد هو', answer: 'الملصق', image: 'بصمة البرنامج',
    changes: { 'first': 'الإصدار الأول', 'security-fix': 'إصلاح أمني', 'bugfix': 'تصحيح', 'feature': 'وظيفة جديدة', 'substantial': 'تعديل جوهري' },
    coverages: { 'covered': 'يشمله فورًا', 'provisional': 'يشمله أثناء الفحص، والمدة بالأيام: {days}', 'not-covered': 'لا يشمله قبل تقييمه' },
    digest: { required: 'يجب ذكرها', optional: 'يجوز ذكرها' },
  },
  consensus: {
    title: 'كيف نشأت هذه القواعد', intro: 'لعملية التوافق الطوعي خمس صفات (OMB Circular A-119). «لا» واحدة تحسم الأمر، و«غير معروف» ليست نعم.',
    verdicts: { 'voluntary-consensus': 'نتاج عملية توافق طوعي', 'other': 'ليس نتاج عملية توافق طوعي', 'unknown': 'لا يُعرف هل هو نتاج عملية توافق طوعي' },
    short: { 'voluntary-consensus': 'توافق', 'other': 'بلا توافق', 'unknown': 'غير معروف' },
    attributes: { openness: 'مفتوح للجميع', balance: 'متوازن', dueProcess: 'إجراءات سليمة', appeals: 'اعتراض', consensus: 'توافق' },
    answers: { yes: 'نعم', no: 'لا', unknown: 'غير معروف' },
  },
  standards: 'المواصفات التي يستند إليها',
  recognises: { title: 'ما يقبله من غيره', intro: 'الملصق وفق إحدى هذه القواعد يُحتسب هنا أيضًا ما دام الاثنان ساريين.' },
  appeal: { title: 'الاعتراض', text: 'لمن رُفض طلبه أن يعترض. المهلة بالأيام: {file}. وموعد الرد بأيام العمل: {answer}. والرد من: {body}.' },
  landscape: {
    title: 'المواصفات وراء الملصقات', intro: 'المواصفات التي تستند إليها ملصقات هذا السجل وقواعده، وما هو مشترك بين القواعد المختلفة، وكيف نشأت.',
    byArea: 'المواصفات بحسب المجال', byAreaIntro: 'المجالات الأساسية لمواصفات الأمن السيبراني للمنتجات المتصلة كما يسميها NISTIR 8200. وبجانب كل مواصفة: هل هي نتاج عملية توافق طوعي.',
    labels: 'عدد الملصقات التي تستند إليها: {count}', oneLabel: 'يستند إليها ملصق واحد', noLabel: 'تذكرها قواعد، ولا ملصق لها هنا بعد', namedBy: 'تذكرها', none: 'مجالات لا تُستعمل فيها مواصفة هنا',
    areas: {
      'cryptographic-techniques': 'تقنيات التشفير', 'incident-management': 'إدارة الحوادث السيبرانية', 'hardware-assurance': 'موثوقية العتاد', 'identity-and-access': 'الهوية والوصول', 'information-security-management': 'نظم إدارة أمن المعلومات',
      'it-system-evaluation': 'تقييم أمن النظم', 'network-security': 'أمن الشبكات', 'automation-and-continuous-monitoring': 'الأتمتة والرصد المستمر', 'software-assurance': 'موثوقية البرمجيات', 'supply-chain': 'مخاطر سلسلة التوريد',
      'system-security-engineering': 'هندسة أمن النظم', 'physical-security': 'الأمن المادي', 'none': 'بلا مجال',
    },
  },
  crosswalk: {
    title: 'ما هو مشترك بين القواعد', intro: 'سطر لكل شيء يستطيع المنتج فعله. مربع ممتلئ: يجب. مربع فارغ: ينبغي. افتح السطر لترى البنود.',
    capability: 'المنتج', must: 'يجب', should: 'ينبغي', not: 'غير مطلوب',
  },
};

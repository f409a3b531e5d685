import type { Vocabulary } from '../vocabulary.ts';

export const ar: Vocabulary = {
  categories: {
    'fridge': 'ثلاجة أو مجمد', 'washing-machine': 'غسالة ملابس', 'dishwasher': 'غسالة صحون', 'thermostat': 'منظم حرارة', 'smart-plug': 'مقبس ذكي', 'lighting': 'إضاءة',
    'sensor': 'حساس', 'speaker': 'مكبر صوت', 'television': 'تلفاز', 'toy': 'لعبة', 'indoor-camera': 'كاميرا داخلية', 'baby-monitor': 'جهاز مراقبة الرضيع',
    'door-lock': 'قفل باب', 'router': 'موجّه شبكة', 'hub': 'وحدة مركزية للمنزل', 'alarm': 'نظام إنذار', 'wearable': 'منتج يُلبس', 'blood-pressure-monitor': 'جهاز قياس ضغط الدم',
    'health-hub': 'وحدة مركزية صحية', 'glucose-meter': 'جهاز قياس السكر', 'infusion-pump': 'مضخة تسريب', 'building-sensor': 'حساس مبانٍ', 'office-camera': 'كاميرا مكتب', 'badge-reader': 'قارئ بطاقات الدخول',
  },
  facts: {
    'camera': 'فيه كاميرا.', 'microphone': 'فيه ميكروفون.', 'location': 'يعرف أين أنت.',
    'presence': 'يلاحظ إن كان أحد حاضرًا.', 'needs-cloud': 'يحتاج إلى خوادم الصانع.', 'no-own-access': 'يستطيع أي شخص استعماله.',
    'no-updates': 'لا يتلقى تحديثات.', 'has-hub': 'يعتمد على وحدة مركزية.', 'has-app': 'يُتحكم فيه بتطبيق.',
  },
  tiers: {
    'ordinary': 'عادي', 'raised': 'مرتفع', 'any': 'الكل', 'default': 'افتراضي', 'important-one': 'مهم، الفئة الأولى', 'important-two': 'مهم، الفئة الثانية', 'low': 'أثر منخفض', 'moderate': 'أثر متوسط', 'wellness': 'عافية', 'care': 'يُستعمل في الرعاية',
  },
  levels: {
    'one': 'المستوى 1', 'two': 'المستوى 2', 'three': 'المستوى 3', 'four': 'المستوى 4', 'bronze': 'برونزي', 'silver': 'فضي', 'gold': 'ذهبي', 'platinum': 'بلاتيني', 'diamond': 'ماسي',
  },
};

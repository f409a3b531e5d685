import type { EventWords } from '../event-words.ts';

export const events: EventWords = {
  issued: 'صدر بعد فحص المسودة وفق القواعد.',
  covered: 'فُحص الإصدار {versions} وهو مشمول.',
  notCovered: 'فُحص الإصدار {versions} وهو غير مشمول.',
  version: 'الإصدار {versions}: {change}.',
  changes: {
    'first': 'الإصدار الأول',
    'security-fix': 'يغلق ثغرات أمنية، ولا يتغير ما يقوله الملصق',
    'bugfix': 'يصلح أعطالًا، ولا يتغير ما يقوله الملصق',
    'feature': 'يأتي بوظائف جديدة',
    'substantial': 'يغيّر غرض المنتج أو مخاطره',
  },
  lapsed: 'انتهت مهلة إصلاح المشكلة في {date}، ولم يظهر ما يدل على إصلاحها.',
  suspend: 'يستغل مهاجمون ثغرة في الإصدار {versions} ({holes})، ولا يشمل الملصق بعد تحديثًا يغلقها.',
  amend: 'حُدّث ما يُعرف عن ثغرات هذا المنتج: {holes}.',
  surveil: 'يجري النظر فيما إذا كان هذا المنتج متأثرًا بما يلي: {holes}.',
};

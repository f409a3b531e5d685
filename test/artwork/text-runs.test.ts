import { describe, expect, it } from 'vitest';
import { runsOf } from '../../src/artwork/type/text-runs.ts';

const texts = (line: string, direction: 'ltr' | 'rtl'): readonly string[] => runsOf(line, direction).map(({ text, direction: own }) => `${own}:${text}`);

describe('runsOf', () => {
  it('puts the first Arabic word at the right, and leaves numbers and names as they are', () => {
    expect(texts('ديسمبر 2031', 'rtl')).toEqual(['ltr:2031', 'rtl:ديسمبر ']);
    expect(texts('الطراز NK-F450', 'rtl')).toEqual(['ltr:NK-F450', 'rtl:الطراز ']);
  });

  it('keeps what stands between two Latin words with them, and between two directions with the line', () => {
    expect(texts('اختبار: Lindqvist Lab · تصريح', 'rtl')).toEqual(['rtl: · تصريح', 'ltr:Lindqvist Lab', 'rtl:اختبار: ']);
  });

  it('keeps the full stop of an abbreviation with its letters', () => {
    expect(texts('اعتماد: Demo B.V.', 'rtl')).toEqual(['ltr:Demo B.V.', 'rtl:اعتماد: ']);
  });

  it('gives the full stop after an address to the Arabic sentence that ends with it', () => {
    expect(texts('يفتح الرمز labels.example. لا تطلب', 'rtl')).toEqual(['rtl:. لا تطلب', 'ltr:labels.example', 'rtl:يفتح الرمز ']);
    expect(texts('يفتح الرمز labels.example.', 'rtl')).toEqual(['rtl:.', 'ltr:labels.example', 'rtl:يفتح الرمز ']);
    expect(texts('اعتماد: Demo B.V. وحدها', 'rtl')).toEqual(['rtl: وحدها', 'ltr:Demo B.V.', 'rtl:اعتماد: ']);
    expect(texts('The code opens labels.example. That page', 'rtl')).toEqual(['ltr:The code opens labels.example. That page']);
  });

  it('runs the digits of every script from left to right', () => {
    expect(texts('ثلاجة ٤٥٠', 'rtl')).toEqual(['ltr:٤٥٠', 'rtl:ثلاجة ']);
    expect(texts('یخچال ۴۵۰', 'rtl')).toEqual(['ltr:۴۵۰', 'rtl:یخچال ']);
    expect(texts('٢٫٥ لتر', 'rtl')).toEqual(['rtl: لتر', 'ltr:٢٫٥']);
  });

  it('keeps the question mark of a second language at its end', () => {
    expect(texts('Does this label hold?', 'rtl')).toEqual(['ltr:Does this label hold?']);
  });

  it('turns brackets round in what runs to the left', () => {
    expect(texts('كاميرا (داخلية)', 'rtl')).toEqual(['rtl:كاميرا )داخلية(']);
  });

  it('lets both brackets of a pair go the same way, also round a Latin word', () => {
    expect(texts('اللائحة (EU) 2024', 'rtl')).toEqual(['ltr:2024', 'rtl:( ', 'ltr:EU', 'rtl:اللائحة )']);
    expect(texts('طراز NK (B2)', 'rtl')).toEqual(['ltr:NK (B2)', 'rtl:طراز ']);
  });

  it('leaves a Latin line whole', () => {
    expect(texts('Nordkyl Frostline 450', 'ltr')).toEqual(['ltr:Nordkyl Frostline 450']);
  });
});

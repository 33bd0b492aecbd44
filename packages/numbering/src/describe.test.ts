import { describe, expect, test } from 'vitest';
import { ensureCallerNumber } from './caller-number.ts';
import { classifyNumber } from './classify-number.ts';
import { describeNumber, describeRange } from './describe.ts';
import { childRanges, ensureNumberRange, rangeContains } from './number-range.ts';
import { NumberingError } from './numbering-problem.ts';
import { planUnit } from './plan-unit.ts';
import { readText } from './read-text.ts';

const CN = { defaultCountry: 'CN' };

function described(number: string) {
  return describeNumber(ensureCallerNumber(number));
}

function describedRange(range: string) {
  return describeRange(ensureNumberRange(range));
}

function unitOf(range: string) {
  return planUnit(ensureNumberRange(range));
}

describe('a number described', () => {
  test.each([
    ['8613800138000', '138 0013 8000', '138****8000', 'Beijing', 'China Mobile'],
    ['862161234567', '021 6123 4567', '021****4567', 'Shanghai', undefined],
    ['865988234567', '0598 823 4567', '0598***4567', 'Sanming, Fujian', undefined],
    ['861410123456789', '1410 1234 56789', '14101****6789', undefined, undefined],
    ['864008001234', '400 800 1234', '400 800 1234', undefined, undefined],
    ['CN:95588', '95588', '95588', undefined, undefined],
    ['CN:106901234567', '1069 0123 4567', '106901234567', undefined, undefined],
    ['CN:1069012345678', '1069 0123 45678', '1069012345678', undefined, undefined],
    ['CN:9501312345678', '95013 1234 5678', '9501312345678', undefined, undefined],
    ['CN:95013123456', '95013 123 456', '95013123456', undefined, undefined],
    ['CN:106575258192144', '1065 752 5819 2144', '106575258192144', undefined, undefined],
    ['85221234567', '+852 2123 4567', '+852 21****67', 'Hong Kong', undefined],
    ['85366123456', '+853 6612 3456', '+853 66****56', 'Macau', undefined],
    ['886223456789', '+886 2 2345 6789', '+886 22****789', 'Taipei', undefined],
    ['16502530000', '+1 650 253 0000', '+1 650****000', 'Mountain View, CA', undefined],
    ['442079460958', '+44 20 7946 0958', '+44 207****958', undefined, undefined],
  ])('%s', (number, display, masked, place, carrier) => {
    const result = described(number);
    expect(result).toMatchObject({ display, masked });
    expect(result.place?.en).toBe(place);
    expect(result.allocatedCarrier?.en).toBe(carrier);
  });

  test('service numbers have no place, though 10 is the area code of Beijing', () => {
    expect(['CN:10086', 'CN:10106666', 'CN:10690123'].map((text) => described(text).place)).toEqual(
      [null, null, null],
    );
  });

  test.each(['162', '165', '166', '167', '171', '172', '191', '193', '195', '198', '199'])(
    '%s is in service without a known place',
    (prefix) => {
      const result = described(`86${prefix}12345678`);
      expect(result).toMatchObject({ kind: 'mobile', assigned: true, place: null });
    },
  );

  test('a number no one holds has neither carrier nor place, also where its prefix had one', () => {
    expect(described('8615412345678')).toMatchObject({ place: null, allocatedCarrier: null });
  });

  test('places are named in three scripts', () => {
    expect(described('862787654321').place).toEqual({
      'zh-Hans': '湖北省武汉市',
      'zh-Hant': '湖北省武漢市',
      en: 'Wuhan, Hubei',
    });
    // One area code may serve several cities.
    expect(described('862412345678').place?.['zh-Hant']).toBe('遼寧省瀋陽市、鐵嶺市、撫順市');
    expect(described('16502530000').place?.['zh-Hans']).toBe('加利福尼亚州 Mountain View');
  });
});

describe('a range described', () => {
  test.each([
    ['861380013****', 'mobileBlock', 'Beijing', 'China Mobile', 10_000],
    ['86138********', 'mobilePrefix', undefined, 'China Mobile', 100_000_000],
    ['86170********', 'mobilePrefix', undefined, undefined, 100_000_000],
    ['8613800138***', null, 'Beijing', 'China Mobile', 1000],
    ['8621********', 'areaCode', 'Shanghai', undefined, 100_000_000],
    ['86216123****', null, 'Shanghai', undefined, 10_000],
    ['CN:955**', null, undefined, undefined, 100],
    ['CN:95588', 'serviceAssignment', undefined, undefined, 1],
    ['CN:95105***', 'serviceAssignment', undefined, undefined, 1000],
    ['1703*******', 'areaCode', 'Virginia', undefined, 10_000_000],
    ['1650253****', 'centralOfficeCode', 'Mountain View, CA', undefined, 10_000],
    ['44207946****', null, undefined, undefined, 10_000],
  ])('%s', (text, unit, place, carrier, size) => {
    const result = describeRange(ensureNumberRange(text));
    expect(result).toMatchObject({ range: text, unit, size });
    expect(result.place?.en).toBe(place);
    expect(result.allocatedCarrier?.en).toBe(carrier);
  });

  test('a display with open digits says the country', () => {
    expect(describedRange('861701234****').display).toBe('+86 170 1234 ****');
    expect(describedRange('1703*******').display).toBe('+1 703 *** ****');
    expect(describedRange('CN:955**').display).toBe('955**');
    // Eight digits of a service range would be taken for a Myanmar range.
    expect(describedRange('CN:95105***').display).toBe('CN:95105***');
  });

  test('country is that of the digits where a calling code is shared', () => {
    expect(describedRange('1703*******').country).toBe('US');
    expect(describedRange('1416*******').country).toBe('CA');
    expect(describedRange('CN:955**').country).toBe('CN');
    expect(describedRange('8522123****').country).toBe('HK');
  });
});

describe('the length is part of a range', () => {
  test('95* never swallows 95588, and no service range is one of country code 95', () => {
    const hotline = ensureNumberRange('CN:95588');
    expect(rangeContains(ensureNumberRange('CN:95***'), hotline)).toBe(true);
    expect(rangeContains(ensureNumberRange('CN:95****'), hotline)).toBe(false);
    expect(rangeContains(ensureNumberRange('959********'), hotline)).toBe(false);
    expect(readText('95*', CN)).toMatchObject({
      type: 'malformed',
      problem: { code: 'range_wrong_length' },
    });
  });

  test('units of the plan', () => {
    expect(unitOf('8613800138000')).toEqual({ range: '861380013****', unit: 'mobileBlock' });
    expect(unitOf('86138001*****')).toEqual({ range: '86138********', unit: 'mobilePrefix' });
    expect(unitOf('862161234567')).toEqual({ range: '8621********', unit: 'areaCode' });
    expect(unitOf('CN:110')).toEqual({ range: 'CN:110', unit: 'serviceAssignment' });
    expect(unitOf('CN:106901234567')).toEqual({
      range: 'CN:10690123****',
      unit: 'serviceAssignment',
    });
    expect(unitOf('CN:955**')).toBeNull();
    expect(unitOf('85221234567')).toBeNull();
  });

  test('a number has no children', () => {
    expect(childRanges(ensureNumberRange('8613800138000'))).toEqual([]);
  });

  test('the throwing doors name the problem and not the number', () => {
    expect(() => ensureCallerNumber('13800138000x')).toThrow(NumberingError);
    expect(() => ensureNumberRange('95*')).toThrow('range_not_canonical');
  });
});

describe('the blocks for sample data', () => {
  test.each([
    ['86210170****', '上海市', '021 0170 1234'],
    ['865980170****', '福建省三明市', '0598 0170 1234'],
    ['867560170****', '广东省珠海市', '0756 0170 1234'],
    ['86571017****', '浙江省杭州市', '0571 017 1234'],
    ['86432017****', '吉林省吉林市', '0432 017 1234'],
  ])('%s is in %s and no one holds a number of it', (text, place, typed) => {
    const result = describeRange(ensureNumberRange(text));
    expect(result.place?.['zh-Hans']).toBe(place);
    expect(result.size).toBe(10_000);
    const prefix = text.replaceAll('*', '');
    const all = Array.from({ length: 10_000 }, (_, index) => `${index}`.padStart(4, '0'));
    const held = all.filter((tail) => classifyNumber(ensureCallerNumber(prefix + tail)).assigned);
    expect(held).toEqual([]);
    expect(readText(typed, CN)).toMatchObject({ number: { number: `${prefix}1234` } });
  });
});

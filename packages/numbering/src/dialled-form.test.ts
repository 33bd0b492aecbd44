import { expect, test } from 'vitest';
import { dialledForm } from './dialled-form.ts';
import { ensureNumberRange } from './number-range.ts';

const form = (range: string) => dialledForm(ensureNumberRange(range));

test('a call is shown with its calling code or without', () => {
  expect(form('861701234****')).toEqual({
    international: '861701234',
    national: '1701234',
    callingCode: '86',
    trunk: '',
    openDigits: 4,
  });
  expect(form('1703205****')).toMatchObject({ national: '703205', callingCode: '1', trunk: '' });
  expect(form('4420794609**')).toMatchObject({ national: '20794609', callingCode: '44' });
});

test('a mainland fixed line is shown with its trunk 0', () => {
  expect(form('86210170****')).toMatchObject({ national: '210170', trunk: '0', openDigits: 4 });
  expect(form('8675512345678')).toMatchObject({ national: '75512345678', trunk: '0' });
  expect(form('864008008820')).toMatchObject({ national: '4008008820', trunk: '' });
});

test('a service number has no calling code of its own', () => {
  expect(form('CN:955**')).toEqual({
    international: null,
    national: '955',
    callingCode: '86',
    trunk: '',
    openDigits: 2,
  });
});

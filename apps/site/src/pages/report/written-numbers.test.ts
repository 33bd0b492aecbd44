import { expect, test } from 'vitest';
import { writtenNumbers } from './written-numbers.ts';

test('numbers stand on lines of their own or between commas', () => {
  expect(writtenNumbers('170 1234 5678\n021-61234567，95588、400-800-8820; 1\n\n')).toEqual([
    { text: '170 1234 5678', count: 1 },
    { text: '021-61234567', count: 1 },
    { text: '95588', count: 1 },
    { text: '400-800-8820', count: 1 },
    { text: '1', count: 1 },
  ]);
});

test('the same number twice is two calls, however it is written', () => {
  expect(writtenNumbers('17012345678\n170-1234-5678\n 170 1234 5678')).toEqual([
    { text: '17012345678', count: 3 },
  ]);
});

test('nothing written is nothing', () => {
  expect(writtenNumbers(' \n , ')).toEqual([]);
});

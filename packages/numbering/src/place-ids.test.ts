import { expect, test } from 'vitest';
import { carrierTable, findCarrier, findPlace, placeTables } from './attribution.ts';
import { findCarrierById, findPlaceById, placeId } from './place-ids.ts';

test('every place and carrier is found again by its id', () => {
  for (const place of placeTables()) expect(findPlaceById(placeId(place))).toEqual(place);
  for (const carrier of carrierTable()) expect(findCarrierById(placeId(carrier))).toEqual(carrier);
});

test('ids can stand in an address', () => {
  const ids = [...placeTables(), ...carrierTable()].map(placeId);
  expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
});

test('the place of a number leads to its page', () => {
  const place = findPlace('861380013', 13);
  expect(place && placeId(place)).toBe('beijing');
  const carrier = findCarrier('861380013', 13);
  expect(carrier && placeId(carrier)).toBe('china-mobile');
  expect(findPlaceById('nowhere')).toBeNull();
  expect(findCarrierById('beijing')).toBeNull();
});

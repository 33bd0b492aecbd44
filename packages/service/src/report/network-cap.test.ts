import { randomBytes } from 'node:crypto';
import { ensureCallerNumber } from '@rangewatch/numbering';
import { ensureCalendarDay } from '@rangewatch/schema';
import { describe, expect, it } from 'vitest';
import { NetworkCap } from './network-cap.ts';

const NUMBER = ensureCallerNumber('8617012345678');
const OTHER = ensureCallerNumber('8617012345699');
const MONDAY = ensureCalendarDay('2026-08-17');
const TUESDAY = ensureCalendarDay('2026-08-18');
const NETWORK = '203.0.113.0/24';

function fullCap(): NetworkCap {
  const cap = new NetworkCap(randomBytes);
  for (let index = 0; index < 3; index += 1) cap.take(NETWORK, [NUMBER], MONDAY);
  return cap;
}

describe('NetworkCap', () => {
  it('counts three reports of a number a day and holds the fourth', () => {
    const fourth = fullCap().take(NETWORK, [NUMBER, OTHER], MONDAY);
    expect(fourth.held).toEqual([NUMBER]);
    expect([...fourth.counted]).toEqual([OTHER]);
  });

  it('counts another network, and the next day, afresh', () => {
    const cap = fullCap();
    expect(cap.take('198.51.100.0/24', [NUMBER], MONDAY).held).toEqual([]);
    expect(cap.take(NETWORK, [NUMBER], TUESDAY).held).toEqual([]);
  });

  it('gives a place back, once', () => {
    const cap = new NetworkCap(randomBytes);
    const first = cap.take(NETWORK, [NUMBER], MONDAY);
    first.release();
    first.release();
    cap.take(NETWORK, [NUMBER], MONDAY);
    cap.take(NETWORK, [NUMBER], MONDAY);
    expect(cap.take(NETWORK, [NUMBER], MONDAY).held).toEqual([]);
    expect(cap.take(NETWORK, [NUMBER], MONDAY).held).toEqual([NUMBER]);
  });

  it('does not give yesterday’s place to today', () => {
    const cap = new NetworkCap(randomBytes);
    const late = cap.take(NETWORK, [NUMBER], MONDAY);
    for (let index = 0; index < 3; index += 1) cap.take(NETWORK, [NUMBER], TUESDAY);
    late.release();
    expect(cap.take(NETWORK, [NUMBER], TUESDAY).held).toEqual([NUMBER]);
  });
});

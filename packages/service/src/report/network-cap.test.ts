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

function ofBlock(index: number) {
  return ensureCallerNumber(`861701234${String(index).padStart(4, '0')}`);
}

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

  it('holds what one network says of ever new numbers of the same block', () => {
    const cap = new NetworkCap(randomBytes);
    const decisions = Array.from({ length: 12 }, (_, index) =>
      cap.take(NETWORK, [ofBlock(index)], MONDAY),
    );
    expect(decisions.map(({ held }) => held.length)).toEqual([...Array(10).fill(0), 1, 1]);
    decisions[0]?.release();
    expect(cap.take(NETWORK, [ofBlock(99)], MONDAY).held).toEqual([]);
    expect(cap.take(NETWORK, [ensureCallerNumber('8617099990001')], MONDAY).held).toEqual([]);
    expect(cap.take('198.51.100.0/24', [ofBlock(100)], MONDAY).held).toEqual([]);
  });

  it('counts a report of many numbers of a block once', () => {
    const cap = new NetworkCap(randomBytes);
    const seventeen = Array.from({ length: 17 }, (_, index) =>
      ensureCallerNumber(`86170123450${10 + index}`),
    );
    for (let index = 0; index < 3; index += 1) {
      expect(cap.take(NETWORK, seventeen, MONDAY).held).toEqual([]);
    }
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

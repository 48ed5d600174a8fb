import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { dayNumber, dayStart } from '../../../src/course/reader/reader-day.ts';
import { cardOf, forecast, reviewQueue } from '../../../src/course/reader/review.ts';
import { attempt } from './review-cards.ts';

const zones = [
  ...['UTC', 'Europe/Berlin', 'America/New_York', 'America/St_Johns', 'Asia/Kolkata', 'Asia/Kathmandu'],
  ...['Australia/Lord_Howe', 'Pacific/Apia', 'Pacific/Kiritimati', 'America/Sao_Paulo', 'Africa/Cairo'],
];

/** What `work` makes of a reader in `zone`. */
function inZone<T>(zone: string, work: () => T): T {
  const before = process.env['TZ'];
  process.env['TZ'] = zone;
  try {
    return work();
  } finally {
    process.env['TZ'] = before;
  }
}
const at = (text: string) => new Date(text).getTime();

test('a card that was answered in the evening is due in the morning, not at the minute', () => {
  inZone('Europe/Berlin', () => {
    const card = cardOf([attempt('good', at('2026-11-28T23:10'))]);
    assert.equal(card?.dueAtMs, at('2026-12-01T04:00'));
    const cards = new Map([['a', card]]);
    assert.deepEqual(reviewQueue(cards, at('2026-12-01T03:59')), []);
    assert.deepEqual(reviewQueue(cards, at('2026-12-01T04:00')), ['a']);
    assert.deepEqual(forecast(cards, at('2026-11-29T00:30'), 5), [0, 0, 0, 1, 0]);
    assert.deepEqual(forecast(cards, at('2026-11-30T23:59'), 3), [0, 1, 0]);
    assert.deepEqual(forecast(cards, at('2026-12-01T08:00'), 3), [1, 0, 0]);
  });
});

test('who learns past midnight is still in yesterday', () => {
  inZone('America/New_York', () => {
    assert.equal(
      cardOf([attempt('good', at('2026-06-02T01:30'))])?.dueAtMs,
      cardOf([attempt('good', at('2026-06-01T22:00'))])?.dueAtMs,
    );
  });
});

test('a change of clocks makes no day longer or shorter', () => {
  inZone('Europe/Berlin', () => {
    // Clocks go forward on 2026-03-29 and back on 2026-10-25.
    for (const [answered, due] of [
      ['2026-03-27T05:00', '2026-03-30T04:00'],
      ['2026-03-27T23:59', '2026-03-30T04:00'],
      ['2026-10-23T05:00', '2026-10-26T04:00'],
      ['2026-10-24T03:59', '2026-10-26T04:00'],
    ] as const)
      assert.equal(cardOf([attempt('good', at(answered))])?.dueAtMs, at(due), answered);
  });
});

test('a reader who travels has the days of the place', () => {
  const answered = at('2026-05-01T20:00Z');
  const due = (zone: string) => inZone(zone, () => cardOf([attempt('good', answered)])?.dueAtMs);
  assert.equal(due('UTC'), at('2026-05-04T04:00Z'));
  assert.equal(due('Asia/Kolkata'), at('2026-05-04T04:00+05:30'));
  assert.equal(due('America/New_York'), at('2026-05-04T04:00-04:00'));
});

for (const zone of zones)
  test(`in ${zone} each moment lies in the day that has begun last, and days follow each other`, () => {
    inZone(zone, () => {
      fc.assert(
        fc.property(fc.integer({ min: 0, max: at('2040-01-01') }), (atMs) => {
          const day = dayNumber(atMs);
          // A day that a country left out when it crossed the date line is as long as nothing.
          assert.ok(dayStart(day) <= atMs && atMs < dayStart(day + 2));
          assert.ok(dayStart(day) < dayStart(day + 2));
        }),
      );
      for (let day = dayNumber(at('2026-01-01')); day < dayNumber(at('2028-01-01')); day += 1) {
        assert.equal(dayNumber(dayStart(day)), day);
        assert.equal(dayNumber(dayStart(day) - 1), day - 1);
      }
    });
  });

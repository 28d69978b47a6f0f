import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { isTimeZone, today } from '../../src/io/clock.ts';

const zones = [
  'Etc/UTC',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Asia/Kolkata',
  'America/New_York',
  'Europe/Berlin',
];
/** Around midnight in many time zones, a leap day, the turn of a year, and hours skipped by daylight saving time. */
const instants = [
  '2026-11-21T00:30:00Z',
  '2026-11-21T10:30:00Z',
  '2026-11-21T23:30:00Z',
  '2028-02-29T12:00:00Z',
  '2026-12-31T23:59:59.999Z',
  '2026-03-29T00:59:59Z',
  '2026-03-29T01:00:00Z',
];

const cases = zones.flatMap((zone) => instants.map((instant) => [zone, instant] as const));

const dayThere = (zone: string, instant: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString();

beforeEach(() => void vi.useFakeTimers());

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

describe('today', () => {
  test.each(cases)('in %s, as the settings name it, at %s', (zone, instant) => {
    vi.setSystemTime(instant);
    expect(today(zone)).toBe(dayThere(zone, instant));
  });

  test.each(cases)('on a machine in %s, at %s', (zone, instant) => {
    vi.stubEnv('TZ', zone);
    vi.setSystemTime(instant);
    expect(today()).toBe(dayThere(zone, instant));
  });
});

test('a time zone is an IANA name', () => {
  expect(['Europe/Berlin', 'UTC', 'Etc/GMT+5', 'Europe/Berlni', ''].map(isTimeZone)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});

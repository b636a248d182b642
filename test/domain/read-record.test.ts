import { describe, expect, test } from '@jest/globals';
import { readPause, readSession, readSetting } from '../../src/domain/read-record';
import { pause, session, STAMP } from '../support/builders';

const least = {
  id: 'a',
  day: '2026-11-22',
  startedAt: '2026-11-22T20:00:00.000Z',
  utcOffset: 60,
  durationSeconds: 420,
};

describe('a session of a file', () => {
  test('needs five fields; all else has a default', () => {
    expect(readSession(least)).toEqual({
      ok: true,
      value: {
        ...least,
        v: 1,
        stamp: '2026-11-22T20:00:00.000Z-0000-import',
        timeZone: '',
        steps: [],
        source: 'import',
      },
    });
  });

  test('with all fields stays as it is, those of later versions too', () => {
    const full = {
      ...session('2026-11-22', { note: 'x', tensionBefore: 0, tensionAfter: 10, scalpSeconds: 300 }),
      addedLater: true,
      assumedEnd: true,
      steps: ['oil', 'a step of tomorrow'],
      mood: { calm: [1, null, 'x', { deep: true }] },
    };
    expect(readSession(full)).toEqual({ ok: true, value: full });
    expect(readSession({ ...full, v: 2 })).toEqual({ ok: true, value: { ...full, v: 2 } });
  });

  test('has its instant in UTC with milliseconds', () => {
    expect(readSession({ ...least, startedAt: '2026-11-22T21:00+01:00' })).toMatchObject({
      value: { startedAt: '2026-11-22T20:00:00.000Z', stamp: '2026-11-22T20:00:00.000Z-0000-import' },
    });
  });

  test.each<[string, unknown]>([
    ['note', 'x'.repeat(2_000)],
    ['steps', Array.from({ length: 100 }, () => 'x'.repeat(40))],
    ['utcOffset', -1_080],
    ['utcOffset', 1_080],
    ['durationSeconds', 0],
    ['durationSeconds', 86_400],
    ['source', 'guided'],
    ['source', 'manual'],
    ['source', 'notification'],
    ['source', 'import'],
    ['deep', JSON.parse(`${'{"a":['.repeat(6)}1${']}'.repeat(6)}`)],
  ])('may just have this %s', (field, value) => {
    expect(readSession({ ...least, [field]: value })).toMatchObject({ ok: true, value: { [field]: value } });
  });

  test.each<[string, unknown]>([
    ['shape', undefined],
    ['shape', null],
    ['shape', 'text'],
    ['shape', [least]],
    ['shape', { ...least, deep: JSON.parse('['.repeat(14) + ']'.repeat(14)) as unknown }],
    ['shape', { ...least, deep: JSON.parse('{"a":'.repeat(14) + '1' + '}'.repeat(14)) as unknown }],
    ['id', { ...least, id: '' }],
    ['id', { ...least, id: 7 }],
    ['id', { ...least, id: 'x'.repeat(201) }],
    ['day', { ...least, day: '2026-02-30' }],
    ['startedAt', { ...least, startedAt: '2026-11-22' }],
    ['startedAt', { ...least, startedAt: '2026-13-45T20:00:00.000Z' }],
    ['startedAt', { ...least, startedAt: 1795377600000 }],
    ['startedAt', { ...least, startedAt: `${'9'.repeat(40)}T20:00Z` }],
    ['startedAt', { ...least, startedAt: 'on 2026-11-22T20:00:00.000Z' }],
    ['startedAt', { ...least, startedAt: '2026-11-22T20:00:00.000Z (UTC)' }],
    ['utcOffset', { ...least, utcOffset: 0.5 }],
    ['utcOffset', { ...least, utcOffset: 1_081 }],
    ['utcOffset', { ...least, utcOffset: -1_081 }],
    ['utcOffset', { ...least, utcOffset: '60' }],
    ['durationSeconds', { ...least, durationSeconds: -1 }],
    ['durationSeconds', { ...least, durationSeconds: 86_401 }],
    ['version', { ...least, v: 0 }],
    ['stamp', { ...least, stamp: 'yesterday' }],
    ['stamp', { ...least, stamp: '2026-99-22T20:15:00.000Z-0000-k7f3m2qa' }],
    ['stamp', { ...least, stamp: `at ${STAMP}` }],
    ['stamp', { ...least, stamp: `${STAMP} x` }],
    ['stamp', { ...least, stamp: `${STAMP}${'x'.repeat(100)}` }],
    ['stamp', { ...least, stamp: 5 }],
    ['timeZone', { ...least, timeZone: 7 }],
    ['scalpSeconds', { ...least, scalpSeconds: 1.5 }],
    ['steps', { ...least, steps: 'oil' }],
    ['steps', { ...least, steps: [7] }],
    ['steps', { ...least, steps: Array.from({ length: 101 }, () => 'oil') }],
    ['source', { ...least, source: 'dream' }],
    ['addedLater', { ...least, addedLater: false }],
    ['assumedEnd', { ...least, assumedEnd: 1 }],
    ['note', { ...least, note: 'x'.repeat(2_001) }],
    ['tensionBefore', { ...least, tensionBefore: 11 }],
    ['tensionAfter', { ...least, tensionAfter: -1 }],
    ['deleted', { id: 'a', deleted: 'yes', stamp: STAMP }],
    ['stamp', { id: 'a', deleted: true }],
  ])('is refused for its %s', (error, value) => {
    expect(readSession(value)).toEqual({ ok: false, error });
  });

  test('that was deleted is an id and a stamp, and nothing that was written', () => {
    const gone = { id: 'a', deleted: true, stamp: STAMP };
    expect(readSession({ ...least, ...gone, note: 'secret' })).toEqual({
      ok: true,
      value: { ...gone, v: 1 },
    });
  });

  test('cannot reach a prototype', () => {
    const hostile = JSON.parse(
      `{"__proto__":{"polluted":1},"_hidden":1,"extra":{"__proto__":{"polluted":1},"fine":1},${JSON.stringify(least).slice(1)}`,
    ) as unknown;
    const read = readSession(hostile);
    if (!read.ok) throw new Error(read.error);
    expect(Object.keys(read.value).sort()).toEqual(
      [...Object.keys(least), 'extra', 'source', 'stamp', 'steps', 'timeZone', 'v'].sort(),
    );
    expect(read.value).toMatchObject({ extra: { fine: 1 } });
    expect(Object.hasOwn(read.value, '__proto__')).toBe(false);
    expect(Object.getPrototypeOf(read.value)).toBe(Object.prototype);
    expect(JSON.stringify(read.value)).not.toContain('polluted');
    expect('polluted' in {}).toBe(false);
  });
});

describe('a pause of a file', () => {
  test('needs its days and an id', () => {
    expect(readPause({ id: 'p', from: '2026-11-01', to: '2026-11-02' })).toEqual({
      ok: true,
      value: {
        id: 'p',
        v: 1,
        from: '2026-11-01',
        to: '2026-11-02',
        stamp: '2026-11-01T12:00:00.000Z-0000-import',
      },
    });
    const full = { ...pause('2026-11-01', '2026-11-01'), reason: 'flu' };
    expect(readPause(full)).toEqual({ ok: true, value: full });
    expect(readPause({ id: 'p', deleted: true, stamp: STAMP })).toMatchObject({ ok: true });
  });

  test.each([
    ['shape', 5],
    ['from', { id: 'p', to: '2026-11-01' }],
    ['to', { id: 'p', from: '2026-11-02', to: '2026-11-01' }],
    ['reason', { ...pause('2026-11-01', '2026-11-01'), reason: 5 }],
  ])('is refused for its %s', (error, value) => {
    expect(readPause(value)).toEqual({ ok: false, error });
  });
});

describe('a setting of a file', () => {
  test('may have any value: what makes no sense loads as its default', () => {
    const setting = { id: 'length', v: 1, value: { odd: [null] }, stamp: STAMP };
    expect(readSetting(setting)).toEqual({ ok: true, value: setting });
  });

  test.each([
    ['shape', []],
    ['value', { id: 'length', stamp: STAMP }],
    ['stamp', { id: 'length', value: 7 }],
    ['id', { id: 'x'.repeat(65), value: 7, stamp: STAMP }],
    ['version', { id: 'length', value: 7, stamp: STAMP, v: 'two' }],
  ])('is refused for its %s', (error, value) => {
    expect(readSetting(value)).toEqual({ ok: false, error });
  });
});

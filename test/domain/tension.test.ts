import { expect, test } from '@jest/globals';
import { asksTension, TENSIONS } from '../../src/domain/tension';
import { session } from '../support/builders';

const skipped = session('2026-11-22');
const answered = session('2026-11-21', { tensionBefore: 6 });
const after = session('2026-11-21', { tensionAfter: 0 });
const byHand = session('2026-11-20', { source: 'manual' });

test('the scale goes from 0 to 10', () => {
  expect(TENSIONS).toEqual(Array.from({ length: 11 }, (_, i) => i));
});

test('it is asked until three massages in a row went without an answer', () => {
  expect(asksTension({}, [])).toBe(true);
  expect(asksTension({}, [skipped, skipped])).toBe(true);
  expect(asksTension({}, [skipped, skipped, skipped])).toBe(false);
  expect(asksTension({}, [skipped, skipped, skipped, answered])).toBe(false);
});

test('one answer of the last three, before or after, even of none at all, keeps it', () => {
  expect(asksTension({}, [skipped, skipped, answered, skipped])).toBe(true);
  expect(asksTension({}, [skipped, after, skipped])).toBe(true);
});

test('massages that were not guided could not be asked about', () => {
  expect(asksTension({}, [skipped, byHand, byHand, skipped])).toBe(true);
  expect(asksTension({}, [skipped, byHand, skipped, byHand, skipped])).toBe(false);
});

test('the person’s own word stands over that; another value is none', () => {
  expect(asksTension({ askTension: true }, [skipped, skipped, skipped])).toBe(true);
  expect(asksTension({ askTension: false }, [answered])).toBe(false);
  expect(asksTension({ askTension: 'no' }, [answered])).toBe(true);
});

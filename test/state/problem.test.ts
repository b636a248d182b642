import { beforeEach, describe, expect, test } from '@jest/globals';
import { problemKind } from '../../src/state/problem';
import { freshDisk } from '../support/database';

beforeEach(freshDisk);

describe('a problem', () => {
  const named = (name: string): DOMException => new DOMException('', name);
  test.each([
    ['blocked', 'blocked', undefined],
    ['outdated', 'outdated', undefined],
    ['opening', 'not-opened', named('UnknownError')],
    ['opening', 'no-storage', named('SecurityError')],
    ['opening', 'outdated', named('VersionError')],
    ['saving', 'not-saved', named('UnknownError')],
    ['saving', 'not-saved', 'thrown text'],
    ['saving', 'full', named('QuotaExceededError')],
    ['saving', 'no-storage', named('SecurityError')],
    ['saving', 'outdated', named('VersionError')],
    ['loading', 'not-loaded', new TypeError('Failed to fetch')],
  ] as const)('in %s is called %s', (doing, called, error) => {
    expect(problemKind({ doing, error })).toBe(called);
  });

  test('without any storage is that', () => {
    const { indexedDB } = globalThis;
    Reflect.deleteProperty(globalThis, 'indexedDB');
    expect(problemKind({ doing: 'saving', error: new ReferenceError() })).toBe('no-storage');
    globalThis.indexedDB = indexedDB;
  });
});

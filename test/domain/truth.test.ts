import { expect, test } from '@jest/globals';
import { truthOf } from '../../src/domain/truth';

test.each([
  ['unsupported', 'ios', false, false, false, 'install-first'],
  ['unsupported', 'ios', true, false, false, 'unsupported'],
  ['unsupported', 'android', false, false, false, 'unsupported'],
  ['denied', 'ios', true, false, false, 'denied'],
  ['default', 'android', true, false, false, 'not-asked'],
  ['granted', 'android', true, false, true, 'woken'],
  ['granted', 'android', false, true, false, 'install-to-be-woken'],
  ['granted', 'ios', true, false, false, 'ios'],
  ['granted', 'other', false, false, false, 'open-only'],
] as const)(
  '%s on %s, installed %s, installable %s, woken %s: %s',
  (leave, os, isInstalled, canInstall, isWoken, truth) => {
    expect(truthOf(leave, { os, isInstalled, canInstall }, isWoken)).toBe(truth);
  },
);

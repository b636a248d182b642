import { fail, ok, type Result } from './result';

/**
 * A text of a file that is one: UTF-8, or UTF-16 that says so; its byte order mark is no part of it. Pictures and the
 * like are no text.
 */
export function textOf(bytes: Uint8Array): Result<string, 'binary'> {
  const [a, b] = bytes;
  const encoding = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\0') ? fail('binary') : ok(text);
  } catch {
    return fail('binary');
  }
}

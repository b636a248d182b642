import type { Refusal } from '../../src/domain/import';
import type { Log } from '../../src/domain/log';

/** A file as somebody may pick it, and what is known of it. */
export interface Made {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** It is refused, and for this reason. */
  readonly refusal?: Refusal;
  /** What is whole in it, and has to be taken. */
  readonly must?: { readonly [S in keyof Log]: readonly unknown[] };
  /** How many records it lists, good and bad. */
  readonly listed?: number;
}

export const utf8 = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text));

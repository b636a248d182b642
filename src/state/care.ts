import type { Device } from './actions';
import type { Context } from './app';
import type { Health } from './health';
import { createImporter, type Importer } from './import';
import { createRepair, type Repair } from './repair';

/** What is rarely done with the log: brought in, brought back, taken away. Loaded when it is asked for. */
export interface Care extends Omit<Importer, 'undo'>, Repair {
  readonly undoImport: () => Promise<void>;
}

export function createCare(context: Context, device: Device, health: Health): Care {
  const { read, undo } = createImporter(context, device, health);
  return { ...createRepair(context, device, health), read, undoImport: undo };
}

import type { SectionProps } from '../settings/section';
import { CsvPart } from './CsvPart';
import { DeletePart } from './DeletePart';
import { EncryptedPart } from './EncryptedPart';
import { HealthPart } from './HealthPart';
import { SnapshotsPart } from './SnapshotsPart';

export { default as css } from './DataTools.css';

/** All that can be done with the log as a whole, beyond a copy with one tap. */
export const DataTools = (props: SectionProps) => (
  <div class="DataTools">
    <HealthPart {...props} />
    <EncryptedPart {...props} />
    <CsvPart {...props} />
    <SnapshotsPart {...props} />
    <DeletePart {...props} />
  </div>
);

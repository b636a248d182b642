import type { ComponentType } from 'preact';
import type { SectionProps } from '../settings/section';
import { CsvPart } from './CsvPart';
import { DeletePart } from './DeletePart';
import { EncryptedPart } from './EncryptedPart';
import { FilePart } from './FilePart';
import { HealthPart } from './HealthPart';
import { SnapshotsPart } from './SnapshotsPart';

export { default as css } from './DataTools.css';

export interface ToolsProps extends SectionProps {
  /** Settings has it already: it is not loaded twice. */
  readonly CopyPart: ComponentType<SectionProps>;
}

/** All that can be done with the log as a whole, beyond a copy with one tap. */
export const DataTools = (props: ToolsProps) => (
  <div class="DataTools">
    <HealthPart {...props} />
    <FilePart {...props} />
    <EncryptedPart {...props} />
    <CsvPart {...props} />
    <SnapshotsPart {...props} />
    <DeletePart {...props} />
  </div>
);

import type { Setting, Settings } from '../../../domain/settings';
import type { LateProps } from '../../screen';

export type Change = <K extends keyof Settings>(id: K, setting: Setting<K>) => void;

/** What every section of Settings is given. */
export interface SectionProps extends LateProps {
  readonly change: Change;
}

import { Component } from 'preact';
import { Breaks } from './Breaks';
import { HeatMap } from './HeatMap';
import { Milestones } from './Milestones';
import { Minutes } from './Minutes';
import { NoteSearch } from './NoteSearch';
import { Numbers } from './Numbers';
import { TimeOfDay, Weekdays } from './Rhythm';
import { Runs } from './Runs';
import { isSameLog, type SectionProps } from './section';
import { Strength } from './Strength';
import { Tension } from './Tension';

/** What is told by numbers and charts, once there is something to tell; drawn anew when the log is another. */
export class Sections extends Component<SectionProps> {
  override shouldComponentUpdate(next: SectionProps): boolean {
    return next.tally !== this.props.tally || !isSameLog(next, this.props);
  }

  override render() {
    const { props } = this;
    const { streak, settings } = props.state;
    const hasLog = streak.spans.length > 0;
    return (
      <>
        {hasLog && (
          <>
            <Numbers {...props} />
            <HeatMap {...props} />
            <Minutes {...props} />
            <Strength {...props} />
            <Tension {...props} />
            {!settings.hideStreaks && <Milestones {...props} />}
            {!settings.hideStreaks && <Runs {...props} />}
            <TimeOfDay {...props} />
            <Weekdays {...props} />
          </>
        )}
        <Breaks {...props} />
        {hasLog && <NoteSearch {...props} />}
      </>
    );
  }
}

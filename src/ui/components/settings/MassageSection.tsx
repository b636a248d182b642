import { mayBeOff, OWN, planOf, planSettingOf, type PlanSetting } from '../../../domain/plan';
import { planSeconds, type StepId } from '../../../domain/routine';
import { LENGTHS } from '../../../domain/settings';
import { formatTime } from '../../time';
import { Choice } from './Choice';
import type { SectionProps } from './section';
import { Switch } from './Switch';

/** How long a massage lasts, and of what it is made. */
export function MassageSection({ app, state, rest: { settings: words }, change }: SectionProps) {
  const { settings, content, asksTension } = state;
  const setting = planSettingOf(settings);
  const plan = planOf(settings.length, setting);
  const set = (part: Partial<PlanSetting>): void => {
    change('plan', { ...setting, ...part });
  };
  return (
    <section class="card">
      <Choice
        legend={words.length}
        name="length"
        options={LENGTHS.map((n) => ({ value: n, label: words.minutes(n), text: String(n) }))}
        chosen={settings.length}
        onChoose={(length) => {
          change('length', length);
        }}
      />
      <p class="muted">{words.lengthHint}</p>
      <details>
        <summary>{words.plan}</summary>
        <p class="muted">{words.planHint}</p>
        <ol class="plan">
          {setting.order.map((step, i) => (
            <PlanRow
              key={step}
              title={content?.routine[step].title ?? ''}
              seconds={plan.find((planned) => planned.step === step)?.seconds}
              isOwn={setting.seconds[step] !== undefined}
              mayChange={mayBeOff([...setting.off, step])}
              words={words}
              onSwitch={(isOn) => {
                set({ off: isOn ? setting.off.filter((id) => id !== step) : [...setting.off, step] });
              }}
              onSeconds={(seconds) => {
                set({ seconds: withOwn(setting.seconds, step, seconds) });
              }}
              onUp={i > 0 ? () => set({ order: moved(setting.order, i, i - 1) }) : undefined}
              onDown={
                i < setting.order.length - 1
                  ? () => set({ order: moved(setting.order, i, i + 1) })
                  : undefined
              }
            />
          ))}
        </ol>
        <p class="muted">{words.planTotal(plan.length, formatTime(planSeconds(plan) * 1000))}</p>
        <p>
          <button onClick={() => change('plan', undefined)}>{words.planReset}</button>
        </p>
      </details>
      <Switch
        name={words.manual}
        isOn={setting.manualAdvance}
        hint="manual-hint"
        onSwitch={(manualAdvance) => {
          set({ manualAdvance });
        }}
      />
      <p class="muted" id="manual-hint">
        {words.manualHint}
      </p>
      <Switch
        name={words.askTension}
        isOn={asksTension ?? true}
        hint="tension-hint"
        onSwitch={(isOn) => {
          void app.act(async (actions) => {
            await actions.change('askTension', isOn);
            await actions.prepare();
          });
        }}
      />
      <p class="muted" id="tension-hint">
        {words.askTensionHint}
      </p>
    </section>
  );
}

function withOwn(
  seconds: PlanSetting['seconds'],
  step: StepId,
  own: number | undefined,
): PlanSetting['seconds'] {
  const others = Object.entries(seconds).filter(([id]) => id !== step);
  return Object.fromEntries(own === undefined ? others : [...others, [step, own]]);
}

function moved(order: readonly StepId[], from: number, to: number): readonly StepId[] {
  const step = order.slice(from, from + 1);
  return order.toSpliced(from, 1).toSpliced(to, 0, ...step);
}

interface RowProps {
  readonly title: string;
  /** Undefined while the step is off. */
  readonly seconds: number | undefined;
  readonly isOwn: boolean;
  /** Whether the step may be switched off. */
  readonly mayChange: boolean;
  readonly words: SectionProps['rest']['settings'];
  readonly onSwitch: (isOn: boolean) => void;
  readonly onSeconds: (seconds: number | undefined) => void;
  readonly onUp: (() => void) | undefined;
  readonly onDown: (() => void) | undefined;
}

/** One step: on or off, how long, and where it stands. */
function PlanRow({ title, seconds, isOwn, mayChange, words, onSwitch, onSeconds, onUp, onDown }: RowProps) {
  return (
    <li aria-label={title}>
      <label class="on">
        <input
          type="checkbox"
          checked={seconds !== undefined}
          disabled={seconds !== undefined && !mayChange}
          onChange={(event) => {
            onSwitch(event.currentTarget.checked);
          }}
        />
        <span>{title}</span>
      </label>
      <span class="moves">
        <button aria-label={words.up(title)} disabled={!onUp} onClick={onUp}>
          ↑
        </button>
        <button aria-label={words.down(title)} disabled={!onDown} onClick={onDown}>
          ↓
        </button>
      </span>
      {seconds !== undefined && (
        <span class="seconds">
          <button
            aria-label={words.shorter(title)}
            disabled={seconds <= OWN.from}
            onClick={() => onSeconds(Math.max(OWN.from, Math.min(seconds, OWN.to) - OWN.by))}
          >
            −
          </button>
          <output>{words.seconds(seconds)}</output>
          <button
            aria-label={words.longer(title)}
            disabled={seconds >= OWN.to}
            onClick={() => onSeconds(Math.min(OWN.to, seconds + OWN.by))}
          >
            +
          </button>
          {isOwn && (
            <button class="auto" aria-label={words.autoOf(title)} onClick={() => onSeconds(undefined)}>
              {words.auto}
            </button>
          )}
        </span>
      )}
    </li>
  );
}

import { mayBeOff, OWN, planOf, planSettingOf, type PlanSetting } from '../../../domain/plan';
import { planSeconds, type StepId } from '../../../domain/routine';
import { LENGTHS, type Settings } from '../../../domain/settings';
import { formatTime } from '../../time';
import { Choice } from './Choice';
import type { SectionProps } from './section';
import { Switch } from './Switch';

/** How long a massage lasts, and of what it is made. */
export function MassageSection({ app, state, rest: { settings: words }, change }: SectionProps) {
  const { settings, content, asksTension } = state;
  const setting = planSettingOf(settings);
  const plan = planOf(settings.length, setting);
  /** What a press means follows from what stands when it is saved, not from what is still shown. */
  const set = (partOf: (setting: PlanSetting, settings: Settings) => Partial<PlanSetting>): void => {
    change('plan', (settings: Settings) => {
      const before = planSettingOf(settings);
      const after = { ...before, ...partOf(before, settings) };
      return mayBeOff(after.off) ? after : before;
    });
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
                set(({ off }) => ({ off: isOn ? off.filter((id) => id !== step) : [...off, step] }));
              }}
              onLength={(by) => {
                set((before, { length }) => ({ seconds: withOwn(before, length, step, by) }));
              }}
              onUp={i > 0 ? () => set(({ order }) => ({ order: moved(order, step, -1) })) : undefined}
              onDown={
                i < setting.order.length - 1
                  ? () => set(({ order }) => ({ order: moved(order, step, 1) }))
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
          set(() => ({ manualAdvance }));
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

/** Own lengths after one of them was made longer or shorter; without `by` it has none any more. */
function withOwn(
  setting: PlanSetting,
  minutes: number,
  step: StepId,
  by: number | undefined,
): PlanSetting['seconds'] {
  const others = Object.entries(setting.seconds).filter(([id]) => id !== step);
  const seconds = planOf(minutes, setting).find((planned) => planned.step === step)?.seconds;
  if (by === undefined || seconds === undefined) return Object.fromEntries(others);
  const own = Math.max(OWN.from, Math.min(OWN.to, Math.min(seconds, OWN.to) + by));
  return Object.fromEntries([...others, [step, own]]);
}

function moved(order: readonly StepId[], step: StepId, by: number): readonly StepId[] {
  const from = order.indexOf(step);
  return order.toSpliced(from, 1).toSpliced(Math.max(0, from + by), 0, step);
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
  /** Longer or shorter by so many seconds; undefined: as long as the whole asks for. */
  readonly onLength: (by: number | undefined) => void;
  readonly onUp: (() => void) | undefined;
  readonly onDown: (() => void) | undefined;
}

/** One step: on or off, how long, and where it stands. */
function PlanRow({ title, seconds, isOwn, mayChange, words, onSwitch, onLength, onUp, onDown }: RowProps) {
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
            onClick={() => onLength(-OWN.by)}
          >
            −
          </button>
          <output>{words.seconds(seconds)}</output>
          <button
            aria-label={words.longer(title)}
            disabled={seconds >= OWN.to}
            onClick={() => onLength(OWN.by)}
          >
            +
          </button>
          {isOwn && (
            <button class="auto" aria-label={words.autoOf(title)} onClick={() => onLength(undefined)}>
              {words.auto}
            </button>
          )}
        </span>
      )}
    </li>
  );
}

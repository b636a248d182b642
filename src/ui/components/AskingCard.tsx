import type { ComponentChildren } from 'preact';
import { timeOf } from '../../domain/reminder';
import type { Reminders, Reminding } from '../../state/reminders';
import type { LateProps } from '../screen';
import { timeOfDay } from '../time';

/** A question of our own, on Today after the massage: the browser's own comes only after a *Yes*. */
export function AskingCard({ app, state: { reminders }, rest: { reminders: words }, go }: LateProps) {
  const card = reminders?.card;
  if (!card) return null;
  const act = (work: (reminding: Reminding) => Promise<void>) => (): void =>
    void app.act(async (actions) => {
      await work(actions.reminders);
      if (!app.store.get().reminders?.card) document.querySelector('h1')?.focus(); // the button is gone
    });
  const no = act(({ decline }) => decline(card));
  if (card === 'denied')
    return (
      <Card text={`${words.card.denied} ${words.allow[reminders.place.os]} ${words.card.calendar}`}>
        <button
          onClick={() => {
            no();
            go('settings');
          }}
        >
          {words.card.toSettings}
        </button>
        <button onClick={no}>{words.card.close}</button>
      </Card>
    );
  if (card === 'nudges')
    return (
      <Card text={words.card.ask(timeOfDay(timeOf(reminders.reminder, reminders.usual)))}>
        <button class="yes" onClick={act(({ accept }) => accept())}>
          {words.card.yes}
        </button>
        <button onClick={no}>{words.card.no}</button>
      </Card>
    );
  const { canInstall } = reminders.place;
  return (
    <Card text={words.card[installText(reminders)]}>
      {canInstall && (
        <button class="yes" onClick={act(({ install }) => install())}>
          {words.card.doInstall}
        </button>
      )}
      <button onClick={no}>{canInstall ? words.card.no : words.card.close}</button>
    </Card>
  );
}

function installText({ place: { os, canInstall } }: Reminders) {
  if (canInstall) return 'install';
  return os === 'ios' ? 'installIos' : 'installAndroid';
}

const Card = ({ text, children }: { readonly text: string; readonly children: ComponentChildren }) => (
  <section class="AskingCard card" aria-labelledby="asking">
    <p id="asking">{text}</p>
    <p class="choices">{children}</p>
  </section>
);

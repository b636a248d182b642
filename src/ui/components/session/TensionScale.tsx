import { TENSIONS } from '../../../domain/tension';
import type { RestWords } from '../../words/en';

interface Props {
  readonly question: string;
  readonly name: string;
  readonly words: RestWords['session'];
  readonly chosen: number | undefined;
  readonly onChoose: (tension: number) => void;
}

/** How tense one is, 0 to 10. It need not be answered. */
export const TensionScale = ({ question, name, words, chosen, onChoose }: Props) => (
  <fieldset class="TensionScale">
    <legend>{question}</legend>
    <div>
      {TENSIONS.map((tension) => (
        <label key={tension}>
          <input
            type="radio"
            name={name}
            checked={tension === chosen}
            onChange={() => {
              onChoose(tension);
            }}
          />
          <span>{tension}</span>
        </label>
      ))}
    </div>
    <p class="ends-of-scale" aria-hidden="true">
      {words.tensionEnds.map((end) => (
        <span key={end}>{end}</span>
      ))}
    </p>
  </fieldset>
);
